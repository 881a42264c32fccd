import { isThirdParty, type Review } from '../schemas/review.ts';
import type { Site } from '../schemas/site.ts';

/** Why a review does not enter the rating. The first that applies is given. */
export const NOT_COUNTED_REASONS = ['withheld', 'third-party', 'disclosed', 'same-order'] as const;
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number];

export type Verdict = { counted: true } | { counted: false; reason: NotCountedReason };

/**
 * Which reviews enter a rating: published, first-hand (unless the policy counts all), with nothing to disclose, and the
 * first one written for its order line. One function decides for page, card, search and every other output.
 * @returns a verdict for each review, by id
 */
export function decideCounted(reviews: readonly Review[], policy: Site['policy']): Map<string, Verdict> {
  const taken = new Set<string>();
  const verdicts = new Map<string, Verdict>();
  for (const review of [...reviews].sort(byFirstWritten)) {
    const reason = reasonNotToCount(review, policy, taken);
    verdicts.set(review.id, reason === undefined ? { counted: true } : { counted: false, reason });
    if (reason === undefined && review.order !== undefined) taken.add(orderLine(review));
  }
  return verdicts;
}

function reasonNotToCount(review: Review, policy: Site['policy'], taken: ReadonlySet<string>): NotCountedReason | undefined {
  if (review.status === 'withheld') return 'withheld';
  if (policy.count === 'first-hand' && isThirdParty(review.channel)) return 'third-party';
  if (review.disclosure !== 'none') return 'disclosed';
  if (review.order !== undefined && taken.has(orderLine(review))) return 'same-order';
  return undefined;
}

/** One product in one order. JSON keeps the two parts apart whatever they hold. */
function orderLine(review: Review): string {
  return JSON.stringify([review.order, review.product]);
}

function byFirstWritten(a: Review, b: Review): number {
  return compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id);
}

/** Order by code unit: the same on every machine, unlike `localeCompare`. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
