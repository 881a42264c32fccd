import type { RatingSummary } from '#src/aggregate/rating.ts';
import type { ApiRating } from './schemas.ts';

export function buildRating({ ratingValue, ratingCount, reviewCount, histogram }: RatingSummary): ApiRating {
  const [one, two, three, four, five] = histogram;
  return {
    ratingValue: ratingValue ?? null,
    ratingCount,
    reviewCount,
    bestRating: 5,
    worstRating: 1,
    distribution: { '1': one, '2': two, '3': three, '4': four, '5': five },
  };
}
