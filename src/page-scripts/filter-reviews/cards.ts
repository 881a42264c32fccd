import { facetOf, type ReviewSort } from './choice.ts';

/** What the page says of a review, for filtering and sorting. */
export interface Card {
  facts: readonly string[];
  stars: number;
  /** YYYY-MM-DD; empty where it is not known. */
  date: string;
  /** Place by helpfulness among the reviews of the product, from 0. */
  rank: number;
}

/** Any value of one facet, and all facets together: as in the search. */
export function isMatch(facts: readonly string[], chosen: readonly string[]): boolean {
  return chosen.every((wanted) => facts.some((fact) => facetOf(fact) === facetOf(wanted) && chosen.includes(fact)));
}

/** Sorted cards. Equals stay as they came, newest first; cards without a date stay last when the oldest come first. */
export function sortCards<T extends Card>(cards: readonly T[], sort: ReviewSort): T[] {
  const comparators: Record<ReviewSort, (a: T, b: T) => number> = {
    newest: () => 0,
    oldest: (a, b) => Number(a.date === '') - Number(b.date === '') || (a.date < b.date ? -1 : Number(a.date > b.date)),
    highest: (a, b) => b.stars - a.stars,
    lowest: (a, b) => a.stars - b.stars,
    helpful: (a, b) => a.rank - b.rank,
  };
  return [...cards].sort(comparators[sort]);
}
