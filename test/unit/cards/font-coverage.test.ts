import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { covers, intersect, readCoverage } from '#src/cards/font-coverage.ts';
import { pinFace, readFaces } from '#src/cards/font-face.ts';
import { SERIF } from '#src/cards/font-families.ts';
import { packageFile } from '#src/cards/package-file.ts';

const readFont = (family: string, file: string) => readFile(packageFile(`@fontsource-variable/${family}`, `files/${file}`));

describe('what a font can draw', () => {
  test('Latin, and nothing else, in a Latin subset', async () => {
    const ranges = readCoverage(await readFont('fraunces', 'fraunces-latin-full-normal.woff2'));
    expect([...'Kopi é “” … Ø'].every((char) => covers(ranges, char.codePointAt(0) ?? 0))).toBe(true);
    expect([...'ж中ꦏ😍'].some((char) => covers(ranges, char.codePointAt(0) ?? 0))).toBe(false);
  });

  test('Javanese', async () => {
    const ranges = readCoverage(await readFont('noto-sans-javanese', 'noto-sans-javanese-javanese-wght-normal.woff2'));
    expect(covers(ranges, 0xa98f)).toBe(true);
  });

  test('a file that is no WOFF2 font is refused', () => {
    expect(() => readCoverage(Buffer.from('wOFF plainly not a font'))).toThrow('not a WOFF2 font');
  });
});

test('ranges intersect', () => {
  expect(
    intersect(
      [
        [1, 5],
        [10, 20],
      ],
      [[4, 12]],
    ),
  ).toEqual([
    [4, 5],
    [10, 12],
  ]);
});

test('a static instance draws the letters of its face', async () => {
  const [latin] = await readFaces(SERIF);
  if (latin === undefined) throw new Error('no face');
  const [regular, bold] = await Promise.all([pinFace(latin, 400), pinFace(latin, 600)]);
  expect(regular.readUInt32BE(0)).toBe(0x00010000);
  expect(regular.includes('fvar')).toBe(false);
  expect(bold.equals(regular)).toBe(false);
  expect(bold.equals(await pinFace(latin, 600))).toBe(true);
});
