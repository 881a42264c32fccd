import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { compare } from '#src/schemas/sort.ts';
import type { CatalogReview } from './catalog.ts';
import { isCriticism, isPraise } from './criticism.ts';

/** The most helpful review with 4 or 5 stars, and with 1 to 3; missing where there is none. */
export interface Highlights {
  praise?: CatalogReview;
  criticism?: CatalogReview;
}

/** A review of this many words, from the first number to the second, is long enough to tell something and short enough to be read. */
export const HELPFUL_WORDS = { least: 20, most: 200 } as const;
/** With fewer reviews nothing is picked out, because all of them are visible right below. */
export const HIGHLIGHTS_FROM = 3;

/**
 * The most helpful praise and the most helpful criticism, by a rule that stands on the page. Reviews that count towards
 * the rating come first, then those with words. Then a point each: evidence for the purchase, a useful length, a photo, a named pro or con,
 * an answer to a question of the product. A tie goes to the review that can be read in the language of the page, then to the newest,
 * then by id. Nobody chooses and nobody votes. A review that does not count is used only where there is no other
 * criticism (or praise), so that praise is never shown alone while anybody complains.
 */
export function pickHighlights(reviews: readonly CatalogReview[], lang: SiteLanguage): Highlights {
  const [praise] = sortByHelpfulness(reviews.filter(isPraise), lang);
  const [criticism] = sortByHelpfulness(reviews.filter(isCriticism), lang);
  return { ...(praise !== undefined && { praise }), ...(criticism !== undefined && { criticism }) };
}

/** Reviews by the same rule, whatever their stars: the most helpful first. */
export function sortByHelpfulness(reviews: readonly CatalogReview[], lang: SiteLanguage): CatalogReview[] {
  // The points of a review are computed once, not in each comparison: counting words is slow, and there may be 10,000 reviews.
  const ranked = reviews.map((review) => ({ review, own: pointsOf(review) }));
  const better = byHelpfulness(lang);
  return ranked.sort((a, b) => better(a.review, b.review, b.own - a.own)).map(({ review }) => review);
}

function byHelpfulness(lang: SiteLanguage): (a: CatalogReview, b: CatalogReview, morePoints: number) => number {
  return (a, b, morePoints) =>
    Number(b.verdict.counted) - Number(a.verdict.counted) ||
    Number(b.body !== '') - Number(a.body !== '') ||
    morePoints ||
    Number(isReadable(b, lang)) - Number(isReadable(a, lang)) ||
    compare(b.date ?? '', a.date ?? '') ||
    compare(a.id, b.id);
}

/** Written in a language, or translated into it. */
export function isReadable(review: CatalogReview, lang: SiteLanguage): boolean {
  // This runs for each pair of reviews of a product, so it does not split the tag, which would take longer.
  const dash = review.lang.indexOf('-');
  return (dash === -1 ? review.lang : review.lang.slice(0, dash)) === lang || review.translations[lang] !== undefined;
}

/** Several pages rank the same reviews: the points of each are counted once. */
const points = new WeakMap<CatalogReview, number>();

function pointsOf(review: CatalogReview): number {
  const known = points.get(review) ?? countPoints(review);
  points.set(review, known);
  return known;
}

function countPoints({ level, body, media, pros, cons, attributes }: CatalogReview): number {
  const words = countWords(body);
  return [
    level !== 'unverified',
    words >= HELPFUL_WORDS.least && words <= HELPFUL_WORDS.most,
    media.length > 0,
    pros.length + cons.length > 0,
    Object.keys(attributes).length > 0,
  ].filter(Boolean).length;
}

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** Words, also of languages that put no spaces between them. */
function countWords(text: string): number {
  return [...SEGMENTER.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
