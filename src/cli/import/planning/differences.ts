import { isDeepStrictEqual } from 'node:util';
import { firstOfMonth, shownAuthor } from '#src/evidence/hidden-part.ts';
import type { Review } from '#src/schemas/review.ts';
import type { DraftReview } from '../rows/draft.ts';
import { namesOf } from '../rows/give-ids.ts';

/**
 * Fields in which a row differs from the review that is already there. What the team added since (status, translations, recovery, more
 * replies, how the name is shown) is no difference, nor is what `bukti seal` moved into the private folder. Of a hidden withheld review
 * only the stars can be compared.
 */
export function findDifferences(incoming: DraftReview, existing: Review): string[] {
  const { author, replies = [], imported: _imported, ...typed } = incoming;
  if (existing.pseudonym !== undefined) return incoming.rating === existing.rating ? [] : ['rating'];
  const same = existing.salt === undefined ? typed : withoutHidden(typed, existing);
  const differing = Object.keys(same).filter(
    (field) => !isDeepStrictEqual(same[field as keyof typeof same], existing[field as keyof typeof same]),
  );
  const { display } = existing.author;
  const shown = existing.salt === undefined ? author : { ...shownAuthor({ ...author, display }) };
  const sameName = namesOf(author.name).has(existing.author.name) || shown.name === existing.author.name;
  const sameAuthor = sameName && (shown.city === undefined || shown.city === existing.author.city);
  const knownReplies = replies.every(({ date, by, body }) =>
    existing.replies.some((reply) => reply.date === date && reply.by === by && reply.body === body),
  );
  return [...differing, ...(sameAuthor ? [] : ['author']), ...(knownReplies ? [] : ['replies'])];
}

/** What the row says in the form in which a sealed review file has it: no order number, and the month of the purchase alone. */
function withoutHidden<Typed extends Partial<DraftReview>>({ order: _order, ...row }: Typed, existing: Review): Omit<Typed, 'order'> {
  const { experienced } = row;
  return experienced !== undefined && existing.experienced === firstOfMonth(experienced)
    ? { ...row, experienced: existing.experienced }
    : row;
}
