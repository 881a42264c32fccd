import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf, fromOklch, mix, oklchOf, toHex } from '#src/outputs/theme/colour.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The figures of WebAIM's contrast checker.
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#00ff00', 2.91],
])('contrast of %s with %s is %d', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
  expect(contrastOf(other, one)).toBe(contrastOf(one, other));
});

test.each([
  ['#ff0000', 0.62796, 0.25768, 29.23],
  ['#ffffff', 1, 0, undefined],
  ['#0000ff', 0.45201, 0.31321, -95.95],
])('%s in OKLCH, as CSS Color 4 gives it', (colour, lightness, chroma, hue) => {
  const found = oklchOf(colour);
  expect(found.lightness).toBeCloseTo(lightness, 3);
  expect(found.chroma).toBeCloseTo(chroma, 3);
  if (hue !== undefined) expect(found.hue).toBeCloseTo(hue, 1);
});

test('every colour survives OKLCH and back', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      expect(fromOklch(oklchOf(colour))).toBe(colour);
    }),
  );
});

test('a colour that no screen shows loses chroma, never lightness', () => {
  const shown = oklchOf(fromOklch({ lightness: 0.9, chroma: 0.4, hue: 264 }));
  expect(shown.lightness).toBeCloseTo(0.9, 2);
  expect(shown.chroma).toBeLessThan(0.1);
});

test('mixing is that of CSS', () => {
  expect(mix('#000000', '#ffffff', 0.2)).toBe('#cccccc');
  expect(mix('#2a3a7c', '#fbf6ec', 0.09)).toBe('#e8e5e2');
});

test('short and upper-case notations are one', () => {
  expect(toHex('#FA0')).toBe('#ffaa00');
  expect(toHex('#C0FFEE')).toBe('#c0ffee');
});
