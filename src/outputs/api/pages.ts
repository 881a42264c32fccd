import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { isCriticism } from '#src/aggregate/criticism.ts';
import { pickHighlights } from '#src/aggregate/highlights.ts';
import { paginate } from '#src/aggregate/paginate.ts';
import { elementLanguages, GAP, listTexts } from '#src/i18n/elements.ts';
import { localText } from '#src/i18n/format.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import type { Urls } from '../urls.ts';
import { type ApiContext, apiUrl } from './api-context.ts';
import { buildReview } from './review.ts';
import type { ApiProduct, ApiReviewList } from './schemas.ts';

/** Most readers need only the first page, so it is short. Later pages are long, so that a site of many reviews has few. */
const REVIEWS_A_PAGE = 20;
const REVIEWS_A_LATER_PAGE = 100;

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
  return paginateLists(reviews, reviewOutputs(context.catalog.site).packed).map((items, at, { length: pages }) => ({
    words,
    highlights,
    reviews: items.map((review) => buildReview(context, review)),
    newestCriticism,
    pagination: { page: at + 1, pages, total: reviews.length, next: at + 1 < pages ? apiUrl(context, pathOf(at + 2)) : null },
  }));
}

function paginateLists(reviews: readonly CatalogReview[], isPacked: boolean): (readonly CatalogReview[])[] {
  const itemsOf = (some: readonly CatalogReview[], most: number) => paginate(some, most).map(({ items }) => items);
  if (!isPacked || reviews.length <= REVIEWS_A_PAGE) return itemsOf(reviews, REVIEWS_A_PAGE);
  return [reviews.slice(0, REVIEWS_A_PAGE), ...itemsOf(reviews.slice(REVIEWS_A_PAGE), REVIEWS_A_LATER_PAGE)];
}

/** What a list of reviews is about, and its figures. */
type ListSubject = Pick<ApiReviewList, 'published' | 'publishedRatings' | 'rating'> & {
  name: string | Record<SiteLanguage, string>;
};

/** What our elements say of a list, and where their links lead, in every language in which they can speak. */
function buildListWords(
  { catalog: { site }, languages: [first, ...others] }: ApiContext,
  subject: ListSubject,
  shownAt: (urls: Urls) => string,
): ApiProduct['words'] {
  if (first === undefined) throw new Error('A site has a language.');
  const below = (path: string) => path.slice(first.home.length);
  return Object.fromEntries(
    elementLanguages(site.languages).map((lang) => {
      // Where the site lacks a language, links lead to the pages of its first one.
      const urls = others.find((one) => one.lang === lang) ?? first;
      const texts = listTexts(lang, site.sample, { ...subject, name: localText(subject.name, lang) });
      return [lang, { ...texts, listPath: below(shownAt(urls)), reviewPath: below(urls.review(GAP)) }];
    }),
  );
}
