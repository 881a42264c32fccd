import { type Bytes, equal, toUtf8 } from './bytes.ts';
import { verifyEd25519 } from './ed25519.ts';
import { LogError } from './log-error.ts';
import type { Note, NoteSignature } from './note.ts';
import { NOTE_TYPE, type VerifierKey } from './verifier-key.ts';

/**
 * Checks every signature by a known key, and ignores the others, also when they share a known key's name or its ID.
 * Keys of witnesses are not known here: see `verifyCosignatures()`.
 * @returns the keys that signed, in the order of `keys`; at least one
 * @throws LogError `wrong-signature` as soon as one known key's signature fails, `not-signed` when no known key signed
 */
export async function verifyNote(note: Note, keys: readonly VerifierKey[]): Promise<VerifierKey[]> {
  const signers: VerifierKey[] = [];
  for (const key of keys) if (await isSignedBy(key, note)) signers.push(key);
  if (signers.length === 0) throw new LogError('not-signed');
  return signers;
}

/** @throws LogError `wrong-signature` when one of the key's signatures fails */
export async function isSignedBy(key: VerifierKey, note: Note): Promise<boolean> {
  const signatures = signaturesBy(key, note);
  for (const { signature } of signatures) await requireSignature(key, toUtf8(note.text), signature);
  return key.type === NOTE_TYPE && signatures.length > 0;
}

/** The lines that name this key, and give its ID. */
export function signaturesBy(key: VerifierKey, { signatures }: Note): NoteSignature[] {
  return signatures.filter(({ name, keyId }) => name === key.name && equal(keyId, key.id));
}

/** @throws LogError `wrong-signature`, `cannot-check` */
export async function requireSignature({ name, publicKey }: VerifierKey, message: Bytes, signature: Bytes): Promise<void> {
  if (!(await verifyEd25519(publicKey, message, signature))) throw new LogError('wrong-signature', name);
}
