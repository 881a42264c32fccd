import type { Review } from '../schemas/review.ts';
import { displayName } from './display-name.ts';
import { lengthPrefixed, sha256Hex } from './hash.ts';

/**
 * What is sealed: everything the customer said in words and stars, as it is shown, and nothing that is not shown.
 * `null` stands where there is nothing. The salt makes the hash of a short review impossible to guess, and is gone with it.
 */
export interface SealedDocument {
  v: 1;
  id: string;
  product: string;
  rating: number;
  title: string | null;
  body: string;
  pros: string[];
  cons: string[];
  /** As the author chose to be shown. */
  author: { name: string | null; city: string | null };
  /** YYYY-MM-DD */
  date: string | null;
  /** YYYY-MM */
  experienced: string | null;
  lang: string;
  channel: string;
  source: string | null;
  disclosure: string;
  salt: string;
}

/** The exact text whose UTF-8 bytes are hashed and published: JSON with these keys in this order and no white space. */
export function formatSealedDocument(review: Review, salt: string): string {
  const { id, product, rating, title, body, pros, cons, author, date, experienced, lang, channel, source, disclosure } = review;
  const document: SealedDocument = {
    v: 1,
    id,
    product,
    rating,
    title: title ?? null,
    body,
    pros,
    cons,
    author: { name: displayName(author) ?? null, city: author.display === 'anonymous' ? null : (author.city ?? null) },
    date: date ?? null,
    experienced: experienced?.slice(0, 7) ?? null,
    lang,
    channel,
    source: source ?? null,
    disclosure,
    salt,
  };
  return JSON.stringify(document);
}

/** Hex SHA-256 of the sealed document, as it stands in the leaf. */
export function documentHash(review: Review, salt: string): string {
  return sha256Hex(formatSealedDocument(review, salt));
}

/**
 * Under which name a withheld review stands in the log: its id may name a person, and is nobody's business.
 * Whoever has the file finds the leaf. @returns 32 hex digits
 */
export function pseudonym({ id }: Pick<Review, 'id'>, salt: string): string {
  return sha256Hex(lengthPrefixed('received/v1', salt, id)).slice(0, 32);
}
