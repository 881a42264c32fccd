import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { type CodePointRanges, intersect, readCoverage } from './font-coverage.ts';
import type { FontFamily } from './font-families.ts';
import { packageFile } from './package-file.ts';

/** One file of a family: a subset of its letters, in all weights. */
export interface FontFace {
  family: FontFamily;
  subset: string;
  bytes: Buffer;
  /** What the stylesheet of the package declares; the font itself may have less. */
  declared: CodePointRanges;
}

/** Reads the files of a family. */
export async function readFaces(family: FontFamily): Promise<FontFace[]> {
  const declared = JSON.parse(await readFile(packageFile(family.package, 'unicode.json'), 'utf8')) as Record<string, string>;
  const subsets = family.subsets ?? Object.keys(declared).filter((subset) => subset.startsWith('['));
  const stem = family.package.slice(family.package.indexOf('/') + 1);
  return Promise.all(
    subsets.map(async (subset) => {
      const file = `${stem}-${subset.replace(/[[\]]/g, '')}-${family.files}-normal.woff2`;
      const bytes = await readFile(packageFile(family.package, join('files', file)));
      return { family, subset, bytes, declared: parseRanges(declared[subset] ?? '') };
    }),
  );
}

/** The code points that a face draws: those that both the font and its stylesheet name. */
export function faceCoverage(face: FontFace): CodePointRanges {
  return intersect(readCoverage(face.bytes), face.declared);
}

/**
 * One weight of a face as a static font, which draws the same letters with the same outlines. satori draws variable fonts
 * in their default instance only, and the static files of Fraunces have an optical size meant for small print. 50 ms.
 * @returns a TrueType font
 */
export function pinFace(face: FontFace, weight: number): Promise<Buffer> {
  const letters = faceCoverage(face).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, place) => first + place));
  const variationAxes = { ...face.family.axes, wght: weight };
  return subsetFont(face.bytes, String.fromCodePoint(...letters), { targetFormat: 'truetype', variationAxes });
}

/** Ranges from CSS: U+0000-00FF,U+0131 */
function parseRanges(css: string): CodePointRanges {
  return css.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
