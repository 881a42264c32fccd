import { malformed } from './log-error.ts';

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
