import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import type { RatingSummary } from '#src/aggregate/rating.ts';
import { describeCounts } from '#src/i18n/counts.ts';
import { type ApiContext, inLanguages } from './api-context.ts';
import type { ApiProductSummary, ApiRating } from './schemas.ts';

/** The figures of a product, or of the whole site. */
export function buildFigures(
  context: ApiContext,
  { summary, reviews, ratings }: Pick<CatalogProduct, 'summary' | 'reviews' | 'ratings'>,
): Pick<ApiProductSummary, 'rating' | 'counts' | 'published' | 'publishedRatings'> {
  return {
    rating: buildRating(summary),
    counts: inLanguages(context, ({ lang }) => describeCounts(summary, lang)),
    published: reviews.length,
    publishedRatings: ratings.length,
  };
}

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
