import { isThirdParty, type Review } from '../schemas/review.ts';

/** What the evidence of a review proves. Computed here and nowhere else; no file can declare it. */
export const LEVELS = ['source-linked', 'unverified'] as const;
export type Level = (typeof LEVELS)[number];

/** `source-linked`: the original stands on somebody else's platform, at a public address that anyone can open. */
export function computeLevel(review: Pick<Review, 'channel' | 'source'>): Level {
  return isThirdParty(review.channel) && review.source !== undefined ? 'source-linked' : 'unverified';
}
