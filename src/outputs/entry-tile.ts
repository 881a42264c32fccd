import { TILE_WIDTH } from '#src/log/tile.ts';
import { tilePath } from '#src/log/tile-path.ts';

/** Where an entry of a log of this size stands below `tile/0/` and `tile/entries/`. */
export function entryTile(index: number, size: number): string {
  const tile = Math.floor(index / TILE_WIDTH);
  return tilePath({ level: 0, index: tile, width: Math.min(TILE_WIDTH, size - tile * TILE_WIDTH) }).slice('tile/0/'.length);
}
