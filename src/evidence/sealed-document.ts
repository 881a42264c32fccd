import type { Review } from '#src/schemas/review.ts';
import { displayName } from './display-name.ts';
import { lengthPrefixed, sha256Hex } from './hash.ts';

/**
 * What is sealed: everything the customer said in words and stars, as it is shown, and nothing that is not shown. `null` stands where there
 * is nothing.
 *
 * The salt makes the hash of a short review impossible to guess. It is made of all the words above it and of the seed in the review file or
 * in `private/hidden.ndjson`, which is never published. The salt of a later revision says nothing about that of an earlier one, so what was
 * taken out of a review cannot be guessed from the hash that stays in the log.
 */
export interface SealedDocument {
  v: 1;
  id: string;
  product: string;
  rating: number;
  title: string | null;
  body: string | null;
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

/**
 * The exact text whose UTF-8 bytes are hashed and published: JSON with these keys in this order and no white space.
 * @param key the seed of the review, 32 hex digits, or the salts that were made of it
 */
export function formatSealedDocument(review: Review, key: SealKey): string {
  const { id, product, rating, title, body, pros, cons, author, date, experienced, lang, channel, source, disclosure } = review;
  const said: Omit<SealedDocument, 'salt'> = {
    v: 1,
    id,
    product,
    rating,
    title: title ?? null,
    body: body ?? null,
    pros,
    cons,
    author: { name: displayName(author) ?? null, city: author.display === 'anonymous' ? null : (author.city ?? null) },
    date: date ?? null,
    experienced: experienced?.slice(0, 7) ?? null,
    lang,
    channel,
    source: source ?? null,
    disclosure,
  };
  const salt = typeof key === 'string' ? sha256Hex(lengthPrefixed('salt/v1', key, JSON.stringify(said))).slice(0, 32) : key.words;
  return JSON.stringify({ ...said, salt } satisfies SealedDocument);
}

/** Hex SHA-256 of a document of version 1: `doc` of a leaf of version 1, `words` of version 2. It stays until the customer’s words change. */
export function documentHash(review: Review, key: SealKey): string {
  return sha256Hex(formatSealedDocument(review, key));
}

/** The seed, where the private folder is; elsewhere the salts in the review file, which the published documents show too. */
export type SealKey = string | PublishedSalts;

/** The salt of a document of version 1, and that of a document of version 2. They are of use for these very words alone. */
interface PublishedSalts {
  words: string;
  document: string;
}

/** What the sealed documents of a review are made with; nothing while it is not sealed. */
export function sealKeyOf({ seed, salt }: Pick<Review, 'seed' | 'salt'>): SealKey | undefined {
  if (seed !== undefined || salt === undefined) return seed;
  const [words = '', document = ''] = salt.split('-');
  return { words, document };
}

/** Under which name a review stands in the log while it is withheld; an empty one before it is sealed, and where nobody can know. */
export function pseudonymOf({ id, seed, pseudonym: written = '' }: Pick<Review, 'id' | 'seed' | 'pseudonym'>): string {
  return seed === undefined ? written : pseudonym({ id }, seed);
}

/**
 * Under which name a withheld review stands in the log: its id may name a person, and is nobody's business.
 * Whoever has the file finds the leaf. @returns 32 hex digits
 */
export function pseudonym({ id }: Pick<Review, 'id'>, seed: string): string {
  return sha256Hex(lengthPrefixed('received/v1', seed, id)).slice(0, 32);
}
