import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { LogError, quote } from './log-error.ts';
import { parseNote } from './note.ts';
import type { VerifierKey } from './verifier-key.ts';
import { verifyNote } from './verify-note.ts';

/** Whom a reader trusts for one log. */
export interface LogTrust {
  origin: string;
  /** `unsigned` for a log without a key: such a checkpoint is worth as much as the page that names the log. */
  key: VerifierKey | 'unsigned';
}

/**
 * Verifies that a checkpoint is of this log, and signed with its key. Witnesses come after that: `verifyCosignatures()`.
 * @throws LogError `malformed-…`, `wrong-signature`, `not-signed`, `other-log`
 */
export async function verifyCheckpoint(file: string, { origin, key }: LogTrust): Promise<Checkpoint> {
  const checkpoint = parseCheckpoint(key === 'unsigned' ? textOf(file) : await openSigned(file, key));
  if (checkpoint.origin !== origin) {
    throw new LogError('other-log', `This is a checkpoint of ${quote(checkpoint.origin)}, not of ${quote(origin)}.`);
  }
  return checkpoint;
}

async function openSigned(file: string, key: VerifierKey): Promise<string> {
  const note = parseNote(file);
  await verifyNote(note, [key]);
  return note.text;
}

/** The checkpoint without its signatures, if there are any. */
function textOf(file: string): string {
  const divide = file.lastIndexOf('\n\n');
  return divide < 0 ? file : file.slice(0, divide + 1);
}
