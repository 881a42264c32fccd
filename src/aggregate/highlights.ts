import { compare } from '../schemas/order.ts';
import type { SiteLanguage } from '../schemas/primitives.ts';
import type { CatalogReview } from './catalog.ts';

/** The most helpful review with 4 or 5 stars, and with 1 to 3; missing where there is none. */
export interface Highlights {
  praise?: CatalogReview;
  criticism?: CatalogReview;
}

/** From this many words a review tells something, and up to this many it is read. */
export const HELPFUL_WORDS = { least: 20, most: 200 } as const;
const LEAST_PRAISE = 4;

/**
 * The most helpful praise and the most helpful criticism, by a rule that stands on the page. Reviews that count towards
 * the rating come first. Then a point each: evidence for the purchase, a useful length, a photo, a named pro or con,
 * an answer to a question of the product. Of equals one that can be read in the language of the page, then the newest,
 * then by id. Nobody's choice and nobody's vote enters, and a review that does not count stands in only where no other
 * criticism (or praise) exists: praise is never shown alone while anybody complains.
 */
export function pickHighlights(reviews: readonly CatalogReview[], lang: SiteLanguage): Highlights {
  const better = byHelpfulness(lang);
  const [praise] = reviews.filter(({ rating }) => rating >= LEAST_PRAISE).sort(better);
  const [criticism] = reviews.filter(({ rating }) => rating < LEAST_PRAISE).sort(better);
  return { ...(praise !== undefined && { praise }), ...(criticism !== undefined && { criticism }) };
}

function byHelpfulness(lang: SiteLanguage): (a: CatalogReview, b: CatalogReview) => number {
  return (a, b) =>
    Number(b.verdict.counted) - Number(a.verdict.counted) ||
    pointsOf(b) - pointsOf(a) ||
    Number(isReadable(b, lang)) - Number(isReadable(a, lang)) ||
    compare(b.date ?? '', a.date ?? '') ||
    compare(a.id, b.id);
}

function isReadable(review: CatalogReview, lang: SiteLanguage): boolean {
  return review.lang.split('-')[0] === lang || review.translations[lang] !== undefined;
}

function pointsOf({ level, body, media, pros, cons, attributes }: CatalogReview): number {
  const words = countWords(body);
  return [
    level !== 'unverified',
    words >= HELPFUL_WORDS.least && words <= HELPFUL_WORDS.most,
    media.length > 0,
    pros.length + cons.length > 0,
    Object.keys(attributes).length > 0,
  ].filter(Boolean).length;
}

const SEGMENTER = new Intl.Segmenter('id', { granularity: 'word' });

/** Words, also of languages that put no spaces between them. */
function countWords(text: string): number {
  return [...SEGMENTER.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
