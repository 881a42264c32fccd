import type {} from '../shared/events.ts';

export type { BuktiEvents, ErrorDetail, LoadDetail, OpenDetail } from '../shared/events.ts';

/** A property for each attribute of the same name; null where the attribute is missing. `shopId` stands for `shop-id`, `minLength` for `min-length`. */
type Reflected<Name extends string> = HTMLElement & Record<Name, string | null>;

/** By which an element finds its product; without any of them it is about the whole site, but for stars, which then show an error. */
type Keys = 'product' | 'sku' | 'gtin' | 'shopId';
type Looks = 'theme' | 'accent';
type Choice = 'layout' | 'limit' | 'minLength' | 'order';

export type BuktiStarsElement = Reflected<Keys>;
export type BuktiRatingElement = Reflected<Keys | Looks>;
export type BuktiReviewsElement = Reflected<Keys | Looks | Choice>;
export type BuktiWallElement = BuktiReviewsElement;
export type BuktiQuoteElement = Reflected<'review' | Looks>;

/** Each element by its tag. */
export interface BuktiElements {
  'bukti-stars': BuktiStarsElement;
  'bukti-rating': BuktiRatingElement;
  'bukti-reviews': BuktiReviewsElement;
  'bukti-wall': BuktiWallElement;
  'bukti-quote': BuktiQuoteElement;
}

declare global {
  interface HTMLElementTagNameMap extends BuktiElements {}
}
