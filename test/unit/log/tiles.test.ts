import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '#src/log/bytes.ts';
import { decodeBundle, encodeBundle } from '#src/log/entry-bundle.ts';
import { makeLogFiles } from '#src/log/log-files.ts';
import { encodeTile, listServedTiles, listTiles, type Tile } from '#src/log/tile.ts';
import { parseTilePath, tilePath } from '#src/log/tile-path.ts';
import { hex, makeEntries, treeOf, verdict } from './support.ts';

// The examples of https://c2sp.org/tlog-tiles, and the numbers around them.
test.each([
  [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
  [{ level: 0, index: 273, width: 112 }, 'tile/0/273.p/112'],
  [{ level: 1, index: 999, width: 256 }, 'tile/1/999'],
  [{ level: 0, index: 1000, width: 256 }, 'tile/0/x001/000'],
  [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 'entries', index: 1234067, width: 8 }, 'tile/entries/x001/x234/067.p/8'],
  [{ level: 63, index: 5, width: 1 }, 'tile/63/005.p/1'],
] as const)('%o is at %s', (tile, path) => {
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual(tile);
});

test('every path is read back', () => {
  const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const));
  fc.assert(
    fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
      expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width });
    }),
  );
});

test.each([
  '',
  'checkpoint',
  'tile/0',
  'tile/0/0',
  'tile/0/0000',
  'tile/00/000',
  'tile/64/000',
  'tile/-1/000',
  'tile/0/x000/000',
  'tile/0/001/000',
  'tile/0/x001',
  'tile/0/X001/000',
  'tile/0/000.p',
  'tile/0/000.p/',
  'tile/0/000.p/0',
  'tile/0/000.p/01',
  'tile/0/000.p/256',
  'tile/0/000.p/257',
  'tile/8/0/000',
  '/tile/0/000',
  'tile/0/000/',
  'tile/0/000\n',
  'tile/Entries/000',
  'tile/0/../000',
  'tile/0/x999/x999/x999/x999/x999/999',
])('%j is not the path of a tile', async (path) => {
  expect(await verdict(() => parseTilePath(path))).toBe('malformed-path');
});

const brief = (tiles: readonly Tile[]): string[] => tiles.map(tilePath);

test('the tiles of 70,000 entries are those that the specification counts', () => {
  const tiles = listTiles(70_000);
  const widths = (level: number) => tiles.filter((tile) => tile.level === level).map(({ width }) => width);
  expect(widths(0)).toEqual([...Array<number>(273).fill(256), 112]);
  expect(widths(1)).toEqual([256, 17]);
  expect(widths(2)).toEqual([1]);
  expect(tiles).toHaveLength(274 + 2 + 1);
});

test.each([
  ['nothing', [], []],
  ['an empty log', [0], []],
  ['one entry', [1], ['tile/0/000.p/1']],
  ['256 entries', [256], ['tile/0/000', 'tile/1/000.p/1']],
  ['partials stay while their full tile is missing', [3, 5, 9], ['tile/0/000.p/3', 'tile/0/000.p/5', 'tile/0/000.p/9']],
  ['partials go when their full tile is there', [3, 256], ['tile/0/000', 'tile/1/000.p/1']],
  ['on higher levels too', [200, 300, 600], ['tile/0/000', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/1', 'tile/1/000.p/2']],
  ['never an empty one', [512, 600], ['tile/0/000', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2']],
  ['in any order, with repeats', [600, 200, 600, 300], ['tile/0/000', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/1', 'tile/1/000.p/2']],
])('what is served: %s', (_name, sizes, paths) => {
  expect(brief(listServedTiles(sizes))).toEqual(paths);
});

test('every tile of every checkpoint is served, as itself or full', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 5 }), (sizes) => {
      const served = new Set(brief(listServedTiles(sizes)));
      for (const tile of sizes.flatMap(listTiles)) {
        if (!served.has(tilePath(tile))) expect(served).toContain(tilePath({ ...tile, width: 256 }));
      }
      expect(served.size).toBe(listServedTiles(sizes).length);
    }),
    { numRuns: 30 },
  );
});

test('log files: hashes, the entries beside them, and nothing twice', () => {
  const entries = makeEntries(300);
  const tree = treeOf(entries);
  const files = new Map([...makeLogFiles(tree, entries, [10, 300])].map(({ path, bytes }) => [path, bytes]));
  expect([...files.keys()]).toEqual(['tile/0/000', 'tile/entries/000', 'tile/0/001.p/44', 'tile/entries/001.p/44', 'tile/1/000.p/1']);
  expect(files.get('tile/0/000')).toHaveLength(8192);
  expect(files.get('tile/0/001.p/44')).toEqual(encodeTile(tree, { level: 0, index: 1, width: 44 }));
  expect(decodeBundle(files.get('tile/entries/001.p/44') ?? hex(''), 44)).toEqual(entries.slice(256));
});

describe('entry bundles', () => {
  test('lengths are big-endian', () => {
    expect(encodeBundle([hex(''), hex('aa'), new Uint8Array(258)]).subarray(0, 7)).toEqual(hex('00000001aa0102'));
  });

  test('are read back', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400 }) as fc.Arbitrary<Bytes>, { maxLength: 256 }), (entries) => {
        expect(decodeBundle(encodeBundle(entries), entries.length)).toEqual(entries);
      }),
      { numRuns: 50 },
    );
    expect(decodeBundle(encodeBundle([new Uint8Array(65_535)]), 1)[0]).toHaveLength(65_535);
  });

  test.each([
    ['an entry of 65,536 bytes', () => encodeBundle([new Uint8Array(65_536)])],
    ['half a length', () => decodeBundle(hex('00'), 1)],
    ['a length without its entry', () => decodeBundle(hex('0001'), 1)],
    ['an entry cut short', () => decodeBundle(hex('0003aabb'), 1)],
    ['a stray byte at the end', () => decodeBundle(hex('0001aa00'), 1)],
    ['an entry too few', () => decodeBundle(hex('0001aa'), 2)],
    ['an entry too many', () => decodeBundle(hex('0001aa0001bb'), 1)],
    ['nothing', () => decodeBundle(hex(''), 1)],
  ])('%s: refused', async (_name, act) => {
    expect(await verdict(act)).toBe('malformed-bundle');
  });
});
