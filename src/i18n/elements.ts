import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { describeCounts } from './counts.ts';
import { formatNumber, formatRating } from './format.ts';
import { directionOf, localeOf } from './locale.ts';
import { SHIPPED_LANGUAGES, textsFor } from './texts.ts';

/** Stands for the id of a review, which the browser puts in. */
export const GAP = '{}';

/** What a list of reviews is about. */
interface Subject {
  /** Of the product, or the brand; in the language of the texts. */
  name: string;
  /** How many reviews are published. */
  published: number;
  /** How many stars without words. */
  publishedRatings: number;
  rating: { ratingValue: number | null; ratingCount: number; reviewCount: number; distribution: Record<1 | 2 | 3 | 4 | 5, number> };
}

/** The languages in which elements can speak: those of the site, its first one first, and then all others that Bukti has texts in. */
export function elementLanguages(languages: readonly SiteLanguage[]): SiteLanguage[] {
  return [...new Set([...languages, ...SHIPPED_LANGUAGES])];
}

/** What each element says, however much it shows. @param isSample whether the site says that its content is made up */
export function elementTexts(lang: SiteLanguage, isSample: boolean) {
  return {
    outOfFive: textsFor(lang).pages.stars(''),
    sample: isSample ? firstSentence(textsFor(lang).pages.sample, lang) : '',
  };
}

/**
 * The texts of the elements that show a list, in one language, as data: derived from the site's own when it is built, so that none is written
 * twice; they travel in the documents that the elements load.
 */
export function listTexts(lang: SiteLanguage, isSample: boolean, { name, published, publishedRatings, rating }: Subject) {
  const { embed: t, pages } = textsFor(lang);
  const about = t.about(name);
  const rows = ([5, 4, 3, 2, 1] as const).map((stars) => `${stars}★\u00a0${formatNumber(rating.distribution[stars], lang)}`);
  const none = published + publishedRatings > 0 ? pages.noCounted : pages.noReviews;
  return {
    ...elementTexts(lang, isSample),
    locale: localeOf(lang),
    dir: directionOf(lang),
    about,
    mean: rating.ratingValue === null ? '' : formatRating(rating.ratingValue, lang),
    figures: rating.ratingCount > 0 ? [describeCounts(rating, lang), ...rows].join(' · ') : none,
    anonymous: pages.review.anonymous,
    readMore: pages.review.readMore,
    allReviews: published > 0 ? t.allReviews(formatNumber(published, lang), published === 1) : about,
    rule: t.shortRule,
  };
}

function firstSentence(text: string, lang: SiteLanguage): string {
  const [first] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return (first?.segment ?? text).trim();
}
