import type { Catalog } from '#src/aggregate/catalog.ts';
import { tokenize } from '#src/language/tokens.ts';
import { namesOf } from '#src/schemas/primitives.ts';

const MOST_WORDS = 15_000;
/** From this many words on, a word that stands only once is more likely a slip than a suggestion. */
const MANY_WORDS = 3_000;
const SUGGESTED = /^[\p{Script=Latin}]{4,20}$/u;

/** Words of names and reviews for spelling suggestions, the most frequent first. Loaded only when nothing was found. */
export function listWords({ reviews, products }: Catalog): string[] {
  const names = products.flatMap(({ name }) => namesOf(name));
  const counts = new Map<string, number>();
  for (const text of [...names, ...reviews.map(({ title = '', body, pros, cons }) => [title, body, ...pros, ...cons].join(' '))]) {
    for (const token of tokenize(text)) if (SUGGESTED.test(token.text)) counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
  }
  const least = counts.size > MANY_WORDS ? 2 : 1;
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
