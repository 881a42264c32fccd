import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { isCriticism } from '#src/aggregate/criticism.ts';
import { pickHighlights } from '#src/aggregate/highlights.ts';
import { paginate } from '#src/aggregate/paginate.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import type { Urls } from '../urls.ts';
import { type ApiContext, apiUrl } from './api-context.ts';
import { buildListWords, type ListSubject } from './list-words.ts';
import { buildReview } from './review.ts';
import type { ApiProduct } from './schemas.ts';

const REVIEWS_A_PAGE = 20;

/** What the documents of a product and of the whole site have in common: a page of their reviews. */
export type ReviewPage = Pick<ApiProduct, 'words' | 'highlights' | 'reviews' | 'newestCriticism' | 'pagination'>;

interface PagesOptions {
  /** Path below `/api/v1/` of a page, from 1. */
  pathOf: (page: number) => string;
  /** What the reviews are about. */
  subject: ListSubject;
  /** The page of the site where all of them stand. */
  shownAt: (urls: Urls) => string;
}

/** All pages of reviews, at least one. Highlights stand on each: whoever asks for a later page needs no second request. */
export function buildPages(
  context: ApiContext,
  reviews: readonly CatalogReview[],
  { pathOf, subject, shownAt }: PagesOptions,
): ReviewPage[] {
  const { praise, criticism } = pickHighlights(reviews, mainLanguage(context.catalog.site));
  const build = (review: CatalogReview | undefined) => (review === undefined ? null : buildReview(context, review));
  const highlights = { praise: build(praise), criticism: build(criticism) };
  const newestCriticism = build(reviews.find(isCriticism));
  const words = buildListWords(context, subject, shownAt);
  return paginate(reviews, REVIEWS_A_PAGE).map(({ items, page, pages }) => ({
    words,
    highlights,
    reviews: items.map((review) => buildReview(context, review)),
    newestCriticism,
    pagination: { page, pages, total: reviews.length, next: page < pages ? apiUrl(context, pathOf(page + 1)) : null },
  }));
}
