import { isDeepStrictEqual } from 'node:util';
import type { Review } from '#src/schemas/review.ts';
import type { DraftReview } from './read-row.ts';

/**
 * Fields in which a row says something else than the review that is already there. What the team added since (status,
 * translations, recovery, more replies, how the name is shown) is no difference.
 */
export function findDifferences(incoming: DraftReview, existing: Review): string[] {
  const { author, replies = [], imported: _imported, ...same } = incoming;
  const differing = Object.keys(same).filter(
    (field) => !isDeepStrictEqual(same[field as keyof typeof same], existing[field as keyof typeof same]),
  );
  const sameAuthor = author.name === existing.author.name && (author.city === undefined || author.city === existing.author.city);
  const knownReplies = replies.every(({ date, by, body }) =>
    existing.replies.some((reply) => reply.date === date && reply.by === by && reply.body === body),
  );
  return [...differing, ...(sameAuthor ? [] : ['author']), ...(knownReplies ? [] : ['replies'])];
}
