import type { CatalogReview } from './catalog.ts';

/**
 * Reviews for the wall of the home page, by a published rule: the newest review of each product by turns, whatever its
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
