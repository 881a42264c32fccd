import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundMean, summarizeRatings } from '#src/aggregate/rating.ts';
import type { Rating } from '#src/schemas/primitives.ts';

describe('the mean has one decimal, halves rounded up', () => {
  test.each([
    { stars: 17, reviews: 4, mean: 4.3, why: '4.25 exactly' },
    { stars: 19, reviews: 4, mean: 4.8, why: '4.75 exactly' },
    { stars: 13, reviews: 3, mean: 4.3, why: '4.333…' },
    { stars: 14, reviews: 3, mean: 4.7, why: '4.666…' },
    { stars: 5, reviews: 1, mean: 5, why: 'one review' },
    { stars: 1, reviews: 1, mean: 1, why: 'one bad review' },
    { stars: 99, reviews: 20, mean: 5, why: '4.95 exactly' },
    { stars: 98, reviews: 20, mean: 4.9, why: '4.90 exactly' },
    { stars: 41, reviews: 20, mean: 2.1, why: '2.05 exactly, which binary fractions would round down' },
  ])('$stars stars from $reviews: $mean ($why)', ({ stars, reviews, mean }) => {
    expect(roundMean(stars, reviews)).toBe(mean);
  });
});

const rating = fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Rating>;
const ratings = fc.array(rating, { minLength: 1, maxLength: 300 });

test('no review, no mean', () => {
  expect(summarizeRatings([])).toEqual({ ratingCount: 0, histogram: [0, 0, 0, 0, 0] });
});

test('order does not matter', () => {
  fc.assert(
    fc.property(ratings, (some) => {
      expect(summarizeRatings(some.toReversed())).toEqual(summarizeRatings(some));
    }),
  );
});

test('the histogram sums to the count, and the mean lies within 0.05 of the true one', () => {
  fc.assert(
    fc.property(ratings, (some) => {
      const { histogram, ratingCount, ratingValue = Number.NaN } = summarizeRatings(some);
      expect(histogram.reduce((sum, n) => sum + n, 0)).toBe(some.length);
      expect(ratingCount).toBe(some.length);
      const mean = some.reduce<number>((sum, n) => sum + n, 0) / some.length;
      expect(Math.abs(ratingValue - mean)).toBeLessThanOrEqual(0.05 + 1e-9);
      expect(ratingValue).toBeGreaterThanOrEqual(Math.min(...some));
      expect(ratingValue).toBeLessThanOrEqual(Math.max(...some));
    }),
  );
});

test('one more five-star review never lowers the mean', () => {
  fc.assert(
    fc.property(ratings, (some) => {
      const before = summarizeRatings(some).ratingValue ?? 0;
      expect(summarizeRatings([...some, 5]).ratingValue).toBeGreaterThanOrEqual(before);
    }),
  );
});
