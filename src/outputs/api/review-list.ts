import type { ApiContext } from './api-context.ts';
import { buildFigures } from './figures.ts';
import { buildPages } from './pages.ts';
import type { ApiReviewList } from './schemas.ts';

/** The documents of all reviews of the site, one for each page of them. */
export function buildReviewList(context: ApiContext): ApiReviewList[] {
  const { site, reviews } = context.catalog;
  const fields = { sample: site.sample, name: site.name, ...buildFigures(context, context.catalog) };
  const pathOf = (page: number) => `reviews/page/${page}.json`;
  return buildPages(context, reviews, { pathOf, subject: fields, shownAt: (urls) => urls.reviews() }).map((page) => ({
    ...fields,
    ...page,
  }));
}
