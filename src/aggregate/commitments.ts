import type { PublishedReview } from '#src/evidence/published-review.ts';
import type { Commitment } from '#src/schemas/commitment.ts';

/** How often customers say that a promise was kept, and broken. */
export function tallyCommitments(commitments: readonly Commitment[], reviews: readonly Pick<PublishedReview, 'commitments'>[]) {
  const tally = (slug: string, outcome: 'kept' | 'broken') => reviews.filter((review) => review.commitments[slug] === outcome).length;
  return commitments.map((commitment) => ({ commitment, kept: tally(commitment.slug, 'kept'), broken: tally(commitment.slug, 'broken') }));
}
