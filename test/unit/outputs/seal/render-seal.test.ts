import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderSeal, renderSmallSeal } from '#src/outputs/seal/render-seal.ts';

const hexDigits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: length, maxLength: length })
    .map((digits) => digits.map((digit) => digit.toString(16)).join(''));
const leafHash = hexDigits(64);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

function document(hash: string, sizePx: number, viewBox = '0 0 100 100'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${sizePx}" height="${sizePx}" color="#ff0000">${renderSeal(hash)}</svg>`;
}

/** Reads the ring as a person would: marks clockwise from the top, lines and grains in groups of four. */
function readRing(svg: string): string {
  const circles = parse(svg).querySelectorAll('circle');
  const step = (2 * Math.PI * Number(circles[0]?.getAttribute('r'))) / 80;
  const marks = circles.flatMap((circle, kind) => {
    const [, ...lengths] = (circle.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
    let at = 0;
    const middles = lengths.slice(0, -1).flatMap((length, index) => {
      at += length;
      return index % 2 === 1 ? [at - length / 2] : [];
    });
    return middles.map((middle) => ({ place: middle / step, bit: kind === 0 ? '1' : '0' }));
  });
  marks.sort((a, b) => a.place - b.place);
  expect(marks).toHaveLength(64);
  for (const [index, { place }] of marks.entries()) expect(place).toBeCloseTo(Math.floor(index / 4) * 5 + (index % 4) + 1, 1);
  const bits = marks.map(({ bit }) => bit).join('');
  return (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join('');
}

test('the ring spells the first 16 digits of the hash', () => {
  fc.assert(fc.property(leafHash, (hash) => readRing(renderSeal(hash)) === hash.slice(0, 16)));
  for (const digit of ['0', 'f', '8', '1']) expect(readRing(renderSeal(digit.repeat(64)))).toBe(digit.repeat(16));
});

test('the same hash gives the same mark', () => {
  fc.assert(fc.property(leafHash, (hash) => renderSeal(hash) === renderSeal(`${hash}`)));
  // A mark that changes with a new version of this code would no longer be the one that people remember.
  expect(hashOf(renderSeal(hashOf('kawung')))).toBe('620c83bc43266eea180d09e6b1651b5b914d0d3ab092cee81c8028038f78daac');
});

test('hashes that begin alike have other rosettes', () => {
  const rosettes = Array.from({ length: 500 }, (_, index) => renderSeal('0'.repeat(16) + hashOf(`${index}`).slice(16)));
  expect(new Set(rosettes).size).toBe(500);
});

test('rosettes differ to the eye, at 40 pixels and without the ring', async () => {
  const pictures = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      sharp(Buffer.from(document('0'.repeat(16) + hashOf(`${index}`).slice(16), 40)))
        .extractChannel('alpha')
        .raw()
        .toBuffer(),
    ),
  );
  const differences = pictures.flatMap((a, index) =>
    pictures.slice(index + 1).map((b) => a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / 255 / a.length),
  );
  // Every pair of the 1,770 differs in more than 2 % of the picture, and 98 % of them in at least 6 %.
  expect(Math.min(...differences)).toBeGreaterThan(0.02);
  expect(differences.filter((difference) => difference < 0.06).length).toBeLessThan(differences.length / 50);
});

test('the small mark has the petals of the whole one, fills the box, and takes a third of the bytes', () => {
  fc.assert(
    fc.property(leafHash, (hash) => {
      const [whole, small] = [renderSeal(hash), renderSmallSeal(hash)];
      const petals = small.match(/M-?[\d.]+[ -][\d.]+c[^z]+z/g) ?? [];
      expect(petals.length).toBeGreaterThanOrEqual(4);
      for (const petal of petals) expect(whole).toContain(petal);
      expect(small.length).toBeLessThan(800);
      expect(renderSmallSeal(`${hash}`)).toBe(small);
    }),
  );
  expect(() => renderSmallSeal('abc')).toThrow('Not a leaf hash');
});

describe('it is plain SVG of one colour', () => {
  const ALLOWED = {
    g: ['transform', 'fill', 'stroke'],
    path: ['fill', 'fill-rule', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'd'],
    circle: ['r', 'stroke-width', 'stroke-linecap', 'stroke-dasharray'],
  } as Record<string, string[]>;

  test('no element, attribute or colour but a few; small; and nothing leaves the box', () => {
    fc.assert(
      fc.property(leafHash, (hash) => {
        const svg = renderSeal(hash);
        // One hash in some thousands needs more than 3,600.
        expect(svg.length).toBeLessThan(4000);
        const tags = [...svg.matchAll(/<([a-z]+)((?: [a-z-]+="[^"<>&]*")*)(\/?)>|<\/g>/g)];
        // Nothing but these tags: no text, no comment, no entity.
        expect(tags.map(([tag]) => tag).join('')).toBe(svg);
        expect(tags.filter(([, name, , closed]) => name === 'g' && closed === '').length).toBe(
          tags.filter(([tag]) => tag === '</g>').length,
        );
        for (const [, name, attributes] of tags) {
          if (name === undefined) continue;
          const names = [...(attributes ?? '').matchAll(/ ([a-z-]+)=/g)].map(([, attribute]) => attribute);
          expect(ALLOWED[name]).toEqual(expect.arrayContaining(names));
        }
        for (const [, paint] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)) expect(['currentColor', 'none']).toContain(paint);
        for (const [, data] of svg.matchAll(/ d="([^"]*)"/g)) expect(data).toMatch(/^(M|a|c|l|z|-?\d*\.?\d+| )+$/);
      }),
    );
  });

  test('it is drawn, takes the colour that is set, and stays in its box', async () => {
    await fc.assert(
      fc.asyncProperty(leafHash, async (hash) => {
        const { data } = await sharp(Buffer.from(document(hash, 200, '-10 -10 120 120')))
          .raw()
          .toBuffer({ resolveWithObject: true });
        const seen = Array.from({ length: data.length / 4 }, (_, index) => index).filter((index) => data[index * 4 + 3] !== 0);
        const isOutside = (index: number) => Math.hypot((index % 200) - 99.5, Math.floor(index / 200) - 99.5) > 83.4;
        expect(seen.length).toBeGreaterThan(2000);
        expect(seen.filter(isOutside)).toEqual([]);
        expect(seen.filter((index) => data[index * 4 + 1] !== 0 || data[index * 4 + 2] !== 0)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test.each(['', 'abc', 'A'.repeat(64), 'g'.repeat(64), `${'a'.repeat(64)}\n`])('refuses %j, which is no leaf hash', (text) => {
  expect(() => renderSeal(text)).toThrow('Not a leaf hash');
});
