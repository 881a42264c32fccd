import { type RatingSummary, summarizeRatings } from '#src/aggregate/rating.ts';
import type { Level } from '#src/evidence/level.ts';
import type { SealedDocumentV2 } from '#src/evidence/sealed-context.ts';
import type { SealedDocument } from '#src/evidence/sealed-document.ts';
import type { Rating } from '#src/schemas/primitives.ts';
import { type Channel, isThirdParty, TRUST_QUESTIONS } from '#src/schemas/review.ts';
import type { LoggedReview } from '../check-documents.ts';

/** A sealed review with all that follows from it. */
export interface ExpectedReview {
  id: string;
  words: SealedDocument;
  /** What version 2 seals besides the words. */
  more?: SealedDocumentV2;
  level: Level;
  counted: boolean;
  leafHash: string;
  index: number;
  rev: number;
}

/** A review that the site shows and the log does not know: what the site says of it cannot be checked. */
export interface UnsealedReview {
  id: string;
  product: string;
  rating: number;
  counted: boolean;
  hasWords: boolean;
}

/** What must stand wherever a product, or the whole site, is rated. */
export interface Figures extends RatingSummary {
  /** With words. */
  published: number;
  /** Stars alone. */
  publishedRatings: number;
  /** How many of those that count are not sealed. */
  unsealed: number;
}

/** What every surface of the site is compared with. */
export interface Expected {
  reviews: ReadonlyMap<string, ExpectedReview>;
  unsealed: ReadonlyMap<string, UnsealedReview>;
  /** Whether the site has a list of all its reviews. Without one nobody knows which unsealed reviews it has. */
  listed: boolean;
  /** Of a product, or of the whole site where no product is named. */
  figuresOf(product?: string): Figures;
  /** Means of the answers to the four questions; nothing where not every review that counts is sealed with its answers. */
  profileOf(product: string): readonly number[] | undefined;
  products: readonly string[];
}

/** Whether there is more than stars. A review of stars alone counts, and stands on no page and in no list. */
export function hasWords({ words, more }: Pick<ExpectedReview, 'words' | 'more'>): boolean {
  const { title, body, pros, cons } = words;
  return title !== null || (body ?? '') !== '' || pros.length > 0 || cons.length > 0 || (more?.media.length ?? 0) > 0;
}

export type CountPolicy = 'first-hand' | 'all';

/** Everything that follows from the log and the sealed documents alone. */
export function expectReviews(
  reviews: readonly LoggedReview[],
  documents: ReadonlyMap<string, SealedDocument>,
  contexts: ReadonlyMap<string, SealedDocumentV2>,
  policy: CountPolicy,
): Map<string, ExpectedReview> {
  const known = new Map<string, ExpectedReview>();
  for (const { id, leaf, level, leafHash, index } of reviews) {
    const words = documents.get(id);
    if (words === undefined) continue;
    const more = contexts.get(id);
    const counted = leaf.evidence !== 'same-order' && mayCount(words.channel, words.disclosure, policy);
    known.set(id, { id, words, ...(more !== undefined && { more }), level, counted, leafHash, index, rev: leaf.rev });
  }
  return known;
}

/** The rules that need nothing but the words; whether another review has the order line stands in the leaf. */
export function mayCount(channel: string, disclosure: string, policy: CountPolicy): boolean {
  return disclosure === 'none' && (policy === 'all' || !isThirdParty(channel as Channel));
}

/**
 * @param unsealed what the site lists besides the sealed ones
 * @param listed whether it has such a list
 * @param slugs of the products that it lists, some of which nobody has reviewed
 */
export function makeExpected(
  reviews: ReadonlyMap<string, ExpectedReview>,
  unsealed: ReadonlyMap<string, UnsealedReview>,
  listed: boolean,
  slugs: readonly string[] = [],
): Expected {
  const all = [
    ...[...reviews.values()].map((review) => ({ ...review.words, counted: review.counted, sealed: true, hasWords: hasWords(review) })),
    ...[...unsealed.values()].map((review) => ({ ...review, sealed: false })),
  ];
  const ofProduct = Map.groupBy(all, ({ product }) => product);
  const sum = (some: typeof all): Figures => {
    const counted = some.filter((one) => one.counted);
    const stars = summarizeRatings(counted.map(({ rating }) => rating as Rating));
    const withWords = (ones: typeof all) => ones.filter((one) => one.hasWords).length;
    return {
      ...stars,
      reviewCount: withWords(counted),
      published: withWords(some),
      publishedRatings: some.length - withWords(some),
      unsealed: counted.filter(({ sealed }) => !sealed).length,
    };
  };
  const figures = new Map([...ofProduct].map(([slug, some]) => [slug, sum(some)]));
  const whole = sum(all);
  const none = sum([]);
  return {
    reviews,
    unsealed,
    listed,
    figuresOf: (product) => (product === undefined ? whole : (figures.get(product) ?? none)),
    profileOf: (product) =>
      figures.get(product)?.unsealed === 0
        ? meansOfAnswers([...reviews.values()].filter(({ words }) => words.product === product))
        : undefined,
    products: [...new Set([...ofProduct.keys(), ...slugs])].sort(),
  };
}

function meansOfAnswers(reviews: readonly ExpectedReview[]): number[] | undefined {
  const counted = reviews.filter((review) => review.counted);
  if (counted.some(({ more }) => more === undefined)) return undefined;
  return TRUST_QUESTIONS.flatMap((question) => {
    const answers = counted.flatMap(({ more }) => more?.trust?.[question] ?? []) as Rating[];
    return summarizeRatings(answers).ratingValue ?? [];
  });
}
