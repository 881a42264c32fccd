import type { CatalogReview } from './catalog.ts';
import { isCriticism } from './criticism.ts';

/**
 * Reviews for the wall of the home page, by a published rule: the newest review of each product, then the second newest of each, and so on, whatever their
 * stars. Expects each product's reviews newest first.
 */
export function pickWall(products: readonly { reviews: readonly CatalogReview[] }[], size: number): CatalogReview[] {
  const wall: CatalogReview[] = [];
  const longest = Math.max(0, ...products.map(({ reviews }) => reviews.length));
  for (let turn = 0; turn < longest && wall.length < size; turn += 1) {
    for (const { reviews } of products) {
      const review = reviews[turn];
      if (review !== undefined && wall.length < size) wall.push(review);
    }
  }
  return wall;
}

/** What customers complained of, and what became of it. */
export interface Criticism {
  /** Reviews with 1 to 3 stars, in the order given. */
  reviews: CatalogReview[];
  /** How many of them the business answered in public. */
  answered: number;
  /** How many of them the customer confirmed as made good. */
  confirmed: number;
}

/** All published criticism, whether it counts towards the rating or not. */
export function summarizeCriticism(reviews: readonly CatalogReview[]): Criticism {
  const critical = reviews.filter(isCriticism);
  return {
    reviews: critical,
    answered: critical.filter(({ replies }) => replies.length > 0).length,
    confirmed: critical.filter(({ recovery }) => recovery.some(({ step }) => step === 'confirmed')).length,
  };
}
