import { type Bytes, concat } from './bytes.ts';
import type { TreeNodes } from './tree.ts';

/** Hashes in a full tile. */
export const TILE_WIDTH = 256;
/** Levels of the tree in one level of tiles: 2^8 is 256. */
export const TILE_HEIGHT = 8;

/** Up to 256 neighbouring hashes of one height, `8 * level`: https://c2sp.org/tlog-tiles */
export interface Tile {
  level: number;
  index: number;
  /** 1 to 256; below 256 the tile is partial. */
  width: number;
}

/** Tiles of a tree of one size, low levels first: every full one, and at most one partial a level, never an empty one. */
export function listTiles(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let [level, hashes] = [0, size]; hashes > 0; level += 1) {
    for (let index = 0; index * TILE_WIDTH < hashes; index += 1) {
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) });
    }
    hashes = Math.floor(hashes / TILE_WIDTH);
  }
  return tiles;
}

/**
 * Tiles that a log must serve after checkpoints of these sizes: all of the largest one, and the partial tiles of the smaller ones
 * for as long as the full tile does not exist. https://c2sp.org/tlog-tiles#partial-tiles
 */
export function listServedTiles(checkpointSizes: readonly number[]): Tile[] {
  const sizes = [...new Set(checkpointSizes)].sort((a, b) => b - a);
  const served = new Map<string, Tile>();
  sizes.forEach((size, rank) => {
    const tiles = rank === 0 ? listTiles(size) : listPartials(size);
    for (const tile of tiles) {
      const full = served.has(key({ ...tile, width: TILE_WIDTH }));
      if (!full) served.set(key(tile), tile);
    }
  });
  return [...served.values()].sort((a, b) => a.level - b.level || a.index - b.index || a.width - b.width);
}

/** The rightmost tile of each level, where it is partial: there is no need to list the full ones again. */
function listPartials(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let [level, hashes] = [0, size]; hashes > 0; level += 1) {
    const width = hashes % TILE_WIDTH;
    hashes = Math.floor(hashes / TILE_WIDTH);
    if (width > 0) tiles.push({ level, index: hashes, width });
  }
  return tiles;
}

const key = ({ level, index, width }: Tile): string => `${level}/${index}/${width}`;

/** The bytes of a tile: its hashes, one after the other. */
export function encodeTile(nodes: TreeNodes, { level, index, width }: Tile): Bytes {
  return concat(...Array.from({ length: width }, (_, at) => nodes.node(level * TILE_HEIGHT, index * TILE_WIDTH + at)));
}
