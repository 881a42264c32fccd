import type { Review } from '#src/schemas/review.ts';
import type { Evidence } from './leaf.ts';
import { findSourceFault } from './source-host.ts';

/** What the evidence of a review proves, from most to least. Computed here and nowhere else; no file can declare it. */
export const LEVELS = ['order-matched', 'invited', 'source-linked', 'unverified'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The level that a live leaf gives. `order-matched`: the shop found the order, with this product, delivered before the review was
 * written, and without another review. `invited`: the shop sent the invitation that was answered. `source-linked`: the original stands
 * at a public address on somebody else's platform.
 */
export function levelOf(evidence: Evidence | null): Level {
  switch (evidence) {
    case 'order':
      return 'order-matched';
    case 'invitation':
      return 'invited';
    case 'source':
      return 'source-linked';
    case 'same-order':
    case null:
      return 'unverified';
  }
}

/**
 * The level of a sealed review is that of its leaf. Only a source on a host that does not belong to the platform gives no level: older
 * versions wrote a leaf for any address.
 */
export function levelOfSealed(evidence: Evidence | null, review: Pick<Review, 'channel' | 'source'>): Level {
  return evidence === 'source' && findSourceFault(review) !== undefined ? 'unverified' : levelOf(evidence);
}
