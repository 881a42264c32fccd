import { excerpt } from '../excerpt.ts';

/**
 * The beginning of a text that takes at most so many bytes in UTF-8, cut as `excerpt` cuts: the same number of bytes holds a third as many
 * characters in Chinese as in English, and says as much.
 */
export function fitBytes(text: string, maxBytes: number): { text: string; complete: boolean } {
  if (Buffer.byteLength(text) <= maxBytes) return { text, complete: true };
  return excerpt(text, Math.max(2, unitsWithin(text, maxBytes - ELLIPSIS_BYTES)));
}

const ELLIPSIS_BYTES = 3;

/** How many UTF-16 units from the start fit, and one for the ellipsis. */
function unitsWithin(text: string, maxBytes: number): number {
  let [units, bytes] = [0, 0];
  for (const char of text) {
    bytes += Buffer.byteLength(char);
    if (bytes > maxBytes) break;
    units += char.length;
  }
  return units + 1;
}
