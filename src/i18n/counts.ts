import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { textsFor } from './texts.ts';

interface Counts {
  /** All stars that count. */
  ratingCount: number;
  /** Those with words. */
  reviewCount: number;
}

/** "from 12 counted reviews", or "from 5,000 ratings, 727 with words" where some are stars alone. */
export function describeCounts({ ratingCount, reviewCount }: Counts, lang: SiteLanguage): string {
  const t = textsFor(lang).pages;
  return ratingCount === reviewCount ? t.countedReviews(ratingCount) : t.countedRatings(t.ratings(ratingCount), t.withWords(reviewCount));
}

/** The same in the fewest words, a part a line where there is no room for one: "12 reviews", or "5,000 ratings" and "727 with words". */
export function listCounts({ ratingCount, reviewCount }: Counts, lang: SiteLanguage): string[] {
  const t = textsFor(lang).pages;
  return ratingCount === reviewCount ? [t.reviews(ratingCount)] : [t.ratings(ratingCount), t.withWords(reviewCount)];
}
