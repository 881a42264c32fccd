import pMap from 'p-map';
import { type Bytes, equal } from '#src/log/bytes.ts';
import { encodeBundle } from '#src/log/entry-bundle.ts';
import { HASH_LENGTH } from '#src/log/hashing.ts';
import { encodeTile, listServedTiles, TILE_WIDTH, type Tile } from '#src/log/tile.ts';
import { type TileFile, tilePath } from '#src/log/tile-path.ts';
import { count, formatNumber } from '../terminal.ts';
import { type LogContent, MAX_ENTRY_BYTES } from './read-entries.ts';
import { readFile } from './read-file.ts';
import type { SiteSource } from './site-source.ts';
import { Findings, type Step } from './verify-report.ts';

/**
 * Every tile and bundle that the log must serve, byte for byte: all of the present size, and the partial ones of earlier
 * checkpoints for as long as the full one does not exist.
 */
export async function checkTiles(source: SiteSource, content: LogContent, sizes: readonly number[]): Promise<Step> {
  const findings = new Findings();
  const tiles = listServedTiles(sizes.filter((size) => size <= content.tree.size));
  const files: TileFile[] = tiles.flatMap((tile) => (tile.level === 0 ? [tile, { ...tile, level: 'entries' as const }] : [tile]));
  await pMap(files, (file) => checkFile(source, content, file, findings), { concurrency: source.concurrency });
  const partial = files.filter(({ width }) => width < TILE_WIDTH).length;
  return findings.conclude(
    'tiles',
    `${count(files.length, 'tile or bundle', 'tiles and bundles')}, ${formatNumber(partial)} of them partial, against the entries`,
  );
}

async function checkFile(source: SiteSource, { tree, entries }: LogContent, file: TileFile, findings: Findings): Promise<void> {
  const { level, index, width } = file;
  const path = `log/${tilePath(file)}`;
  const isBundle = level === 'entries';
  const kind = isBundle ? `the bundle of ${count(width, 'entry', 'entries')}` : `the tile of ${count(width, 'hash', 'hashes')}`;
  const bytes = await readFile(source, path, width * (isBundle ? MAX_ENTRY_BYTES + 2 : HASH_LENGTH), findings, kind);
  if (bytes === undefined) return;
  const expected = isBundle
    ? encodeBundle(entries.slice(index * TILE_WIDTH, index * TILE_WIDTH + width))
    : encodeTile(tree, { level, index, width });
  if (equal(bytes, expected)) return;
  findings.add({
    code: isBundle ? 'wrong-bundle' : 'wrong-tile',
    where: source.address(path),
    found: isBundle ? 'other entries' : differingHash({ level, index, width }, bytes, expected),
    expected: isBundle ? 'the entries that the log has at its present size' : 'the one that its entries make',
  });
}

function differingHash({ level, index, width }: Tile, bytes: Bytes, expected: Bytes): string {
  if (bytes.length !== expected.length) return `${formatNumber(bytes.length)} bytes instead of ${formatNumber(expected.length)}`;
  const at = bytes.findIndex((byte, position) => byte !== expected[position]);
  const place = index * TILE_WIDTH + Math.floor(at / HASH_LENGTH);
  return level === 0 ? `another hash for entry ${place}` : `another hash in place ${place - index * TILE_WIDTH} of ${width}`;
}
