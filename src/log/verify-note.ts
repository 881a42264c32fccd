import { type Bytes, equal, toUtf8 } from './bytes.ts';
import { verifyEd25519 } from './ed25519.ts';
import { LogError } from './log-error.ts';
import type { Note } from './note.ts';
import { SIGNATURE_TYPE, type VerifierKey } from './verifier-key.ts';

/**
 * Checks every signature by a known key, and ignores the others, also when they share a known key's name or its ID.
 * Keys of witnesses are not known here: see `verifyCosignatures()`.
 * @returns the keys that signed, in the order of `keys`; at least one
 * @throws LogError `wrong-signature` as soon as one known key's signature fails, `not-signed` when no known key signed
 */
export async function verifyNote(note: Note, keys: readonly VerifierKey[]): Promise<VerifierKey[]> {
  const signers: VerifierKey[] = [];
  for (const key of keys) {
    const signatures = key.type === SIGNATURE_TYPE.note ? signaturesBy(key, note) : [];
    for (const signature of signatures) await requireSignature(key, toUtf8(note.text), signature);
    if (signatures.length > 0) signers.push(key);
  }
  if (signers.length === 0) throw new LogError('not-signed', 'No known key has signed this.');
  return signers;
}

/** What stands in the lines that name this key, and give its ID. */
export function signaturesBy(key: VerifierKey, { signatures }: Note): Bytes[] {
  return signatures.filter(({ name, keyId }) => name === key.name && equal(keyId, key.id)).map(({ signature }) => signature);
}

/** @throws LogError `wrong-signature`, `cannot-check` */
export async function requireSignature({ name, publicKey }: VerifierKey, message: Bytes, signature: Bytes): Promise<void> {
  if (!(await verifyEd25519(publicKey, message, signature))) {
    throw new LogError('wrong-signature', `The signature by ${name} is wrong.`);
  }
}
