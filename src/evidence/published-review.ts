import { isThirdParty, type Review } from '#src/schemas/review.ts';
import { displayName } from './display-name.ts';
import { type Level, levelOfSealed } from './level.ts';
import { findSeal, type LogState } from './log-state.ts';
import { documentHash, type SealKey, sealKeyOf } from './sealed-document.ts';

/** What the public may see of a review: no order number, no more of a name than the author chose, no exact day of a visit. */
export interface PublishedReview
  extends Pick<
    Review,
    | 'id'
    | 'product'
    | 'rating'
    | 'title'
    | 'date'
    | 'edited'
    | 'variant'
    | 'lang'
    | 'channel'
    | 'source'
    | 'trust'
    | 'pros'
    | 'cons'
    | 'attributes'
    | 'commitments'
    | 'media'
    | 'disclosure'
    | 'disclosureNote'
    | 'translations'
    | 'replies'
    | 'recovery'
    | 'ask'
  > {
  /** `name` is missing where the author chose to stay anonymous. */
  author: { name?: string; city?: string };
  /** The customer’s words; empty where the customer wrote none. */
  body: string;
  /** Month of the purchase or visit, YYYY-MM. */
  experienced?: string;
  level: Level;
  /** Its leaf in the log; missing while it is not sealed. */
  seal?: Seal;
  /** Received by the brand itself, not on somebody else's platform. */
  firstHand: boolean;
  imported: boolean;
}

/** Where the sealed words of a review stand in the log. */
export interface Seal {
  index: number;
  /** From 1; how often it was sealed. */
  rev: number;
  /** Which words these are, from 1; missing where it is the same as `rev`, since each revision changed the words. */
  wordsRev?: number;
  /** Hex; the kawung seal is drawn from it. */
  leafHash: string;
}

/** Drops everything private from a review and adds what the log proves about it. */
export function publishReview(review: Review, log: LogState): PublishedReview {
  const { allowed: _allowed, order: _order, status: _status, reason: _reason, imported, author, experienced, ...rest } = review;
  const { seed: _seed, salt: _salt, pseudonym: _pseudonym, ...shown } = rest;
  const name = displayName(author);
  return {
    ...shown,
    body: shown.body ?? '',
    author: {
      ...(name !== undefined && { name }),
      ...(author.city !== undefined && author.display !== 'anonymous' && { city: author.city }),
    },
    ...(experienced !== undefined && { experienced: experienced.slice(0, 7) }),
    ...proven(review, sealKeyOf(review), log),
    firstHand: !isThirdParty(review.channel),
    imported: imported !== undefined,
  };
}

/** A level comes from a live leaf whose hash is that of these words, and from nowhere else. What stands with the words is for `check` to compare. */
function proven(review: Review, key: SealKey | undefined, log: LogState): { level: Level; seal?: Seal } {
  const record = findSeal(log, review.id);
  if (record === undefined || key === undefined || documentHash(review, key) !== (record.words ?? record.doc))
    return { level: 'unverified' };
  const { index, rev, wordsRev, leafHash, evidence } = record;
  return { level: levelOfSealed(evidence, review), seal: { index, rev, ...(wordsRev !== undefined && { wordsRev }), leafHash } };
}

/** Whether the customer's words were changed after the first seal. New evidence or a new answer is no such change. */
export function hasChangedWords({ rev, wordsRev = rev }: Pick<Seal, 'rev' | 'wordsRev'>): boolean {
  return wordsRev > 1;
}
