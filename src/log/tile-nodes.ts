import type { Bytes } from './bytes.ts';
import { HASH_LENGTH } from './hashing.ts';
import { malformed } from './log-error.ts';
import { completeNodes } from './position.ts';
import { TILE_HEIGHT, TILE_WIDTH, type Tile } from './tile.ts';
import { tilePath } from './tile-path.ts';
import type { TreeNodes } from './tree.ts';
import type { TreeHasher } from './tree-hasher.ts';

/**
 * A stored tree, read tile by tile as nodes are asked for; keep tiles in `readTile` where reading is slow.
 *
 * Tiles are believed here. Who does not trust them compares the root with a checkpoint, and verifies each proof made from them.
 * @param readTile the bytes of a tile, full when the partial one asked for is gone
 */
export function tileNodes(size: number, readTile: (tile: Tile) => Uint8Array, hasher: TreeHasher): TreeNodes {
  return {
    size,
    node(height, index) {
      if (index < 0 || index >= completeNodes(size, height))
        throw new RangeError(`No node ${index} of height ${height} in ${size} entries.`);
      const level = Math.floor(height / TILE_HEIGHT);
      const width = 2 ** (height % TILE_HEIGHT);
      const tile = tileThatHolds(size, level, index * width);
      const first = (index * width) % TILE_WIDTH;
      return fold(hashesOf(readTile(tile), tile).slice(first, first + width), hasher);
    },
  };
}

/** @param at index of a hash on the tile's level */
function tileThatHolds(size: number, level: number, at: number): Tile {
  const index = Math.floor(at / TILE_WIDTH);
  const hashes = completeNodes(size, level * TILE_HEIGHT);
  return { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
}

function hashesOf(bytes: Uint8Array, tile: Tile): Bytes[] {
  const stored = bytes.length / HASH_LENGTH;
  if (stored !== tile.width && stored !== TILE_WIDTH) {
    throw malformed('tile', `${tilePath(tile)} with ${bytes.length} bytes`);
  }
  return Array.from({ length: tile.width }, (_, at) => new Uint8Array(bytes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)));
}

function fold(hashes: Bytes[], hasher: TreeHasher): Bytes {
  const [left, right] = hashes;
  if (left === undefined) throw new RangeError('No hashes to fold.');
  if (right === undefined) return left;
  const middle = hashes.length / 2;
  return hasher.node(fold(hashes.slice(0, middle), hasher), fold(hashes.slice(middle), hasher));
}
