import { findSeal, type LogState } from '#src/evidence/log-state.ts';
import { readOrderClaims } from '#src/evidence/order-line.ts';
import { isThirdParty, type Review } from '#src/schemas/review.ts';
import type { Site } from '#src/schemas/site.ts';
import { byFirstWritten } from '#src/schemas/sort.ts';

/** Why a review does not enter the rating. The first that applies is given. `withheld`: it is not public, or not yet. */
export const NOT_COUNTED_REASONS = ['withheld', 'third-party', 'disclosed', 'same-order'] as const;
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number];

export type Verdict = { counted: true } | { counted: false; reason: NotCountedReason };

/**
 * Which reviews enter a rating: published, first-hand (unless the policy counts all), with nothing to disclose, and the
 * earliest written of those published for its order line. One function decides for page, card, search and every other output.
 * Once a review is sealed, its order number is gone, and its leaf says whether another review has the line.
 * @returns a verdict for each review, by id
 */
export function decideCounted(reviews: readonly Review[], policy: Site['policy'], log: LogState): Map<string, Verdict> {
  const claims = readOrderClaims(reviews);
  const lineOf = ({ id, product }: Review) => (claims.has(id) ? JSON.stringify([claims.get(id), product]) : undefined);
  const taken = new Set<string>();
  const verdicts = new Map<string, Verdict>();
  for (const review of [...reviews].sort(byFirstWritten)) {
    const line = lineOf(review);
    const sameOrder = findSeal(log, review.id)?.evidence === 'same-order' || (line !== undefined && taken.has(line));
    const reason = reasonNotToCount(review, policy, sameOrder);
    verdicts.set(review.id, reason === undefined ? { counted: true } : { counted: false, reason });
    if (review.status === 'published' && line !== undefined) taken.add(line);
  }
  return verdicts;
}

function reasonNotToCount(review: Review, policy: Site['policy'], sameOrder: boolean): NotCountedReason | undefined {
  if (review.status !== 'published') return 'withheld';
  if (policy.count === 'first-hand' && isThirdParty(review.channel)) return 'third-party';
  if (review.disclosure !== 'none') return 'disclosed';
  if (sameOrder) return 'same-order';
  return undefined;
}
