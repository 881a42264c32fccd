import { equal } from '#src/log/bytes.ts';
import { decodeCosignature } from '#src/log/cosignature.ts';
import { formatNote, type NoteSignature, parseNote } from '#src/log/note.ts';
import type { VerifierKey } from '#src/log/verifier-key.ts';
import { verifyCosignatures } from '#src/log/verify-cosignatures.ts';

/** A witness's signature that was verified. */
export interface Cosigned {
  witness: VerifierKey;
  line: NoteSignature;
  /** Seconds since 1970, by the witness's clock. */
  time: number;
}

/**
 * Reads the lines of a witness's answer, and verifies those by a known key; others are ignored.
 * @param note the checkpoint that was sent
 * @throws LogError when a line is no signature, or when one by a known key is wrong
 */
export async function readCosignatures(answer: string, note: string, keys: readonly VerifierKey[]): Promise<Cosigned[]> {
  const { text } = parseNote(note);
  // Only the answer's lines: those of the checkpoint itself are no answer.
  const answered = parseNote(`${text}\n${answer}`);
  const cosignatures = await verifyCosignatures(answered, keys);
  return cosignatures.flatMap(({ witness, time }) => {
    const line = answered.signatures.find((signature) => isBy(witness, signature) && decodeCosignature(signature.signature).time === time);
    return line === undefined ? [] : [{ witness, line, time }];
  });
}

/** The checkpoint with this signature in the place of an older one by the same witness. All other lines stay as they are. */
export function replaceCosignature(note: string, { witness, line }: Cosigned): string {
  const { text, signatures } = parseNote(note);
  return formatNote({ text, signatures: [...signatures.filter((signature) => !isBy(witness, signature)), line] });
}

function isBy({ name, id }: VerifierKey, signature: NoteSignature): boolean {
  return signature.name === name && equal(signature.keyId, id);
}
