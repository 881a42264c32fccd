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
