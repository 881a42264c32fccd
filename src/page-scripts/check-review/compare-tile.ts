import { type Bytes, equal } from '#src/log/bytes.ts';
import { decodeBundle } from '#src/log/entry-bundle.ts';
import { HASH_LENGTH, hashLeaf } from '#src/log/hashing.ts';
import { TILE_WIDTH } from '#src/log/tile.ts';
import { CheckFailure } from './check-failure.ts';

/**
 * That the public files hold this entry, and its hash, at this index.
 * @throws CheckFailure `bundle`, `tile`; LogError `malformed-bundle`
 */
export async function compareTile(tile: Bytes, bundle: Bytes, index: number, entry: Bytes): Promise<void> {
  const at = index % TILE_WIDTH;
  if (!equal(decodeBundle(bundle, tile.length / HASH_LENGTH)[at], entry)) throw new CheckFailure('bundle');
  if (!equal(tile.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH), await hashLeaf(entry))) throw new CheckFailure('tile');
}
