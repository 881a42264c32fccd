import { type CardSize, chosenSizes } from './card-sizes.ts';
import type { SiteLanguage } from './primitives.ts';

/** What each review gets, from most files to fewest. */
export const SITE_SCALES = ['full', 'lean', 'compact'] as const;
export type SiteScale = (typeof SITE_SCALES)[number];

/** With more reviews with words than this, lean or compact is chosen even if there are few files: a build would take too long. */
export const MOST_REVIEWS = { full: 2_000, lean: 10_000 } as const;

/** What the strictest host takes that is free: https://developers.cloudflare.com/pages/platform/limits/ */
export const FREE_HOST_FILES = 20_000;

/** How much of each thing is published. */
export interface SiteSize {
  /** With words or pictures. */
  reviews: number;
  /** Stars alone. */
  ratings: number;
  /** Reviews with a page of their own for what became of them. */
  complaints: number;
  products: number;
}

/**
 * The scale that `site.yaml` says, or the fullest one that a free host takes. If none is small enough, as with many hundreds of products,
 * the number of reviews alone decides: leaving things out would not help.
 */
export function chooseSiteScale(site: SizedSite, size: SiteSize): SiteScale {
  const { scale = 'auto' } = site;
  if (scale !== 'auto') return scale;
  const byReviews = size.reviews <= MOST_REVIEWS.full ? 'full' : size.reviews <= MOST_REVIEWS.lean ? 'lean' : 'compact';
  const fits = (one: SiteScale) => estimateFiles({ ...site, scale: one }, size) <= FREE_HOST_FILES;
  return SITE_SCALES.slice(SITE_SCALES.indexOf(byReviews)).find(fits) ?? byReviews;
}

/** What a person is told of the scale at the end of a build: which it is, and whether a smaller one would fit a free host that this one does not. */
export function describeScale(site: SizedSite, size: SiteSize): string {
  const chosen = chooseSiteScale(site, size);
  const filesOf = (scale: SiteScale) => estimateFiles({ ...site, scale }, size);
  const smaller = SITE_SCALES.slice(SITE_SCALES.indexOf(chosen) + 1).find((scale) => filesOf(scale) <= FREE_HOST_FILES);
  const isLarge = filesOf(chosen) > FREE_HOST_FILES && smaller !== undefined;
  return [
    `scale: ${chosen}`,
    ...((site.scale ?? 'auto') === 'auto' ? [] : [', as site.yaml says']),
    ...(isLarge
      ? [`; ${smaller} would have about ${inEnglish(filesOf(smaller))} files, and free hosts take ${inEnglish(FREE_HOST_FILES)}`]
      : []),
  ].join('');
}

const inEnglish = (value: number) => value.toLocaleString('en');

/** What stands in a site once, what a product has besides its reviews, and how many reviews share a file; as counted in sites that were built. */
const FILES = {
  site: 500,
  product: 2,
  productInLanguage: 2,
  productEmbedded: 10,
  productLists: 9,
  productPage: 20,
  apiPage: { packed: 100, single: 20 },
  shelves: 512,
  pack: 64,
} as const;

/** @returns about how many files the site has: those of real sites were within a tenth of it */
export function estimateFiles(site: SizedSite, { reviews, ratings, complaints, products }: SiteSize): number {
  const languages = site.languages.length;
  const { pages, followPages, untoldFollowPages, lists, wallPage, wallPages, embedded, cards, packed } = reviewOutputs(site);
  const ofProduct =
    FILES.product +
    languages * (FILES.productInLanguage + (lists ? FILES.productLists : 0)) +
    embedded.length * FILES.productEmbedded +
    // The product's plain card, which the pages of its reviews share.
    (cards ? 0 : pages.length);
  const apiLists = 2 / FILES.apiPage[packed ? 'packed' : 'single'];
  const ofReview = pages.length + (cards ? languages * chosenSizes(site.cards).length : 0) + (packed ? 0 : 1);
  const sealed = 2 * (reviews + ratings);
  return Math.round(
    FILES.site +
      products * ofProduct +
      reviews * (ofReview + languages / FILES.productPage + apiLists) +
      languages * Math.min(reviews / wallPage, wallPages) +
      (packed ? (pages.length === 0 ? 2 : 1) * Math.min(reviews, FILES.shelves) + sealed / FILES.pack : sealed) +
      (untoldFollowPages ? complaints * followPages.length : 0),
  );
}

interface ReviewOutputs {
  /** Languages in which a review has a page of its own. */
  pages: readonly SiteLanguage[];
  /** Whether the page of a review tells the figures of its product: each new review changes them, and with them the pages of all others. */
  figures: boolean;
  /** Languages in which what became of a review has a page that its writer follows: the link leads to the first one. */
  followPages: readonly SiteLanguage[];
  /** Whether a complaint has such a page also if nobody was told its address. */
  untoldFollowPages: boolean;
  /** Whether the filters of a product with several pages lead to pages of their own where there is no script. */
  lists: boolean;
  /** Cards on a page of all reviews. */
  wallPage: number;
  /** The most such pages: the reviews before those stand on the pages of their products. */
  wallPages: number;
  /** Languages of what each product has for other sites: badges, frames, snippets, oEmbed, feeds, cards. The elements speak every language. */
  embedded: readonly SiteLanguage[];
  /** Whether it has social cards of its own. */
  cards: boolean;
  /** Whether its documents lie in files with others: the sealed document, the proof, and that of the API. */
  packed: boolean;
}

const FEW_FILES = { figures: false, untoldFollowPages: false, lists: false, wallPage: 36, cards: false, packed: true } as const;
const EVERY = Number.POSITIVE_INFINITY;

/** What each review of a site gets. Everything that links to reviews, or writes files for them, asks here. */
export function reviewOutputs({ languages, scale = 'full' }: ScaledSite): ReviewOutputs {
  const first = languages.slice(0, 1);
  switch (scale) {
    case 'full':
    case 'auto':
      return {
        pages: languages,
        figures: true,
        followPages: languages,
        untoldFollowPages: true,
        lists: true,
        wallPage: 24,
        wallPages: EVERY,
        embedded: languages,
        cards: true,
        packed: false,
      };
    case 'lean':
      return { ...FEW_FILES, pages: first, followPages: first, wallPages: EVERY, embedded: languages };
    case 'compact':
      return { ...FEW_FILES, pages: [], followPages: first, wallPages: 28, embedded: first };
  }
}

/** A site whose scale is settled, as that of a catalog is; without one it is `full`. */
export interface ScaledSite {
  languages: readonly SiteLanguage[];
  scale?: SiteScale | 'auto';
}

interface SizedSite extends ScaledSite {
  cards: { sizes: readonly CardSize[] };
}
