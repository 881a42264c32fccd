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
  /** Level, disclosure and why it does not count, in each language in which elements speak. */
  marks: Readonly<Record<string, string[]>>;
  disclosureNote?: string;
}

/** A product's reviews, or the whole site's. */
export interface ListDocument {
  /** In each language in which elements speak; the site's first one first. */
  words: Readonly<Record<string, ListWords>>;
  rating: { ratingValue: number | null; ratingCount: number };
  /** How many reviews there are, those too that do not count. */
  published: number;
  /** How many stars without words, likewise. */
  publishedRatings: number;
  /** Newest first. */
  reviews: ReviewDocument[];
  /** Of all pages. */
  newestCriticism: ReviewDocument | null;
  pagination: { pages: number };
}

/** What an element says in one language, and where its links lead. */
export interface ListWords {
  /** For dates. */
  locale: string;
  dir: string;
  /** Names the whole. */
  about: string;
  /** How many count, and how many gave how many stars; or that there is none yet. */
  figures: string;
  /** The mean as a figure, for what is said after it. */
  mean: string;
  /** What is said after a number of stars. */
  outOfFive: string;
  anonymous: string;
  readMore: string;
  allReviews: string;
  rule: string;
  sample: string;
  /** Below the site's address. */
  listPath: string;
  /** Likewise; `{}` stands for the id. */
  reviewPath: string;
}
