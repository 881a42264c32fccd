import type { ElementTexts } from '#src/i18n/elements.ts';

/** What the elements read of the API's documents. The whole is described in `/api/v1/openapi.json`. */

export interface ReviewDocument {
  id: string;
  /** Slug of its product. */
  product: string;
  rating: number;
  title?: string;
  body: string;
  /** Language of the customer's words. */
  lang: string;
  author: { name: string | null; city?: string };
  /** Which variant was bought, in the shop's words. */
  variant?: string;
  /** YYYY-MM-DD. */
  date?: string;
  /** Level, disclosure and why it does not count, in each language of the site. */
  marks: Readonly<Record<string, string[]>>;
  disclosureNote?: string;
}

/** A product's reviews, or the whole site's. */
export interface ListDocument {
  /** In each language of the site, the first one first. */
  words: Readonly<Record<string, ElementTexts>>;
  /** A product's name in each language; of the whole site, the brand, a text. */
  name: string & Readonly<Record<string, string>>;
  rating: { ratingValue: number | null; ratingCount: number; distribution: Record<1 | 2 | 3 | 4 | 5, number> };
  /** How many stars and reviews count, in words. */
  counts: Readonly<Record<string, string>>;
  /** How many reviews there are, those too that do not count. */
  published: number;
  /** How many stars without words, likewise. */
  publishedRatings: number;
  highlights: { criticism: ReviewDocument | null };
  /** What each review of the site has. */
  scale: 'full' | 'lean' | 'compact';
  /** Newest first. */
  reviews: ReviewDocument[];
  pagination: { pages: number };
}
