import type { ShopPromise } from '#src/schemas/shop-promise.ts';
import { compare } from '#src/schemas/sort.ts';
import { byNewest, type CatalogReview } from './catalog.ts';
import { shareOf } from './days.ts';

/** What customers say of one public promise. */
export interface PromiseSummary {
  slug: string;
  /** How many customers said whether it was kept. */
  n: number;
  kept: number;
  broken: number;
  /** `kept` of `n`, 0 to 1 with three decimals; missing where nobody said anything. */
  share?: number;
  /** Where the share of all customers lies, with 95 % confidence (Wilson's score interval): the fewer answers, the wider. */
  interval?: { low: number; high: number };
  /** By the quarter of the review, oldest first. Reviews without a day are in none. */
  quarters: { quarter: string; kept: number; broken: number }[];
  /** Reviews that say it was broken, newest first. */
  brokenReviews: string[];
}

type PromiseReview = Pick<CatalogReview, 'id' | 'date' | 'commitments' | 'verdict'>;

/**
 * One summary for each promise, in the order given. Reviews whose author got something from the shop, and second reviews of one
 * purchase, have no vote; reviews from other sites have one.
 */
export function summarizePromises(promises: readonly Pick<ShopPromise, 'slug'>[], reviews: readonly PromiseReview[]): PromiseSummary[] {
  const voices = reviews.filter(({ verdict }) => verdict.counted || verdict.reason === 'third-party');
  return promises.map(({ slug }) => summarizePromise(slug, voices));
}

function summarizePromise(slug: string, reviews: readonly PromiseReview[]): PromiseSummary {
  const told = reviews.filter(({ commitments }) => Object.hasOwn(commitments, slug));
  const count = (some: readonly PromiseReview[], outcome: 'kept' | 'broken') =>
    some.filter(({ commitments }) => commitments[slug] === outcome).length;
  const [kept, broken] = [count(told, 'kept'), count(told, 'broken')];
  const share = shareOf(kept, told.length);
  const interval = wilsonInterval(kept, told.length);
  const dated = told.flatMap((review) => (review.date === undefined ? [] : [{ quarter: quarterOf(review.date), review }]));
  return {
    slug,
    n: told.length,
    kept,
    broken,
    ...(share !== undefined && { share }),
    ...(interval !== undefined && { interval }),
    quarters: [...Map.groupBy(dated, ({ quarter }) => quarter)]
      .map(([quarter, some]) => {
        const own = some.map(({ review }) => review);
        return { quarter, kept: count(own, 'kept'), broken: count(own, 'broken') };
      })
      .sort((a, b) => compare(a.quarter, b.quarter)),
    brokenReviews: told
      .filter(({ commitments }) => commitments[slug] === 'broken')
      .sort(byNewest)
      .map(({ id }) => id),
  };
}

/** 97.5 % point of the normal distribution: 95 % lie between it and its negative. */
const Z = 1.959964;

/** E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927). Three decimals; nothing without answers. */
export function wilsonInterval(hits: number, n: number): PromiseSummary['interval'] {
  if (n === 0) return undefined;
  const p = hits / n;
  const middle = p + Z ** 2 / (2 * n);
  const width = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  const at = (value: number) => Math.round(Math.min(1, Math.max(0, value / (1 + Z ** 2 / n))) * 1000) / 1000;
  return { low: at(middle - width), high: at(middle + width) };
}

/** 2026-Q3, from YYYY-MM-DD. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
