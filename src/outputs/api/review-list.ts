import type { ApiContext } from './api-context.ts';
import { buildPages } from './pages.ts';
import { buildRating } from './rating.ts';
import type { ApiReviewList } from './schemas.ts';

/** The documents of all reviews of the site, one for each page of them. */
export function buildReviewList(context: ApiContext): ApiReviewList[] {
  const { site, summary, reviews } = context.catalog;
  const fields = { sample: site.sample, name: site.name, rating: buildRating(summary), published: reviews.length };
  return buildPages(context, reviews, (page) => `reviews/page/${page}.json`).map((page) => ({ ...fields, ...page }));
}
