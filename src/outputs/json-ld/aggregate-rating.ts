import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import type { Site } from '#src/schemas/site.ts';
import type { Thing } from './json-ld-context.ts';

/**
 * The mean that the page shows. Nothing for the brand itself, since Google takes a business's stars for itself as self-serving;
 * nothing where reviews from other sites count, which Google does not let anybody sum up; nothing where no review counts.
 * https://developers.google.com/search/docs/appearance/structured-data/review-snippet#guidelines
 */
export function buildAggregateRating({ kind, summary }: CatalogProduct, { policy }: Site): Thing | undefined {
  if (kind === 'brand' || policy.count === 'all' || summary.ratingValue === undefined) return undefined;
  return {
    '@type': 'AggregateRating',
    ratingValue: summary.ratingValue,
    ratingCount: summary.ratingCount,
    // Google takes no count of 0.
    ...(summary.reviewCount > 0 && { reviewCount: summary.reviewCount }),
    bestRating: 5,
    worstRating: 1,
  };
}
