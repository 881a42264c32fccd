import type { Bytes } from './bytes.ts';
import { encodeBundle } from './entry-bundle.ts';
import { encodeTile, listServedTiles, TILE_WIDTH, type Tile } from './tile.ts';
import { tilePath } from './tile-path.ts';
import type { TreeNodes } from './tree.ts';

export interface LogFile {
  /** Below the log's address. */
  path: string;
  bytes: Bytes;
}

/**
 * Every tile and entry bundle that the log must serve, one at a time. A path always has the same bytes,
 * so that a file which is there already need not be written again.
 * @param checkpointSizes every size that ever had a checkpoint
 */
export function* makeLogFiles(nodes: TreeNodes, entries: readonly Uint8Array[], checkpointSizes: readonly number[]): Generator<LogFile> {
  for (const tile of listServedTiles(checkpointSizes)) {
    yield { path: tilePath(tile), bytes: encodeTile(nodes, tile) };
    if (tile.level === 0) yield { path: tilePath({ ...tile, level: 'entries' }), bytes: encodeBundle(entriesUnder(tile, entries)) };
  }
}

function entriesUnder({ index, width }: Tile, entries: readonly Uint8Array[]): readonly Uint8Array[] {
  return entries.slice(index * TILE_WIDTH, index * TILE_WIDTH + width);
}
