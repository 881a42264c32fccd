import { type Bytes, toUtf8 } from './bytes.ts';
import { cosignedMessage, encodeCosignature } from './cosignature.ts';
import type { Note, NoteSignature } from './note.ts';
import { SIGNATURE_TYPE, type VerifierKey } from './verifier-key.ts';

/**
 * A key that can sign. The secret stays with whoever made the function.
 * In Node: `(message) => sign(null, message, privateKey)` from `node:crypto`.
 */
export interface Signer {
  key: VerifierKey;
  sign(message: Bytes): Uint8Array | Promise<Uint8Array>;
}

/**
 * Signs a text, which must end with a line feed. A checkpoint's text comes from `makeCheckpoint()`,
 * which looks at the log's history first.
 */
export async function signNote(text: string, signer: Signer): Promise<Note> {
  if (signer.key.type !== SIGNATURE_TYPE.note) throw new TypeError(`${signer.key.name} is the key of a witness.`);
  return { text, signatures: [toLine(signer.key, new Uint8Array(await signer.sign(toUtf8(text))))] };
}

/**
 * Adds a witness's signature. Who calls this has verified the checkpoint against the last one the witness saw.
 * @param time whole seconds since 1970
 */
export async function cosignNote(note: Note, time: number, witness: Signer): Promise<Note> {
  if (witness.key.type !== SIGNATURE_TYPE.cosignature) throw new TypeError(`${witness.key.name} is not the key of a witness.`);
  const signature = await witness.sign(cosignedMessage(time, note.text));
  return { ...note, signatures: [...note.signatures, toLine(witness.key, encodeCosignature(time, signature))] };
}

function toLine({ name, id }: VerifierKey, signature: Bytes): NoteSignature {
  return { name, keyId: id, signature };
}
