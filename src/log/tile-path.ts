import { malformed } from './log-error.ts';
import { TILE_WIDTH, type Tile } from './tile.ts';

/** A file below `tile/`: a tile, or the bundle of the entries under a tile of level 0. */
export interface TileFile extends Omit<Tile, 'level'> {
  level: number | 'entries';
}

const MAX_LEVEL = 63;
const TILE_PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;

/**
 * Path below a log's address: `tile/<level>/<index>`, and `.p/<width>` when partial.
 * https://c2sp.org/tlog-tiles#merkle-tree
 */
export function tilePath({ level, index, width }: TileFile): string {
  return `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** @throws LogError `malformed-path` for every path but those that `tilePath()` writes for a tile that can exist */
export function parseTilePath(path: string): TileFile {
  const [, level = '', groups = '', width = String(TILE_WIDTH)] = TILE_PATH.exec(path) ?? [];
  const file: TileFile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: Number(width),
  };
  const possible = Number.isSafeInteger(file.index) && file.width >= 1 && file.width <= TILE_WIDTH;
  const levelExists = file.level === 'entries' || file.level <= MAX_LEVEL;
  // Writing it again refuses every second spelling: leading zeros, `x000/`, `.p/256`.
  if (!possible || !levelExists || tilePath(file) !== path) throw malformed('path', path);
  return file;
}

/** 1234067 is `x001/x234/067`, so that no file has the name of a folder. */
function indexPath(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  return padded.replaceAll(/\d{3}(?!$)/g, 'x$&/');
}
