import { parseToken } from '#src/evidence/invitation-token.ts';
import { type Submission, tidyToken } from '#src/outputs/submission/submission.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** What the customer has typed so far; lists are one text, as they stand in their fields. */
export interface Draft extends Omit<Submission, 'pros' | 'cons' | 'photos' | 'token'> {
  pros: string;
  cons: string;
}

const KEY = 'bukti-write';

export function emptyDraft(lang: SiteLanguage, product: string): Draft {
  return {
    product,
    rating: 0,
    name: '',
    display: 'first-initial',
    city: '',
    lang,
    title: '',
    pros: '',
    cons: '',
    trust: {},
    promises: {},
    consent: false,
    words: '',
  };
}

/** What was typed before a reload. Each product has a draft of its own. */
export function readDraft(empty: Draft): Draft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${KEY}:${empty.product}`) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return empty;
    const draft: Draft = { ...empty, ...stored, consent: false };
    return empty.product === '' ? draft : { ...draft, product: empty.product };
  } catch {
    // A browser that keeps nothing, or something else under this name: the form works without it.
    return empty;
  }
}

export function keepDraft(draft: Draft, key: string): void {
  try {
    localStorage.setItem(`${KEY}:${key}`, JSON.stringify(draft));
  } catch {
    // As above.
  }
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(`${KEY}:${key}`);
  } catch {
    // As above.
  }
}

/** The invitation in the address. It is checked where it was made; here it only tells the product and the last day. */
export function readToken(
  search: string,
  today: string,
): { token: string; product: string; state: 'none' | 'broken' | 'expired' | 'invited' } {
  const token = tidyToken(new URLSearchParams(search).get('t') ?? '');
  const invitation = parseToken(token);
  if (invitation === undefined) return { token: '', product: '', state: token === '' ? 'none' : 'broken' };
  return { token, product: invitation.product, state: invitation.expires < today ? 'expired' : 'invited' };
}

export function toSubmission(draft: Draft, token: string, photos: number): Submission {
  const list = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return { ...draft, token, photos, pros: list(draft.pros), cons: list(draft.cons) };
}
