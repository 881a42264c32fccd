import { byNewest, type CatalogReview } from './catalog.ts';
import { isCriticism } from './criticism.ts';

/** Every third card has a photo or an answer: nobody reads a wall of texts that look alike. */
const EVERY = 3;

/**
 * Reviews for the wall of the home page, by a published rule: the newest review of each product, then the second newest of each, and so
 * on. Every third card is the newest review with a photo, or with an answer, in turn. Expects the reviews of a product newest first.
 */
export function pickWall(products: readonly { reviews: readonly CatalogReview[] }[], size: number): CatalogReview[] {
  const all = products.flatMap(({ reviews }) => reviews).sort(byNewest);
  const others = takeTurns([all.filter(({ media }) => media.length > 0), all.filter(({ replies }) => replies.length > 0)]);
  const wall = new Set<CatalogReview>();
  for (const review of takeTurns(products.map(({ reviews }) => reviews))) {
    const next = (wall.size + 1) % EVERY === 0 ? others.find((one) => !wall.has(one)) : undefined;
    if (next !== undefined) wall.add(next);
    wall.add(review);
  }
  return [...wall].slice(0, size);
}

/** The first of each list, then the second of each, and so on. */
function takeTurns(lists: readonly (readonly CatalogReview[])[]): CatalogReview[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
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
