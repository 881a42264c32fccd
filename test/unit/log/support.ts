import { generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';
import { type Bytes, toUtf8 } from '#src/log/bytes.ts';
import { LogError } from '#src/log/log-error.ts';
import { explainLogError } from '#src/log/log-error-text.ts';
import type { Signer } from '#src/log/sign-note.ts';
import { Tree } from '#src/log/tree.ts';
import { treeHasher } from '#src/log/tree-hasher.ts';
import { makeVerifierKey, type SignatureType } from '#src/log/verifier-key.ts';

export const hasher = treeHasher((data) => Buffer.from(hash('sha256', data, 'hex'), 'hex'));

export const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'hex'));
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const makeEntries = (count: number, prefix = 'entry'): Bytes[] =>
  Array.from({ length: count }, (_, at) => toUtf8(`${prefix} ${at}`));

export function treeOf(entries: readonly Uint8Array[]): Tree {
  const tree = new Tree(hasher);
  for (const entry of entries) tree.append(entry);
  return tree;
}

/** A copy with one bit turned. */
export function flip(bytes: Bytes, bit = 0): Bytes {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

export async function makeSigner(name: string, type?: SignatureType): Promise<Signer & { publicKeyObject: KeyObject }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const key = await makeVerifierKey(name, new Uint8Array(raw), type);
  return { key, sign: (message) => sign(null, message, privateKey), publicKeyObject: publicKey };
}

/** The code of what `act` throws, "accepted" if nothing, and every other error as it is. */
export async function verdict(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'accepted';
  } catch (error) {
    if (error instanceof LogError) return error.code;
    throw error;
  }
}

/** What a person at a terminal is told about what `act` throws. */
export async function explanation(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'accepted';
  } catch (error) {
    if (error instanceof LogError) return explainLogError(error);
    throw error;
  }
}
