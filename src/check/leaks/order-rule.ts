import { GAP, wordsOf } from './words-of.ts';

/**
 * How an order number is looked for. Upper and lower case are one, and so are the signs between its parts; it never counts
 * inside a longer word or number.
 * - `anywhere`: six characters or more with a letter among them (INV-1042), or nine digits or more.
 * - `beside-word`: shorter ones, which stand in every page as a price, a year or a size. They count only straight after "order",
 *   "pesanan", "invoice", "nota", "faktur", "transaksi" or #, which covers `"order":"1042"` and "Pesanan #1042".
 * - `never`: fewer than four letters and digits.
 */
export function orderRule(order: string): 'anywhere' | 'beside-word' | 'never' {
  const words = wordsOf(order);
  const { length } = words.join('');
  if (length < 4) return 'never';
  const digitsOnly = /^\d+$/.test(words.join(''));
  return length >= (digitsOnly ? 9 : 6) ? 'anywhere' : 'beside-word';
}

/** For a lookbehind: an order word, perhaps with "no." or a tag after it; or # that stands free, unlike the # of a colour. */
export const ORDER_WORD = String.raw`(?:(?:(?<!b)order|pesanan|invoice|inv|nota|faktur|transaksi)s?${GAP}{0,3}(?:no|nomor|number|num|id)?(?:(?![<>])${GAP}){0,4}(?:<[^<>]{0,80}>\s?#?)?|(?:^|[\s(>])#)`;

/** With more places where parts of an order number can stand together or apart, there would be too many spellings. */
const MOST_JOINTS = 4;

/**
 * The ways to write an order number, in lower case: with a space or without one between its words, and where letters meet digits. INV-1042
 * is INV1042 too, and the reverse. A number with many parts has three spellings: as it stands, without spaces, and with a space between all
 * parts.
 */
export function orderSpellings(order: string): string[] {
  const words = wordsOf(order);
  const parts = words.flatMap((word) => word.match(/\d+|\D+/g) ?? []);
  const joints = parts.length - 1;
  if (joints > MOST_JOINTS) return [...new Set([words.join(' '), parts.join(' '), parts.join('')])];
  return Array.from({ length: 2 ** Math.max(0, joints) }, (_, joined) =>
    parts.map((part, index) => (index === 0 || (joined >> (index - 1)) % 2 === 1 ? part : ` ${part}`)).join(''),
  );
}
