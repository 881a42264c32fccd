import { type Catalog, type CatalogProduct, type CatalogReview, countPublished } from '#src/aggregate/catalog.ts';
import type { RatingSummary } from '#src/aggregate/rating.ts';
import { describeCounts } from '#src/i18n/counts.ts';
import { formatRating, localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { createUrls, type Urls } from '../urls.ts';
import { renderReviewHtml } from './review-html.ts';

/** How many items: feed readers keep what they have seen, so this is what new subscribers get. */
export const FEED_ITEMS = 50;

/** What both formats say, with absolute addresses. */
export interface Feed {
  lang: SiteLanguage;
  title: string;
  description: string;
  /** The page with the same reviews. */
  home: string;
  /** The feed's own address in each format. */
  self: { xml: string; json: string };
  /** Where the rating and the levels are explained. */
  about: string;
  summary: RatingSummary;
  items: FeedItem[];
}

export interface FeedItem {
  /** The review's own address, which does not change: its identity too. */
  url: string;
  title: string;
  html: string;
  /** Missing where the author chose to stay anonymous. */
  author?: string;
  /** YYYY-MM-DD; missing where it is not known. */
  date?: string;
  /** Language of the customer's words. */
  lang: string;
  categories: string[];
  review: CatalogReview;
}

/** The newest reviews of the site or of one product. */
export function buildFeed(catalog: Catalog, lang: SiteLanguage, product?: CatalogProduct): Feed {
  const { site } = catalog;
  const t = textsFor(lang).feeds;
  const urls = createUrls(site, lang);
  const { reviews, summary } = product ?? catalog;
  const published = countPublished(product ?? catalog);
  const name = product === undefined ? undefined : localText(product.name, lang);
  const title = name === undefined || !isUnambiguous(name) ? t.site(site.name) : t.product(name, site.name);
  const products = new Map(catalog.products.map((one) => [one.slug, one]));
  return {
    lang,
    title: isUnambiguous(title) ? title : t.site(new URL(site.url).host),
    description: [t.about, figures(summary, published, lang), ...(site.sample ? [t.sample] : [])].join(' '),
    home: urls.absolute(product === undefined ? urls.home : urls.product(product.slug)),
    self: { xml: urls.absolute(urls.feed('xml', product?.slug)), json: urls.absolute(urls.feed('json', product?.slug)) },
    about: urls.absolute(urls.trust),
    summary,
    items: reviews.slice(0, FEED_ITEMS).map((review) => buildItem(review, products.get(review.product), urls, site.sample)),
  };
}

function figures(summary: RatingSummary, published: number, lang: SiteLanguage): string {
  const t = textsFor(lang).pages;
  const { ratingValue } = summary;
  return ratingValue === undefined
    ? `${published === 0 ? t.noReviews : t.noCounted}.`
    : textsFor(lang).feeds.figures(formatRating(ratingValue, lang), describeCounts(summary, lang));
}

function buildItem(review: CatalogReview, product: CatalogProduct | undefined, urls: Urls, sample: boolean): FeedItem {
  const { lang, absolute } = urls;
  const name = product === undefined ? review.product : localText(product.name, lang);
  const group = product?.category === undefined ? [] : [localText(product.category, lang)];
  const headline = review.title !== undefined && isUnambiguous(review.title) ? review.title : undefined;
  const author = review.author.name;
  return {
    url: absolute(urls.review(review.id)),
    title: textsFor(lang).feeds.item(
      textsFor(lang).pages.stars(String(review.rating)),
      isUnambiguous(name) ? name : review.product,
      headline,
    ),
    html: renderReviewHtml(review, lang, { sample, withTitle: headline === undefined }),
    ...(author !== undefined && isUnambiguous(author) && { author }),
    ...(review.date !== undefined && { date: review.date }),
    lang: review.lang,
    categories: [...new Set([name, ...group].filter(isUnambiguous))],
    review,
  };
}

/**
 * RSS never said whether its titles and names are text or HTML, and readers differ: what would be something else as HTML stands only in
 * the content, where it is escaped.
 */
function isUnambiguous(text: string): boolean {
  return !/[<>]|&#?\w+;/.test(text);
}
