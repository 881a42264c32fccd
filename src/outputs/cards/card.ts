import type { Histogram } from '../../aggregate/rating.ts';
import type { Rating, SiteLanguage } from '../../schemas/primitives.ts';

/** Pixels of every card: the size that WhatsApp, Facebook, LinkedIn and X show without cropping. */
export const CARD_WIDTH_PX = 1200;
export const CARD_HEIGHT_PX = 630;

/** What one social card says. Text is data: nothing in it is ever read as markup. */
export type Card = SiteCard | ProductCard | ReviewCard;

interface Base {
  lang: SiteLanguage;
  brand: string;
  /** Sample content carries a small tag that says so. */
  sample: boolean;
}

interface Rated {
  /** One decimal; missing where no review counts. */
  ratingValue?: number;
  reviewCount: number;
  /** Reviews that are shown, counted or not: "none counts" is not "no reviews". */
  publishedCount?: number;
  histogram: Histogram;
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
  /** Inner SVG of the review's round mark, drawn in a box of 100 by 100; without it the place stays empty. */
  seal?: string;
}
