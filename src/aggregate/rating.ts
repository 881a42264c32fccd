import type { Rating } from '#src/schemas/primitives.ts';

/** Number of reviews with 1, 2, 3, 4 and 5 stars, in this order. */
export type Histogram = readonly [number, number, number, number, number];

export interface RatingSummary {
  /** Mean of the counted ratings with one decimal, 1.0 to 5.0; missing where no review counts. */
  ratingValue?: number;
  /** How many reviews enter the mean. */
  reviewCount: number;
  histogram: Histogram;
}

/** Sums ratings up. Order does not matter. */
export function summarizeRatings(ratings: Iterable<Rating>): RatingSummary {
  const histogram: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const rating of ratings) histogram[(rating - 1) as 0 | 1 | 2 | 3 | 4] += 1;
  const reviewCount = histogram.reduce((sum, n) => sum + n, 0);
  const stars = histogram.reduce((sum, n, index) => sum + n * (index + 1), 0);
  return { ...(reviewCount > 0 && { ratingValue: roundMean(stars, reviewCount) }), reviewCount, histogram };
}

/**
 * The mean with one decimal, halves rounded up: 17 stars from 4 reviews are 4.25, shown as 4.3.
 * Computed in whole numbers, so that no binary fraction decides (4.25 * 10 may be 42.4999…).
 */
export function roundMean(stars: number, reviews: number): number {
  return Math.floor((20 * stars + reviews) / (2 * reviews)) / 10;
}
