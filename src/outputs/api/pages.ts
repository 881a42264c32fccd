import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { pickHighlights } from '#src/aggregate/highlights.ts';
import { paginate } from '#src/aggregate/paginate.ts';
import { elementTexts } from '#src/i18n/elements.ts';
import { type ApiContext, apiUrl, inLanguages } from './api-context.ts';
import { buildReview } from './review.ts';
import type { ApiProduct } from './schemas.ts';

const REVIEWS_A_PAGE = 20;

/** What the documents of a product and of the whole site have in common: a page of their reviews. */
export type ReviewPage = Pick<ApiProduct, 'scale' | 'words' | 'highlights' | 'reviews' | 'pagination'>;

/**
 * All pages of reviews, at least one. Highlights stand on each: whoever asks for a later page needs no second request.
 * @param pathOf path below `/api/v1/` of a page, from 1
 */
export function buildPages(context: ApiContext, reviews: readonly CatalogReview[], pathOf: (page: number) => string): ReviewPage[] {
  const [{ lang } = { lang: 'id' as const }] = context.languages;
  const { praise, criticism } = pickHighlights(reviews, lang);
  const highlights = {
    praise: praise === undefined ? null : buildReview(context, praise),
    criticism: criticism === undefined ? null : buildReview(context, criticism),
  };
  const { site } = context.catalog;
  const words = inLanguages(context, (urls) => elementTexts(urls.lang, site.sample));
  return paginate(reviews, REVIEWS_A_PAGE).map(({ items, page, pages }) => ({
    scale: site.scale,
    words,
    highlights,
    reviews: items.map((review) => buildReview(context, review)),
    pagination: { page, pages, total: reviews.length, next: page < pages ? apiUrl(context, pathOf(page + 1)) : null },
  }));
}
