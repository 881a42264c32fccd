import type { NotCountedReason } from '#src/aggregate/counted.ts';
import type { Level } from '#src/evidence/level.ts';
import type { Permission, PLATFORMS } from '#src/schemas/post.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Product } from '#src/schemas/product.ts';
import type { Channel, Disclosure, RECOVERY_STEPS, REMEDIES, TRUST_QUESTIONS } from '#src/schemas/review.ts';

type Named = (name: string) => string;
type Counted = (n: number) => string;

/** Every text that the pages show, but for the search island's and the trust page's. A new language is one more file of this shape. */
export interface Strings {
  skip: string;
  sample: string;
  menu: string;
  inOtherLanguage: string;
  nav: Record<'home' | 'products' | 'reviews' | 'posts' | 'search' | 'trust', string>;
  footer: Record<'madeWith' | 'contact' | 'shop', string>;

  stars: Named;
  starRow: Counted;
  reviews: Counted;
  /** Stars that count, with words or without. */
  ratings: Counted;
  /** How many of them come with words. */
  withWords: Counted;
  countedReviews: Counted;
  countedRatings: (ratings: string, withWords: string) => string;
  noReviews: string;
  noCounted: string;
  outOfFive: string;
  distribution: string;
  /** Read aloud after the number of stars, and after the number of reviews, of a row of the histogram. */
  starUnit: Counted;
  reviewUnit: (n: number, share: string) => string;
  ratingUnit: (n: number, share: string) => string;

  home: Record<
    | 'wall'
    | 'products'
    | 'allProducts'
    | 'posts'
    | 'allPosts'
    | 'figures'
    | 'received'
    | 'published'
    | 'withheld'
    | 'answered'
    | 'howWeCount',
    string
  > & {
    title: Named;
    lead: Named;
  };
  products: Record<'title' | 'intro' | 'groups' | 'other', string> & { description: Named };
  product: Record<'buy' | 'price' | 'reviews' | 'newestFirst' | 'searchThese' | 'none', string> & {
    title: Named;
    description: (name: string, reviews: number, ratings: number) => string;
    notCounted: Counted;
    /** How many customers gave stars alone, and how many of these do not count. */
    starsAlone: (n: number, notCounted: number) => string;
    noneWithWords: string;
    page: (page: number, of: number) => string;
    kind: Record<Product['kind'], string>;
  };
  pagination: Record<'label' | 'previous' | 'next', string>;
  review: Record<
    | 'anonymous'
    | 'dateUnknown'
    | 'written'
    | 'readMore'
    | 'permalink'
    | 'pros'
    | 'cons'
    | 'recovery'
    | 'recoveryOpen'
    | 'secondRating'
    | 'firstStays'
    | 'trust'
    | 'commitments'
    | 'kept'
    | 'broken'
    | 'context'
    | 'channel'
    | 'original'
    | 'noOriginal'
    | 'translatedByTeam'
    | 'translatedByPlatform'
    | 'edited'
    | 'variant'
    | 'answeredBeforeEdit'
    | 'imported'
    | 'share'
    | 'counted'
    | 'notCounted',
    string
  > & {
    title: (author: string, product: string) => string;
    from: Named;
    reply: Named;
    outOf: Counted;
    shareOn: Named;
    more: Named;
    steps: Record<(typeof RECOVERY_STEPS)[number], string>;
    remedies: Record<(typeof REMEDIES)[number], string>;
    trustQuestions: Record<(typeof TRUST_QUESTIONS)[number], string>;
    translation: Record<SiteLanguage, string>;
  };
  notCounted: Record<NotCountedReason, string>;
  disclosure: Record<Exclude<Disclosure, 'none'>, string>;
  level: Record<Level, string>;
  levelAbout: Record<Level, string>;
  channel: Record<Channel, string>;
  posts: Record<'title' | 'intro' | 'none' | 'original' | 'about', string> & {
    description: Named;
    on: Named;
    permission: (how: string, date: string) => string;
    until: Named;
    how: Record<Permission['how'], string>;
    platform: Record<(typeof PLATFORMS)[number], string>;
  };
  search: Record<'title' | 'noScript', string> & { description: Named };
  notFound: Record<'title' | 'text' | 'home' | 'search', string>;
}
