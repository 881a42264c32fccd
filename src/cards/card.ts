import type { Histogram } from '#src/aggregate/rating.ts';
import type { CardSize } from '#src/schemas/card-sizes.ts';
import type { Rating, SiteLanguage } from '#src/schemas/primitives.ts';
import type { CardColours } from './colours.ts';

/** What one social card says. Text is data: nothing in it is ever read as markup. */
export type Card = SiteCard | ProductCard | ReviewCard;

interface Base {
  lang: SiteLanguage;
  brand: string;
  /** Sample content carries a small tag that says so. */
  sample: boolean;
  colours: CardColours;
}

interface Rated {
  /** One decimal; missing where nothing counts. */
  ratingValue?: number;
  ratingCount: number;
  reviewCount: number;
  /** Reviews that are shown, counted or not: "none counts" is not "no reviews". */
  publishedCount?: number;
  histogram: Histogram;
  /** Shows no figures, for pages without figures: otherwise each new review would change the card's address, and so all those pages. */
  isPlain?: true;
}

export interface SiteCard extends Base, Rated {
  kind: 'site';
  tagline: string;
}

export interface ProductCard extends Base, Rated {
  kind: 'product';
  name: string;
  category?: string;
  /** Absolute path of a png, jpeg, webp or avif file. */
  picture?: string;
}

export interface ReviewCard extends Base {
  kind: 'review';
  size: CardSize;
  title?: string;
  quote: string;
  /** BCP 47 tag of the customer's words. */
  quoteLang: string;
  rating: Rating;
  /** As the author wants to be shown. */
  author: string;
  /** The day it was written, YYYY-MM-DD. */
  date?: string;
  product: string;
  /** What the evidence proves, in a few words of the card's language. */
  level: string;
  /** What the author has disclosed, in a few words of the card's language: it goes wherever the words go. */
  disclosure?: string;
  /** Absolute path of the customer's first photo; shown where there is room for it. */
  picture?: string;
  /** Inner SVG of the review's round mark, drawn in a box of 100 by 100; without it the place stays empty. */
  seal?: string;
}
