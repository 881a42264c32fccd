import { type Bytes, fromBase64, toBase64 } from './bytes.ts';
import { malformed } from './log-error.ts';
import { match, parseDecimal } from './parse-text.ts';

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
  // A hash has 44 letters in base64, and one equals sign at their end.
  const [, origin, size, root] = match('checkpoint', /^(.+)\n(.+)\n(.{42}[^=]=)\n(.+\n)*$/, text);
  return { origin, size: parseDecimal(size), root: fromBase64(root) };
}

/**
 * @param extensions further lines; readers that do not know them ignore them
 * @throws LogError when the result could not be read back: an origin that is empty or of two lines, a size that is no size
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint, extensions: readonly string[] = []): string {
  const text = `${[origin, size, toBase64(root), ...extensions].join('\n')}\n`;
  if (parseCheckpoint(text).origin !== origin) throw malformed('checkpoint', text);
  return text;
}
