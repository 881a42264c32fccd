import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { LogError } from './log-error.ts';
import { parseNote } from './note.ts';
import type { VerifierKey } from './verifier-key.ts';
import { isSignedBy } from './verify-note.ts';

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
  let text = file.replace(/\n\n.*/s, '\n');
  if (key !== 'unsigned') {
    const note = parseNote(file);
    if (!(await isSignedBy(key, note))) throw new LogError('not-signed');
    text = note.text;
  }
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== origin) throw new LogError('other-log', checkpoint.origin);
  return checkpoint;
}
