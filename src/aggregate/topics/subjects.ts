import { createWordReader } from '#src/language/words.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { CatalogReview } from '../catalog.ts';

/** What only one or two customers say may be chance. */
const LEAST_REVIEWS = 3;

/**
 * Which of these subjects enough reviews speak of, in any form of the word: most reviews first, then in the order given.
 * Each review says a subject once, in its own language; those in other languages have no part in it.
 */
export function findSubjects(
  reviews: readonly Pick<CatalogReview, 'lang' | 'title' | 'body' | 'pros' | 'cons'>[],
  lang: SiteLanguage,
  subjects: readonly string[],
): string[] {
  const read = createWordReader(lang);
  const basesOf = (text: string) => read(text).map(({ base }) => base);
  const bases = subjects.map((subject) => basesOf(subject).join(' '));
  const counts = new Map<string, number>();
  for (const review of reviews.filter((one) => one.lang.split('-')[0] === lang)) {
    const said = new Set([review.title ?? '', review.body, ...review.pros, ...review.cons].flatMap(basesOf));
    for (const base of bases) if (said.has(base)) counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  return subjects
    .map((subject, place) => ({ subject, place, n: counts.get(bases[place] ?? '') ?? 0 }))
    .filter(({ n }) => n >= LEAST_REVIEWS)
    .sort((a, b) => b.n - a.n || a.place - b.place)
    .map(({ subject }) => subject);
}
