import type { CatalogReview } from '#src/aggregate/catalog.ts';

/** Reviews that a format takes, and how many it does not, by reason. */
export interface Selection<Reason extends string> {
  reviews: readonly CatalogReview[];
  leftOut: ReadonlyMap<Reason, number>;
}

/** @param whyNot the first reason not to take a review; nothing where it is taken */
export function select<Reason extends string>(
  reviews: readonly CatalogReview[],
  whyNot: (review: CatalogReview) => Reason | undefined,
): Selection<Reason> {
  const leftOut = new Map<Reason, number>();
  const taken = reviews.filter((review) => {
    const reason = whyNot(review);
    if (reason !== undefined) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  return { reviews: taken, leftOut };
}
