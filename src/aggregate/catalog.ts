import type { LogState } from '#src/evidence/log-state.ts';
import { type PublishedReview, publishReview } from '#src/evidence/published-review.ts';
import type { Commitment } from '#src/schemas/commitment.ts';
import { compare } from '#src/schemas/order.ts';
import type { Post } from '#src/schemas/post.ts';
import type { Rating } from '#src/schemas/primitives.ts';
import type { Product } from '#src/schemas/product.ts';
import { type Review, WITHHELD_REASONS, type WithheldReason } from '#src/schemas/review.ts';
import type { Site } from '#src/schemas/site.ts';
import { decideCounted, NOT_COUNTED_REASONS, type NotCountedReason, type Verdict } from './counted.ts';
import { isPermitted } from './permission.ts';
import { type Histogram, type RatingSummary, summarizeRatings } from './rating.ts';

/** What stands in the content folder, as it was read and validated. */
export interface Content {
  site: Site;
  products: Product[];
  reviews: Review[];
  posts: Post[];
  commitments: Commitment[];
  log: LogState;
}

export type CatalogReview = PublishedReview & { verdict: Verdict };

export interface CatalogProduct extends Product {
  /** Newest first; reviews without a date last. */
  reviews: CatalogReview[];
  /** Over the reviews that count. */
  summary: RatingSummary;
}

/** Everything that may be shown, joined and summed. Holds nothing private. */
export interface Catalog {
  site: Site;
  products: CatalogProduct[];
  /** All published reviews, newest first. */
  reviews: CatalogReview[];
  /** Posts with a permission that is valid on the day of the build, newest first. */
  posts: Post[];
  commitments: Commitment[];
  /** Over all reviews that count. */
  summary: RatingSummary;
  received: ReceivedSummary;
  log: LogState;
}

/** What came in, and what became of it. */
export interface ReceivedSummary {
  received: number;
  published: number;
  counted: number;
  notCounted: Record<Exclude<NotCountedReason, 'withheld'>, number>;
  withheld: { total: number; byReason: { reason: WithheldReason; histogram: Histogram; total: number }[]; histogram: Histogram };
}

/**
 * Joins content into what every output shows.
 * @param today the day of the build, YYYY-MM-DD: a permission that has run out is not valid any more
 */
export function buildCatalog(content: Content, today: string): Catalog {
  const verdicts = decideCounted(content.reviews, content.site.policy, content.log);
  const verdictOf = (review: Review): Verdict => verdicts.get(review.id) ?? { counted: true };
  const reviews = content.reviews
    .filter((review) => review.status === 'published')
    .map((review) => ({ ...publishReview(review, content.log), verdict: verdictOf(review) }))
    .sort(byNewest);
  const ofProduct = Map.groupBy(reviews, (review) => review.product);

  return {
    site: content.site,
    products: content.products
      .map((product) => {
        const own = ofProduct.get(product.slug) ?? [];
        return { ...product, reviews: own, summary: summarizeCounted(own) };
      })
      .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || compare(a.slug, b.slug)),
    reviews,
    posts: content.posts.filter((post) => isPermitted(post.permission, today)).sort(byNewest),
    commitments: [...content.commitments].sort((a, b) => compare(a.slug, b.slug)),
    summary: summarizeCounted(reviews),
    received: summarizeReceived(content.reviews, reviews),
    log: content.log,
  };
}

/** The rating over those reviews that count. */
export function summarizeCounted(reviews: readonly CatalogReview[]): RatingSummary {
  return summarizeRatings(reviews.filter((review) => review.verdict.counted).map((review) => review.rating));
}

function summarizeReceived(received: readonly Review[], published: readonly CatalogReview[]): ReceivedSummary {
  const withheld = received.filter((review) => review.status === 'withheld');
  const histogramOf = (some: readonly { rating: Rating }[]) => summarizeRatings(some.map((review) => review.rating)).histogram;
  const countNot = (reason: NotCountedReason) => published.filter(({ verdict }) => !verdict.counted && verdict.reason === reason).length;
  return {
    received: received.length,
    published: published.length,
    counted: published.filter(({ verdict }) => verdict.counted).length,
    notCounted: Object.fromEntries(
      NOT_COUNTED_REASONS.filter((reason) => reason !== 'withheld').map((reason) => [reason, countNot(reason)]),
    ) as ReceivedSummary['notCounted'],
    withheld: {
      total: withheld.length,
      histogram: histogramOf(withheld),
      byReason: WITHHELD_REASONS.map((reason) => withheld.filter((review) => review.reason === reason)).flatMap((some, index) => {
        const reason = WITHHELD_REASONS[index];
        return some.length === 0 || reason === undefined ? [] : [{ reason, total: some.length, histogram: histogramOf(some) }];
      }),
    },
  };
}

/** Newest first, those without a date last, then by id. */
function byNewest(a: { date?: string | undefined; id: string }, b: { date?: string | undefined; id: string }): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id);
}
