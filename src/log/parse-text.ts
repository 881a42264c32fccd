import { type Bytes, fromBase64 } from './bytes.ts';
import { type MalformedThing, malformed } from './log-error.ts';

/**
 * Reads a whole file or line by its pattern.
 * @returns the text, then its groups; the types do not say that a group which took no part is missing
 * @throws LogError when the text is not of that form
 */
export function match(thing: MalformedThing, pattern: RegExp, text: string): Groups {
  const groups = pattern.exec(text);
  if (!groups) throw malformed(thing, text);
  return groups as string[] as Groups;
}

type Groups = [text: string, first: string, second: string, third: string, fourth: string];

/**
 * Reads a tree size or an index: ASCII digits, no sign, no leading zero. The specifications allow up to 2^64 - 1;
 * above 2^53 - 1 a JavaScript number is no longer exact, so that a larger one is refused rather than rounded.
 * @throws LogError `malformed-number`
 */
export function parseDecimal(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || `${value}` !== text) throw malformed('number', text);
  return value;
}

// `.tlog-proof` files and requests to witnesses share a shape: fields, hashes a line each, a blank line, a checkpoint.

/** At most 63 lines of hashes, since a tree of 2^63 entries needs no more; the first blank line; a checkpoint, with a blank line of its own. */
export const HASHES_AND_CHECKPOINT = '((?:.+\\n){0,63})\\n([^]*)$';

/** @throws LogError `malformed-base64` */
export function readHashes(lines: string): Bytes[] {
  return lines.split('\n').slice(0, -1).map(fromBase64);
}
