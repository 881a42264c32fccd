import type { LogState } from '#src/evidence/log-state.ts';
import { type PublishedReview, publishReview } from '#src/evidence/published-review.ts';
import type { WithheldRecord } from '#src/evidence/withheld.ts';
import type { Campaign } from '#src/schemas/campaign.ts';
import type { Cause } from '#src/schemas/cause.ts';
import type { Change } from '#src/schemas/change.ts';
import type { Declaration } from '#src/schemas/declaration.ts';
import type { Invitations } from '#src/schemas/invitations.ts';
import type { Post } from '#src/schemas/post.ts';
import type { Product } from '#src/schemas/product.ts';
import type { Question } from '#src/schemas/question.ts';
import { isRating, type Review, type WithheldReason } from '#src/schemas/review.ts';
import type { ShopPromise } from '#src/schemas/shop-promise.ts';
import type { Site } from '#src/schemas/site.ts';
import { chooseSiteScale, type SiteScale, type SiteSize } from '#src/schemas/site-scale.ts';
import { compare } from '#src/schemas/sort.ts';
import { decideCounted, NOT_COUNTED_REASONS, type NotCountedReason, type Verdict } from './counted.ts';
import { daysBetween } from './days.ts';
import { type FollowedReview, listFollowed } from './followed-reviews.ts';
import { type ImportedChannel, summarizeImported } from './imported.ts';
import { isPermitted } from './permission.ts';
import { type PublishedQuestion, publishQuestions } from './questions.ts';
import { type Histogram, type RatingSummary, summarizeRatings } from './rating.ts';
import { isComplaint } from './recovery.ts';
import { isPending, listWithheld, summarizeWithheld } from './withheld.ts';

/** Texts of one language by their names, as `content/texts/<lang>.yaml` has them. */
interface OwnTexts {
  lang: string;
  [topic: string]: unknown;
}

/** What stands in the content folder, as it was read and validated. */
export interface Content {
  site: Site;
  products: Product[];
  reviews: Review[];
  posts: Post[];
  commitments: ShopPromise[];
  declarations: Declaration[];
  changes?: Change[];
  campaigns?: Campaign[];
  questions?: Question[];
  causes?: Cause[];
  /** How many were asked for a review; one entry at most. */
  invitations?: Invitations[];
  /** What the site says in its own words, a language each. */
  texts?: OwnTexts[];
  log: LogState;
}

export type CatalogReview = PublishedReview & { verdict: Verdict };

export interface CatalogProduct extends Product {
  /** With words or pictures. Newest first; reviews without a date last. */
  reviews: CatalogReview[];
  /** Published stars alone, in the same order: they have no page, card, search record or feed item. */
  ratings: CatalogReview[];
  /** Over all that counts, with words or without. */
  summary: RatingSummary;
}

/** Everything that may be shown, joined and summed. Holds nothing private. */
export interface Catalog {
  site: Site & { scale: SiteScale };
  products: CatalogProduct[];
  /** All published reviews with words or pictures, newest first. */
  reviews: CatalogReview[];
  /** All published stars alone, newest first. */
  ratings: CatalogReview[];
  /** Posts with a permission that is valid on the day of the build, newest first. */
  posts: Post[];
  commitments: ShopPromise[];
  /** What the shop declares of reviews from other platforms: the platforms from which any are published, most reviews first. */
  imported: ImportedChannel[];
  /** Newest first. */
  changes: Change[];
  /** Sorted by their last day, the latest first. */
  campaigns: Campaign[];
  /** What the shop was asked in public, answered ones first. */
  questions: PublishedQuestion[];
  /** What stands at the addresses that customers follow. */
  followed: FollowedReview[];
  /** Newest first. */
  causes: Cause[];
  /** How many were asked for a review; missing where nobody was. */
  invitations?: Invitations;
  /** Over all that counts, with words or without. */
  summary: RatingSummary;
  received: ReceivedSummary;
  log: LogState;
  /** The day of the build, YYYY-MM-DD: what has run out or was never resolved depends on it. */
  today: string;
}

/** What came in, and what became of it. */
export interface ReceivedSummary {
  received: number;
  published: number;
  counted: number;
  notCounted: Record<Exclude<NotCountedReason, 'withheld'>, number>;
  /** Received, and nobody has decided yet; missing where there are none. */
  pending?: {
    total: number;
    histogram: Histogram;
    /** Days since the oldest was written; missing where nobody knows. */
    oldestDays?: number;
  };
  withheld: {
    total: number;
    byReason: { reason: WithheldReason | 'unknown'; histogram: Histogram; total: number }[];
    histogram: Histogram;
    /** How many have unknown stars: leaves of version 1 do not hold them, and the review file is gone. */
    withoutStars?: number;
    /** How many have no review file any more; the log still counts them. */
    gone?: number;
    /** How many were given other stars after sealing; the first ones are counted. */
    changed?: number;
  };
}

