import type { Rating } from '#src/schemas/primitives.ts';

/** Number of ratings with 1, 2, 3, 4 and 5 stars, in this order. */
export type Histogram = readonly [number, number, number, number, number];

export interface StarSummary {
  /** Mean of the stars with one decimal, 1.0 to 5.0; missing where there are none. */
  ratingValue?: number;
  /** How many stars enter the mean, with words or without. */
  ratingCount: number;
  histogram: Histogram;
}

/** Stars that count. `ratingCount` and `reviewCount` mean what schema.org means by them. */
export interface RatingSummary extends StarSummary {
  /** How many of them come with words or pictures; never more than `ratingCount`. */
  reviewCount: number;
}

/** Sums stars up. Order does not matter. */
export function summarizeRatings(ratings: Iterable<Rating>): StarSummary {
  const histogram: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const rating of ratings) histogram[(rating - 1) as 0 | 1 | 2 | 3 | 4] += 1;
  const ratingCount = histogram.reduce((sum, n) => sum + n, 0);
  const stars = histogram.reduce((sum, n, index) => sum + n * (index + 1), 0);
  return { ...(ratingCount > 0 && { ratingValue: roundMean(stars, ratingCount) }), ratingCount, histogram };
}

/**
 * The mean with one decimal, halves rounded up: 17 stars from 4 reviews are 4.25, shown as 4.3.
 * Computed in whole numbers, so that no binary fraction decides (4.25 * 10 may be 42.4999…).
 */
export function roundMean(stars: number, reviews: number): number {
  return Math.floor((20 * stars + reviews) / (2 * reviews)) / 10;
}
