import { createHmac, hash } from 'node:crypto';
import { type TreeHasher, treeHasher } from '#src/log/tree-hasher.ts';

/** Lower-case hex of SHA-256. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

export function hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(data).digest();
}

/** The log's tree, hashed by Node: `'hex'` takes a third of the time of `'buffer'`. */
export const nodeTreeHasher: TreeHasher = treeHasher((data) => Buffer.from(sha256Hex(data), 'hex'));

/**
 * Fields one after the other, each after its length in bytes as a big-endian uint32, so that no two lists of fields have the
 * same bytes: ("ab", "c") is not ("a", "bc").
 */
export function lengthPrefixed(...fields: readonly (string | Uint8Array)[]): Uint8Array {
  const parts = fields.flatMap((field) => {
    const bytes = Buffer.from(field);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat(parts);
}
