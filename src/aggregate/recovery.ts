import { RECOVERY_STEPS } from '#src/schemas/review.ts';
import { byNewest, type CatalogReview } from './catalog.ts';
import { daysBetween, median, shareOf } from './days.ts';
import { roundMean } from './rating.ts';

/** Where a complaint stands. `not-resolved` is computed, so that no file can leave it out. */
export const COMPLAINT_STATES = ['received', ...RECOVERY_STEPS, 'not-resolved'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** Without another step for so many days, a complaint that the customer did not confirm as made good is not resolved. */
export const RESOLVE_WITHIN_DAYS = 30;

type Complained = Pick<CatalogReview, 'id' | 'product' | 'rating' | 'date' | 'edited' | 'recovery'>;

/** A review with this many stars or fewer is always a complaint. With three stars a customer may have nothing to complain of. */
const MOST_COMPLAINT = 2;

/** Whether a review is a complaint: it has 1 or 2 stars, or the shop has begun to make something good. */
export function isComplaint(review: Pick<Complained, 'rating' | 'recovery'>): boolean {
  return review.rating <= MOST_COMPLAINT || review.recovery.length > 0;
}

/**
 * Where a complaint stands. A complaint that the customer confirmed stays confirmed. Any other stands at its last step, and is not resolved
 * when 30 days have passed without another step. @param today YYYY-MM-DD
 */
export function complaintState({ date, recovery }: Pick<Complained, 'date' | 'recovery'>, today: string): ComplaintState {
  if (recovery.some(({ step }) => step === 'confirmed')) return 'confirmed';
  const last = recovery.at(-1);
  const since = last?.date ?? date;
  if (since !== undefined && daysBetween(since, today) > RESOLVE_WITHIN_DAYS) return 'not-resolved';
  return last?.step ?? 'received';
}

/** A complaint that the customer has not confirmed as made good. */
interface OpenComplaint {
  id: string;
  product: string;
  rating: number;
  state: ComplaintState;
  /** Since the review was written; missing where nobody knows when. */
  days?: number;
}

export interface RecoverySummary {
  complaints: number;
  /** Confirmed by the customer. */
  resolved: number;
  /** `resolved` of `complaints`, 0 to 1 with three decimals; missing where there are none. */
  share?: number;
  /** How many of the resolved ones have a known time: the day of the review is known, and its words were not changed since. */
  timed: number;
  /** Days from the review to the customer's confirmation. */
  medianDays?: number;
  /** Those who gave stars again when they confirmed. The first stars stay, and count. */
  ratedAgain: { n: number; before?: number; after?: number };
  byState: Record<ComplaintState, number>;
  /** Newest first. */
  open: OpenComplaint[];
}

/** @param today YYYY-MM-DD */
export function summarizeRecovery(reviews: readonly Complained[], today: string): RecoverySummary {
  const complaints = reviews.filter(isComplaint).map((review) => ({ ...review, state: complaintState(review, today) }));
  const resolved = complaints.filter(({ state }) => state === 'confirmed');
  const share = shareOf(resolved.length, complaints.length);
  const days = resolved.flatMap(daysToConfirm);
  const medianDays = median(days);
  return {
    complaints: complaints.length,
    resolved: resolved.length,
    ...(share !== undefined && { share }),
    timed: days.length,
    ...(medianDays !== undefined && { medianDays }),
    ratedAgain: summarizeSecondRatings(resolved),
    byState: Object.fromEntries(
      COMPLAINT_STATES.map((one) => [one, complaints.filter(({ state }) => state === one).length]),
    ) as RecoverySummary['byState'],
    open: complaints
      .filter(({ state }) => state !== 'confirmed')
      .sort(byNewest)
      .map(({ id, product, rating, state, date }) => ({
        id,
        product,
        rating,
        state,
        ...(date !== undefined && { days: Math.max(0, daysBetween(date, today)) }),
      })),
  };
}

function daysToConfirm({ date, edited, recovery }: Complained): number[] {
  const confirmed = recovery.find(({ step }) => step === 'confirmed');
  if (date === undefined || edited !== undefined || confirmed === undefined) return [];
  return [Math.max(0, daysBetween(date, confirmed.date))];
}

function summarizeSecondRatings(resolved: readonly Complained[]): RecoverySummary['ratedAgain'] {
  const pairs = resolved.flatMap(({ rating, recovery }) => {
    const second = recovery.findLast((step) => step.rating !== undefined)?.rating;
    return second === undefined ? [] : [{ before: rating, after: second }];
  });
  if (pairs.length === 0) return { n: 0 };
  const mean = (stars: readonly number[]) =>
    roundMean(
      stars.reduce((sum, one) => sum + one, 0),
      stars.length,
    );
  return { n: pairs.length, before: mean(pairs.map(({ before }) => before)), after: mean(pairs.map(({ after }) => after)) };
}
