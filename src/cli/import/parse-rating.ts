const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
};

export type ParsedRating = { rating: number; reason?: never } | { rating?: never; reason: string };

/**
 * A whole number of stars from what people and platforms write: 5, 5.0, "5 stars", "bintang 5", FIVE, ★★★★☆, 4/5.
 * A half star is refused, since ratings here are whole and nobody but the customer can round theirs.
 */
export function parseRating(text: string): ParsedRating {
  const written = text.trim();
  if (written === '') return { reason: 'found nothing, expected stars from 1 to 5' };
  const value = countStars(written) ?? readNumber(written.toLowerCase().replace(/[_\s]+/g, ' '));
  const found = JSON.stringify(written.slice(0, 40));
  if (value === undefined) return { reason: `found ${found}, expected stars from 1 to 5` };
  if (!Number.isInteger(value))
    return {
      reason: `found ${found}, expected a whole number from 1 to 5: ratings are whole stars, and only the customer can round theirs`,
    };
  if (value < 1 || value > 5) return { reason: `found ${found}, expected a whole number from 1 to 5` };
  return { rating: value };
}

/** ★★★★☆ is 4: empty stars do not count. */
function countStars(text: string): number | undefined {
  const plain = text.replace(/[\uFE0E\uFE0F\s]/gu, '');
  if (!/^(?:[★⭐🌟]+[☆✩]*|[☆✩]+)$/u.test(plain)) return undefined;
  return [...plain].filter((star) => star !== '☆' && star !== '✩').length;
}

function readNumber(text: string): number | undefined {
  const [, word] = /^([a-z]+)(?: (?:stars?|bintang))?$/.exec(text.replace(/^bintang /, '')) ?? [];
  if (word !== undefined) return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  const [, digits] = /^(?:bintang )?(\d+(?:[.,]\d+)?)(?: ?(?:\/|of|out of|dari) ?5(?:[.,]0+)?)?(?: ?(?:stars?|bintang))?$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}
