import { brotliDecompressSync } from 'node:zlib';

/** Inclusive ranges of code points, ascending. */
export type CodePointRanges = [first: number, last: number][];

/**
 * The code points for which a WOFF2 font has a glyph, from its `cmap` table.
 * @see https://www.w3.org/TR/WOFF2/ and https://learn.microsoft.com/typography/opentype/spec/cmap
 * @throws when the file is not a WOFF2 font with a Unicode `cmap` of format 4 or 12
 */
export function readCoverage(font: Uint8Array): CodePointRanges {
  const cmap = readCmap(Buffer.from(font.buffer, font.byteOffset, font.byteLength));
  const formats = new Map<number, Buffer>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    formats.set(table.readUInt16BE(0), table);
  }
  const [full, basic] = [formats.get(12), formats.get(4)];
  if (full !== undefined) return readSegmentedCoverage(full);
  if (basic !== undefined) return readBasicCoverage(basic);
  throw new Error('font without a Unicode cmap of format 4 or 12');
}

/** Whether a code point lies in the ranges. */
export function covers(ranges: CodePointRanges, codePoint: number): boolean {
  return ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/** Code points that lie in both. */
export function intersect(some: CodePointRanges, others: CodePointRanges): CodePointRanges {
  return some.flatMap(([first, last]) =>
    others
      .filter((other) => other[0] <= last && other[1] >= first)
      .map((other): CodePointRanges[number] => [Math.max(first, other[0]), Math.min(last, other[1])]),
  );
}

/** Index of `cmap`, `glyf` and `loca` among the tags that WOFF2 knows; 63 stands for "the tag follows". */
const [CMAP, GLYF, LOCA, UNKNOWN_TAG] = [0, 10, 11, 63];

function readCmap(font: Buffer): Buffer {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font');
  const tables = font.readUInt16BE(12);
  let at = 48;
  let offset = 0;
  let cmap: [start: number, end: number] | undefined;
  const readNumber = () => {
    for (let value = 0; ; ) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let index = 0; index < tables; index += 1) {
    const flags = font.readUInt8(at++);
    const [tag, version] = [flags & 63, flags >> 6];
    if (tag === UNKNOWN_TAG) at += 4;
    const plainLength = readNumber();
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    const length = isTransformed ? readNumber() : plainLength;
    if (tag === CMAP) cmap = [offset, offset + length];
    offset += length;
  }
  if (cmap === undefined) throw new Error('font without a cmap table');
  return brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20))).subarray(...cmap);
}

/** Format 12: groups of code points with consecutive glyphs. */
function readSegmentedCoverage(table: Buffer): CodePointRanges {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const at = 16 + index * 12;
    return [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
  });
}

/** Format 4: segments of the Basic Multilingual Plane, in which a glyph of 0 means "missing". */
function readBasicCoverage(table: Buffer): CodePointRanges {
  const doubled = table.readUInt16BE(6);
  const ranges: CodePointRanges = [];
  for (let at = 14; at < 14 + doubled; at += 2) {
    const [last, first] = [table.readUInt16BE(at), table.readUInt16BE(at + doubled + 2)];
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      if (glyphOf(table, at, doubled, codePoint - first, codePoint) === 0) continue;
      const range = ranges.at(-1);
      if (range?.[1] === codePoint - 1) range[1] = codePoint;
      else ranges.push([codePoint, codePoint]);
    }
  }
  return ranges;
}

function glyphOf(table: Buffer, at: number, doubled: number, place: number, codePoint: number): number {
  const delta = table.readUInt16BE(at + 2 + 2 * doubled);
  const rangeAt = at + 2 + 3 * doubled;
  const rangeOffset = table.readUInt16BE(rangeAt);
  if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
  const glyph = table.readUInt16BE(rangeAt + rangeOffset + 2 * place);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
