import type { CatalogReview } from '#src/aggregate/catalog.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** What a search result shows of a review. Plain text, all of it: it becomes text nodes and nothing else. */
export interface ShownReview {
  id: string;
  product: string;
  stars: number;
  title?: string;
  body: string;
  lang: string;
  pros?: string[];
  cons?: string[];
  translations?: Partial<Record<SiteLanguage, { title?: string; body: string }>>;
  author?: string;
  date?: string;
  level: string;
  disclosure?: string;
  /** Why it does not count towards the rating. */
  notCounted?: string;
  photos?: number;
}

/** Empty fields are left out: most reviews have few. */
export function showReview(review: CatalogReview): ShownReview {
  const { id, product, rating, title, body, lang, pros, cons, translations, author, date, level, disclosure, media, verdict } = review;
  return {
    id,
    product,
    stars: rating,
    ...(title !== undefined && { title }),
    body,
    lang,
    ...(pros.length > 0 && { pros }),
    ...(cons.length > 0 && { cons }),
    ...(Object.keys(translations).length > 0 && { translations: translations as NonNullable<ShownReview['translations']> }),
    ...(author.name !== undefined && { author: author.name }),
    ...(date !== undefined && { date }),
    level,
    ...(disclosure !== 'none' && { disclosure }),
    ...(!verdict.counted && { notCounted: verdict.reason }),
    ...(media.length > 0 && { photos: media.length }),
  };
}
