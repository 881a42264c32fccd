import { type Bytes, fromBase64, toBase64 } from './bytes.ts';
import { parseDecimal } from './decimal.ts';
import { HASH_LENGTH } from './hashing.ts';
import { malformed } from './log-error.ts';

/** The state of a log in three lines: https://c2sp.org/tlog-checkpoint */
export interface Checkpoint {
  /** Which log. */
  origin: string;
  /** How many entries it has. */
  size: number;
  root: Bytes;
}

/**
 * Reads the text of a checkpoint, without its signatures. Extension lines may follow; nobody audits them, and they are dropped.
 * @throws LogError `malformed-checkpoint`, `malformed-number`, `malformed-base64`
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  const end = lines.pop();
  const [origin, size, root] = lines;
  if (origin === undefined || size === undefined || root === undefined || end !== '' || lines.includes('')) {
    throw malformed('checkpoint', text);
  }
  const checkpoint = { origin, size: parseDecimal(size), root: fromBase64(root) };
  if (checkpoint.root.length !== HASH_LENGTH) throw malformed('checkpoint', text);
  return checkpoint;
}

/** @throws LogError when the result could not be read back: an origin that is empty or of two lines, a size that is no size */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${toBase64(root)}\n`;
  if (parseCheckpoint(text).origin !== origin) throw malformed('checkpoint', text);
  return text;
}
