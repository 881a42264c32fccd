import { createHash } from 'node:crypto';
import { verifyToken } from '#src/evidence/invitation.ts';
import type { Invitation } from '#src/evidence/invitation-token.ts';
import { plainMessage, type Submission } from '#src/outputs/submission/submission.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import type { InvitationRecord } from '../invite/invitation-file.ts';

/** What is known of an invitation that came back. Only `answered` gives a level; every review is received all the same. */
export const TOKEN_STATES = {
  answered: { en: 'it answers an invitation', id: 'menjawab sebuah undangan' },
  none: { en: 'it answers no invitation, and gets no level from one', id: 'tidak menjawab undangan, jadi tidak mendapat tingkat darinya' },
  cut: {
    en: 'its invitation was cut off on the way: ask the customer to open the whole link',
    id: 'undangannya terpotong di jalan: minta pelanggan membuka tautan utuhnya',
  },
  forged: {
    en: 'its invitation was not made by this shop, or somebody changed it',
    id: 'undangannya bukan buatan toko ini, atau diubah seseorang',
  },
  unknown: {
    en: 'its invitation was made with this shop’s secret, and private/invitations.csv does not know it',
    id: 'undangannya dibuat dengan rahasia toko ini, tetapi tidak ada di private/invitations.csv',
  },
  'other-product': { en: 'its invitation was for another product', id: 'undangannya untuk produk lain' },
  expired: { en: 'its invitation had run out', id: 'undangannya sudah kedaluwarsa' },
} as const satisfies Record<string, Bilingual>;
type TokenState = keyof typeof TOKEN_STATES;

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
    // Without a record of an invitation, two messages are told apart only by their words.
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

/** Whether it is the beginning of a token: it gives no level, but it is not a forgery. */
function isCut(token: string): boolean {
  return /^i1(?:\.[a-z0-9-]*(?:\.[0-9]{0,8}(?:\.[0-9a-f]{0,20}(?:\.[0-9a-f]{0,31})?)?)?)?$/.test(token);
}

/** Hex SHA-256 of what a message says. */
export function hashOf(text: string): string {
  return createHash('sha256').update(plainMessage(text)).digest('hex');
}

/** The id of the review: it says the product, and nothing about anybody. */
export function submissionId(product: string, text: string): string {
  return `${product.slice(0, 60).replace(/-$/, '')}-${hashOf(text).slice(0, 10)}`;
}
