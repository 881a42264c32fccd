import { canonicalJson, digest } from './canonical-json.ts';
import type { Card } from './card.ts';
import { cardWords } from './words.ts';

/**
 * Differs when a card shows something else, and stands in its address: previews are kept by address, and one with an old rating would stay.
 * @param picture digest of the bytes of the card's picture
 * @returns 10 hexadecimal digits
 */
export function cardVersion(card: Card, picture?: string): string {
  const { picture: _path, ...data } = { picture: undefined, ...card };
  return digest(canonicalJson({ card: data, words: cardWords(card), picture })).slice(0, 10);
}
