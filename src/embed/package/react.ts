import { createElement, Fragment, type HTMLAttributes, type ReactElement, type ReactNode } from 'react';
import { type PinnedScript, scriptUrl } from './elements.ts';
import { BuktiScript } from './script.ts';
import type { BuktiElements, BuktiEvents } from './types.ts';

export type * from './types.ts';

/** Listeners of an element in React 19, such as `onbukti-load`; only in components that run in the browser. */
type Listeners = { [Name in keyof BuktiEvents as `on${Name}`]?: (event: BuktiEvents[Name]) => void };

interface Keys {
  /** Slug of the product. Without it, and without a key, the whole site; stars need one of them. */
  product?: string;
  /** The shop's stock number, in place of the slug. */
  sku?: string;
  gtin?: string;
  /** The number that the shop's system gave the product. */
  shopId?: string;
}

interface Looks {
  theme?: 'light' | 'dark' | 'inherit';
  /** A colour of CSS. */
  accent?: string;
}

interface Choice {
  layout?: 'list' | 'cards' | 'carousel';
  limit?: number;
  /** Characters. */
  minLength?: number;
  order?: 'newest' | 'oldest' | 'highest' | 'lowest';
}

interface Common extends Listeners {
  /** Address of the review site: one and the same for all elements of a page. */
  site: string | URL;
  lang?: string;
  /** The script at its immutable address, with its hash. */
  pinned?: PinnedScript;
  className?: string;
  id?: string;
  /** Shown until the reviews are there, and where none can be loaded. */
  children?: ReactNode;
}

export type BuktiStarsProps = Common & Keys;
export type BuktiRatingProps = Common & Keys & Looks;
export type BuktiReviewsProps = Common & Keys & Looks & Choice;
export type BuktiWallProps = BuktiReviewsProps;
export type BuktiQuoteProps = Common & Looks & { review: string };

/** The stars of a product in one line of text. */
export const BuktiStars = (props: BuktiStarsProps): ReactElement => render('bukti-stars', props);
/** The rating of a product, with its distribution. */
export const BuktiRating = (props: BuktiRatingProps): ReactElement => render('bukti-rating', props);
/** The rating and a few reviews. */
export const BuktiReviews = (props: BuktiReviewsProps): ReactElement => render('bukti-reviews', props);
/** The rating and many reviews, as cards. */
export const BuktiWall = (props: BuktiWallProps): ReactElement => render('bukti-wall', props);
/** One review. */
export const BuktiQuote = (props: BuktiQuoteProps): ReactElement => render('bukti-quote', props);

/** The element, and its script. Without hooks: it works in server components and in those of the browser. */
function render(
  tag: keyof BuktiElements,
  { site, pinned, shopId, minLength, className, children, ...others }: BuktiReviewsProps,
): ReactElement {
  const attributes = { ...others, class: className, 'shop-id': shopId, 'min-length': minLength };
  return createElement(
    Fragment,
    null,
    // The element says by an attribute what became of it, maybe before React looks.
    createElement(tag, { ...attributes, suppressHydrationWarning: true }, children),
    createElement(BuktiScript, { src: scriptUrl(site, tag, pinned), ...(pinned && { integrity: pinned.integrity }) }),
  );
}

/** The elements as tags of JSX, with their attributes as in HTML. */
type BuktiAttributes<Props> = HTMLAttributes<HTMLElement> &
  Listeners &
  Omit<Props, 'site' | 'pinned' | 'shopId' | 'minLength' | 'className' | keyof Listeners> & {
    class?: string;
    'shop-id'?: string;
    'min-length'?: number | string;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'bukti-stars': BuktiAttributes<BuktiStarsProps>;
      'bukti-rating': BuktiAttributes<BuktiRatingProps>;
      'bukti-reviews': BuktiAttributes<BuktiReviewsProps>;
      'bukti-wall': BuktiAttributes<BuktiWallProps>;
      'bukti-quote': BuktiAttributes<BuktiQuoteProps>;
    }
  }
}
