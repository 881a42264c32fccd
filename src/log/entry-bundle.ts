import { type Bytes, concat } from './bytes.ts';
import { malformed } from './log-error.ts';

/** An entry's length is written in two bytes. */
export const MAX_ENTRY_BYTES = 65_535;

/**
 * Entries as they are served, each after its length as a big-endian uint16: https://c2sp.org/tlog-tiles#log-entries
 * @throws LogError `malformed-bundle` for an entry that is too long
 */
export function encodeBundle(entries: readonly Uint8Array[]): Bytes {
  return concat(...entries.flatMap((entry) => [encodeLength(entry.length), entry]));
}

function encodeLength(length: number): Bytes {
  if (length > MAX_ENTRY_BYTES) throw malformed('bundle', `an entry of ${length} bytes`);
  return Uint8Array.of(length >> 8, length & 0xff);
}

/**
 * Reads back what `encodeBundle()` wrote.
 * @param count how many entries there must be: the width of the tile
 * @throws LogError `malformed-bundle` when bytes are missing or left over
 */
export function decodeBundle(bundle: Uint8Array, count: number): Bytes[] {
  const entries: Bytes[] = [];
  let at = 0;
  while (at < bundle.length) {
    const [high = 0, low = 0] = bundle.subarray(at);
    const start = at + 2;
    at = start + high * 256 + low;
    entries.push(new Uint8Array(bundle.subarray(start, at)));
  }
  // Past the end, the last entry was cut off.
  if (at !== bundle.length || entries.length !== count) throw malformed('bundle', `${entries.length} entries`);
  return entries;
}
