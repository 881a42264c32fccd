import { lengthPrefixed, sha256Hex } from '#src/evidence/hash.ts';
import type { LogState } from '#src/evidence/log-state.ts';
import { pseudonymOf } from '#src/evidence/sealed-document.ts';
import type { Review, WithheldReason } from '#src/schemas/review.ts';
import type { CatalogReview } from './catalog.ts';
import { isComplaint } from './recovery.ts';

/** A review with a page below `complaints/` where its writer can follow it. Each complaint has one, even if nobody knows the address. */
export type FollowedReview = {
  ref: string;
  /** Whether its writer was given this address. */
  isTold: boolean;
} & (
  | { review: CatalogReview; waiting?: never }
  | { review?: never; waiting: { date?: string; status: 'pending' | 'withheld'; reason?: WithheldReason } }
);

/**
 * The addresses that customers follow. A review that came through the form has the name under which the log received it, a hash made
 * with a secret seed: it says nothing about the review or its author, whatever the stars are, and stays the same when the review is published.
 * Complaints that never had such a name get a hash of their public id.
 */
export function listFollowed(
  published: readonly CatalogReview[],
  received: readonly Review[],
  log: Pick<LogState, 'publishedAs'>,
): FollowedReview[] {
  const nameOf = new Map(Object.entries(log.publishedAs ?? {}).map(([name, id]) => [id, name]));
  const followed: FollowedReview[] = [];
  for (const review of published) {
    const name = nameOf.get(review.id);
    if (name === undefined && !isComplaint(review)) continue;
    followed.push({
      ref: name ?? sha256Hex(lengthPrefixed('complaint/v1', review.id)).slice(0, 32),
      isTold: name !== undefined,
      review,
    });
  }
  for (const review of received) {
    const { status, date, reason } = review;
    const name = pseudonymOf(review);
    if (status === 'published' || name === '') continue;
    followed.push({
      ref: name,
      isTold: true,
      waiting: { status, ...(date !== undefined && { date }), ...(reason !== undefined && { reason }) },
    });
  }
  return followed;
}
