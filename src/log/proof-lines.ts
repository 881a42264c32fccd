import { type Bytes, fromBase64 } from './bytes.ts';

// `.tlog-proof` files and requests to witnesses share a shape: fields, hashes a line each, a blank line, a checkpoint.

/** At most 63 lines of hashes, since a tree of 2^63 entries needs no more; the first blank line; a checkpoint, with a blank line of its own. */
export const HASHES_AND_CHECKPOINT = '((?:.+\\n){0,63})\\n([^]*)$';

/** @throws LogError `malformed-base64` */
export function readHashes(lines: string): Bytes[] {
  return lines.split('\n').slice(0, -1).map(fromBase64);
}
