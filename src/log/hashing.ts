import { type Bytes, concat, toUtf8 } from './bytes.ts';
import { LogError, malformed } from './log-error.ts';

/** Bytes of a SHA-256 hash. */
export const HASH_LENGTH = 32;

// The prefixes keep an inner node from being passed off as an entry.
// https://www.rfc-editor.org/rfc/rfc6962#section-2.1
const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

/** SHA-256 by WebCrypto, which browsers have on HTTPS and localhost only. */
export async function sha256(data: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle().digest('SHA-256', data));
}

/** Hash of an entry as it stands in the tree: `SHA-256(0x00 ‖ entry)`. */
export function hashLeaf(entry: Uint8Array): Promise<Bytes> {
  return sha256(concat(LEAF_PREFIX, entry));
}

/** Hash of two neighbours in the tree: `SHA-256(0x01 ‖ left ‖ right)`. */
export function hashNode(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(concat(NODE_PREFIX, left, right));
}

export function leafInput(entry: Uint8Array): Bytes {
  return concat(LEAF_PREFIX, entry);
}

export function nodeInput(left: Uint8Array, right: Uint8Array): Bytes {
  return concat(NODE_PREFIX, left, right);
}

/** Hash of a tree without entries: `SHA-256("")`. */
export function hashEmptyTree(): Promise<Bytes> {
  return sha256(toUtf8(''));
}

/** @throws LogError `malformed-hash`, since a node over hashes of other lengths could be read in two ways */
export function requireHashes(hashes: readonly Uint8Array[]): void {
  for (const hash of hashes) if (hash.length !== HASH_LENGTH) throw malformed('hash');
}

/** @throws LogError `cannot-check` on plain HTTP and in old browsers */
export function subtle(): SubtleCrypto {
  // The types promise it; an insecure page does not have it.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) throw new LogError('cannot-check', 'WebCrypto');
  return subtle;
}
