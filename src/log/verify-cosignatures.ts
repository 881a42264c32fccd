import { cosignedMessage, decodeCosignature } from './cosignature.ts';
import type { Note } from './note.ts';
import { SIGNATURE_TYPE, type VerifierKey } from './verifier-key.ts';
import { requireSignature, signaturesBy } from './verify-note.ts';

/** The statement of a witness that it saw this checkpoint, and none that contradicts it. */
interface Cosignature {
  witness: VerifierKey;
  /** Whole seconds since 1970, by the witness's clock. */
  time: number;
}

/**
 * Checks every signature by a known witness, and ignores the others.
 * @returns one for each witness that signed, with its latest time; none is no error, since how many are enough is the caller's policy
 * @throws LogError `wrong-signature` as soon as one known witness's signature fails, `malformed-signature`
 */
export async function verifyCosignatures(note: Note, witnesses: readonly VerifierKey[]): Promise<Cosignature[]> {
  const cosignatures: Cosignature[] = [];
  for (const witness of witnesses) {
    const own =
      witness.type === SIGNATURE_TYPE.cosignature ? signaturesBy(witness, note).map((line) => decodeCosignature(line.signature)) : [];
    for (const { time, signature } of own) await requireSignature(witness, cosignedMessage(time, note.text), signature);
    if (own.length > 0) cosignatures.push({ witness, time: Math.max(...own.map(({ time }) => time)) });
  }
  return cosignatures;
}
