import { z } from 'astro/zod';
import type { SiteLanguage } from './primitives.ts';

/** What each review gets, from most files to fewest. */
export const SITE_SCALES = ['full', 'lean', 'compact'] as const;
export type SiteScale = (typeof SITE_SCALES)[number];

/** `scale` in `content/site.yaml`. */
export const SiteScaleSchema = z
  .enum([...SITE_SCALES, 'auto'], { error: `one of: ${[...SITE_SCALES, 'auto'].join(', ')}` })
  .default('auto')
  .describe(
    `What each review gets. full: a page in every language, and cards of its own; lean: one page, in the site's first language, with the product's card; compact: a place in its product's pages. auto chooses by the number of reviews`,
  );

/** Above so many reviews with words, a site that chose nothing is lean, and then compact. Hosts that are free take 20,000 files. */
export const MOST_REVIEWS = { full: 2_000, lean: 10_000 } as const;

/** @param reviews how many have words or pictures and are published */
export function chooseSiteScale(scale: SiteScale | 'auto', reviews: number): SiteScale {
  if (scale !== 'auto') return scale;
  if (reviews <= MOST_REVIEWS.full) return 'full';
  return reviews <= MOST_REVIEWS.lean ? 'lean' : 'compact';
}

export interface ReviewOutputs {
  /** Languages in which a review has a page of its own. */
  pages: readonly SiteLanguage[];
  /** Languages in which what became of a review has a page that its writer follows: the link leads to the first one. */
  followPages: readonly SiteLanguage[];
  /** Whether complaints have such a page, too, whose address nobody was told. */
  untoldFollowPages: boolean;
  /** Whether the filters of a product with several pages lead to pages of their own where there is no script. */
  lists: boolean;
  /** Cards on a page of all reviews. */
  wallPage: number;
  /** Whether it has social cards of its own. */
  cards: boolean;
  /** Whether its documents lie in files with others: the sealed document, the proof, and that of the API. */
  packed: boolean;
}

const FEW_FILES = { untoldFollowPages: false, lists: false, wallPage: 36, cards: false, packed: true } as const;

/** What each review of a site gets. Everything that links to reviews, or writes files for them, asks here. */
export function reviewOutputs({ languages, scale = 'full' }: ScaledSite): ReviewOutputs {
  switch (scale) {
    case 'full':
    case 'auto':
      return { pages: languages, followPages: languages, untoldFollowPages: true, lists: true, wallPage: 24, cards: true, packed: false };
    case 'lean':
      return { ...FEW_FILES, pages: languages.slice(0, 1), followPages: languages.slice(0, 1) };
    case 'compact':
      return { ...FEW_FILES, pages: [], followPages: languages.slice(0, 1) };
  }
}

/** A site whose scale is settled, as that of a catalog is; without one it is `full`. */
export interface ScaledSite {
  languages: readonly SiteLanguage[];
  scale?: SiteScale | 'auto';
}
