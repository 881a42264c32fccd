import { createHash } from 'node:crypto';
import { verifyToken } from '#src/evidence/invitation.ts';
import type { Invitation } from '#src/evidence/invitation-token.ts';
import { type Submission, sayOf } from '#src/outputs/submission/submission.ts';
import type { InvitationRecord } from '../invite/invitation-file.ts';

/** What is known of an invitation that came back. Only `answered` gives a level; every review is received all the same. */
export const TOKEN_STATES = {
  answered: 'it answers an invitation',
  none: 'it answers no invitation, and gets no level from one',
  cut: 'its invitation was cut off on the way: ask the customer to open the whole link',
  forged: 'its invitation was not made by this shop, or somebody changed it',
  unknown: 'its invitation was made with this shop’s secret, and private/invitations.csv does not know it',
  'other-product': 'its invitation was for another product',
  expired: 'its invitation had run out',
} as const;
export type TokenState = keyof typeof TOKEN_STATES;

export type Reception =
  /** Received for the first time. */
  | { kind: 'new'; state: TokenState; record?: InvitationRecord }
  /** The same message came before; `id` is that of its review. */
  | { kind: 'replay'; id: string }
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
export function judgeSubmission({ token, product }: Submission, text: string, { pepper, records, reviews, today }: Known): Reception {
  const first = (state: TokenState, record?: InvitationRecord): Reception => {
    // Without a record nothing but its words tells a review from another.
    const id = submissionId(product, text);
    if (record === undefined && reviews.has(id)) return { kind: 'replay', id };
    return { kind: 'new', state, ...(record !== undefined && { record }) };
  };
  if (token === '') return first('none');
  const invitation: Invitation | undefined = pepper === undefined ? undefined : verifyToken(pepper, token);
  if (invitation === undefined) return first(isCut(token) ? 'cut' : 'forged');
  const record = records.get(invitation.id);
  if (record === undefined) return first('unknown');
  if (record.answered !== '' && reviews.has(record.review))
    return record.received === hashOf(text) ? { kind: 'replay', id: record.review } : { kind: 'edit', record };
  if (invitation.product !== product || record.product !== product) return first('other-product');
  if (invitation.expires < today) return first('expired');
  return first('answered', record);
}

/** Whether it is the beginning of a token. Nobody could make a level of it; but it is no forgery either. */
function isCut(token: string): boolean {
  return /^i1(?:\.[a-z0-9-]*(?:\.[0-9]{0,8}(?:\.[0-9a-f]{0,20}(?:\.[0-9a-f]{0,31})?)?)?)?$/.test(token);
}

/** Hex SHA-256 of what a message says. */
export function hashOf(text: string): string {
  return createHash('sha256').update(sayOf(text)).digest('hex');
}

/** The id of the review: it says the product, and nothing about anybody. */
export function submissionId(product: string, text: string): string {
  return `${product.slice(0, 60).replace(/-$/, '')}-${hashOf(text).slice(0, 10)}`;
}
