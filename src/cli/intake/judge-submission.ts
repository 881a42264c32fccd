import { createHash } from 'node:crypto';
import { verifyToken } from '#src/evidence/invitation.ts';
import type { Invitation } from '#src/evidence/invitation-token.ts';
import type { Submission } from '#src/outputs/submission/submission.ts';
import type { InvitationRecord } from '../invite/invitation-file.ts';

/** What is known of an invitation that came back. Only `answered` gives a level; every review is received all the same. */
export const TOKEN_STATES = {
  answered: 'it answers an invitation',
  none: 'it answers no invitation, and gets no level from one',
  forged: 'its invitation was not made by this shop, or somebody changed it',
  unknown: 'its invitation was made with this shop’s secret, and private/invitations.csv does not know it',
  'other-product': 'its invitation was for another product',
  expired: 'its invitation had run out',
} as const;
export type TokenState = keyof typeof TOKEN_STATES;

export type Verdict =
  /** Received for the first time. */
  | { kind: 'new'; state: TokenState; record?: InvitationRecord }
  /** The same message came before. */
  | { kind: 'replay' }
  /** The holder of the invitation sent other words than before. */
  | { kind: 'edit'; record: InvitationRecord };

export interface Known {
  pepper: Uint8Array | undefined;
  records: ReadonlyMap<string, InvitationRecord>;
  /** Ids of reviews that are there. */
  reviews: ReadonlySet<string>;
  /** YYYY-MM-DD */
  today: string;
}

/** @param text of the whole message */
export function judgeSubmission({ token, product }: Submission, text: string, { pepper, records, reviews, today }: Known): Verdict {
  const first = (state: TokenState, record?: InvitationRecord): Verdict => {
    // Without a record nothing but its words tells a review from another.
    if (record === undefined && reviews.has(submissionId(product, text))) return { kind: 'replay' };
    return { kind: 'new', state, ...(record !== undefined && { record }) };
  };
  if (token === '') return first('none');
  const invitation: Invitation | undefined = pepper === undefined ? undefined : verifyToken(pepper, token);
  if (invitation === undefined) return first('forged');
  const record = records.get(invitation.id);
  if (record === undefined) return first('unknown');
  if (record.answered !== '' && reviews.has(record.review))
    return record.received === hashOf(text) ? { kind: 'replay' } : { kind: 'edit', record };
  if (invitation.product !== product || record.product !== product) return first('other-product');
  if (invitation.expires < today) return first('expired');
  return first('answered', record);
}

/** Hex SHA-256 of a message: white space at its ends and the way it was wrapped do not matter. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');
}

/** The id of the review: it says the product, and nothing about anybody. */
export function submissionId(product: string, text: string): string {
  return `${product.slice(0, 60).replace(/-$/, '')}-${hashOf(text).slice(0, 10)}`;
}