/** How much is published, on which the scale of a site depends. @param published reviews and ratings */
export function sizeOf(
  published: readonly (Parameters<typeof isRating>[0] & Parameters<typeof isComplaint>[0])[],
  { length: products }: readonly unknown[],
): SiteSize {
  const reviews = published.filter((review) => !isRating(review));
  return { reviews: reviews.length, ratings: published.length - reviews.length, complaints: reviews.filter(isComplaint).length, products };
}

/**
 * Joins content into what every output shows.
 * @param today the day of the build, YYYY-MM-DD: a permission that has run out is not valid any more
 */
export function buildCatalog(content: Content, today: string): Catalog {
  const verdicts = decideCounted(content.reviews, content.site.policy, content.log);
  const verdictOf = (review: Review): Verdict => verdicts.get(review.id) ?? { counted: true };
  const published = content.reviews
    .filter((review) => review.status === 'published')
    .map((review) => ({ ...publishReview(review, content.log), verdict: verdictOf(review) }))
    .sort(byNewest);
  const reviews = published.filter((review) => !isRating(review));
  const ratings = published.filter(isRating);
  const reviewsOf = Map.groupBy(reviews, (review) => review.product);
  const ratingsOf = Map.groupBy(ratings, (rating) => rating.product);

  return {
    site: { ...content.site, scale: chooseSiteScale(content.site, sizeOf(published, content.products)) },
    products: content.products
      .map((product) => {
        const own = { reviews: reviewsOf.get(product.slug) ?? [], ratings: ratingsOf.get(product.slug) ?? [] };
        return { ...product, ...own, summary: summarizeCounted(own) };
      })
      .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || compare(a.slug, b.slug)),
    reviews,
    ratings,
    posts: content.posts.filter((post) => isPermitted(post.permission, today)).sort(byNewest),
    commitments: [...content.commitments].sort((a, b) => compare(a.slug, b.slug)),
    imported: summarizeImported(published, content.declarations),
    changes: [...(content.changes ?? [])].sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug)),
    campaigns: [...(content.campaigns ?? [])].sort((a, b) => compare(b.to, a.to) || compare(a.slug, b.slug)),
    questions: publishQuestions(content.questions ?? []),
    causes: [...(content.causes ?? [])].sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug)),
    followed: listFollowed(published, content.reviews, content.log),
    ...(content.invitations?.[0] !== undefined && { invitations: content.invitations[0] }),
    summary: summarizeCounted({ reviews, ratings }),
    received: summarizeReceived(content.reviews, published, content.log, today),
    log: content.log,
    today,
  };
}

/** How many are shown or counted in public: reviews, and stars alone. */
export function countPublished({ reviews, ratings }: Pick<CatalogProduct, 'reviews' | 'ratings'>): number {
  return reviews.length + ratings.length;
}

/** The figures over those reviews and ratings that count. */
function summarizeCounted({ reviews, ratings }: Pick<CatalogProduct, 'reviews' | 'ratings'>): RatingSummary {
  const withWords = reviews.filter(({ verdict }) => verdict.counted);
  const starsAlone = ratings.filter(({ verdict }) => verdict.counted);
  return { ...summarizeRatings([...withWords, ...starsAlone].map(({ rating }) => rating)), reviewCount: withWords.length };
}

function summarizeReceived(
  received: readonly Review[],
  published: readonly CatalogReview[],
  log: LogState,
  today: string,
): ReceivedSummary {
  const records = listWithheld(received, log);
  const withheld = summarizeWithheld(records);
  const pending = summarizePending(records, received, today);
  const countNot = (reason: NotCountedReason) => published.filter(({ verdict }) => !verdict.counted && verdict.reason === reason).length;
  return {
    received: published.length + (pending?.total ?? 0) + withheld.total,
    published: published.length,
    counted: published.filter(({ verdict }) => verdict.counted).length,
    notCounted: Object.fromEntries(
      NOT_COUNTED_REASONS.filter((reason) => reason !== 'withheld').map((reason) => [reason, countNot(reason)]),
    ) as ReceivedSummary['notCounted'],
    ...(pending !== undefined && { pending }),
    withheld,
  };
}

function summarizePending(records: readonly WithheldRecord[], received: readonly Review[], today: string): ReceivedSummary['pending'] {
  const pending = records.filter(isPending);
  if (pending.length === 0) return undefined;
  const [oldest] = received.flatMap(({ status, date }) => (status === 'pending' && date !== undefined ? [date] : [])).sort();
  const { histogram } = summarizeRatings(pending.flatMap(({ rating }) => (rating === undefined ? [] : [rating])));
  return { total: pending.length, histogram, ...(oldest !== undefined && { oldestDays: Math.max(0, daysBetween(oldest, today)) }) };
}

/** Newest first, those without a date last, then by id. */
export function byNewest(a: { date?: string | undefined; id: string }, b: { date?: string | undefined; id: string }): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id);
}
