import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { describeCounts } from '#src/i18n/counts.ts';
import { type ApiContext, inLanguages } from './api-context.ts';
import { buildRating } from './rating.ts';
import type { ApiProductSummary } from './schemas.ts';

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
