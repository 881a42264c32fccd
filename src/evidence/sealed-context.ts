import type { Product } from '#src/schemas/product.ts';
import type { Review, TRUST_QUESTIONS } from '#src/schemas/review.ts';
import { lengthPrefixed, sha256Hex } from './hash.ts';
import { formatSealedDocument, type SealedDocument, type SealKey } from './sealed-document.ts';

/** What a sealed document of version 2 needs from outside of the review file. */
export interface SealedContext {
  /** As the product's file has it: one text, or one a language. */
  productName: (slug: string) => Product['name'] | undefined;
  /** Hex SHA-256 of the original file below `content/media/`. */
  mediaHash: (src: string) => string | undefined;
}

/**
 * Version 2: the customer's words as version 1 seals them, and what stands with them on the page. Texts of the team are sealed by their
 * hash, so that the document stays small. Published as it is at `/reviews/<id>.json`.
 */
export interface SealedDocumentV2 {
  v: 2;
  /** A document of version 1, with its own salt. Its SHA-256 is `words` in the leaf. */
  words: SealedDocument;
  productName: string | { [lang: string]: string } | null;
  disclosureNote: string | null;
  /** The customer's own answers to the four questions. */
  trust: Partial<Record<(typeof TRUST_QUESTIONS)[number], number>> | null;
  /** Answers to the product's questions, and promises kept or broken, by key in alphabetical order. */
  attributes: Record<string, string>;
  commitments: Record<string, string>;
  /** Hash of each original picture or video, in the order in which they are shown. The site draws pictures anew. */
  media: (string | null)[];
  /** Hash of `{title, body}`, by language in alphabetical order. */
  translations: Record<string, string>;
  /** Hash of `{date, by, body, lang, translations}`, oldest first. */
  replies: string[];
  /** Hash of `{date, step, note, remedy, rating}`, oldest first. */
  recovery: string[];
  salt: string;
}

/** The exact text whose UTF-8 bytes are hashed and published, in the same manner as version 1. @param key the seed of the review, or the salts that were made of it */
export function formatSealedDocumentV2(review: Review, key: SealKey, { productName, mediaHash }: SealedContext): string {
  const { disclosureNote, trust, attributes, commitments, media, translations, replies, recovery } = review;
  const said: Omit<SealedDocumentV2, 'salt'> = {
    v: 2,
    words: JSON.parse(formatSealedDocument(review, key)) as SealedDocument,
    productName: sortKeys(productName(review.product) ?? null),
    disclosureNote: disclosureNote ?? null,
    trust: trust === undefined ? null : orderTrust(trust),
    attributes: sortKeys(attributes),
    commitments: sortKeys(commitments),
    media: media.map(({ src }) => mediaHash(src) ?? null),
    translations: Object.fromEntries(
      Object.entries(sortKeys(translations)).flatMap(([lang, text]) => (text === undefined ? [] : [[lang, hashTranslation(text)]])),
    ),
    replies: replies.map(hashReply),
    recovery: recovery.map(hashRecoveryStep),
  };
  const salt = typeof key === 'string' ? sha256Hex(lengthPrefixed('salt/v2', key, JSON.stringify(said))).slice(0, 32) : key.document;
  return JSON.stringify({ ...said, salt } satisfies SealedDocumentV2);
}

/** Hex; `doc` of a leaf of version 2. */
export function documentHashV2(review: Review, key: SealKey, context: SealedContext): string {
  return sha256Hex(formatSealedDocumentV2(review, key, context));
}

export function hashTranslation({ title, body }: { title?: string | undefined; body: string }): string {
  return sha256Hex(JSON.stringify({ title: title ?? null, body }));
}

type Reply = Omit<Review['replies'][number], 'translations'> & { translations?: Review['replies'][number]['translations'] };

export function hashReply({ date, by, body, lang, translations = {} }: Reply): string {
  return sha256Hex(JSON.stringify({ date: date ?? null, by, body, lang: lang ?? null, translations: sortKeys(translations) }));
}

export function hashRecoveryStep({ date, step, note, remedy, rating }: Review['recovery'][number]): string {
  return sha256Hex(JSON.stringify({ date, step, note: note ?? null, remedy: remedy ?? null, rating: rating ?? null }));
}

function orderTrust({ competence, consistency, integrity, care }: NonNullable<Review['trust']>): NonNullable<SealedDocumentV2['trust']> {
  return {
    ...(competence !== undefined && { competence }),
    ...(consistency !== undefined && { consistency }),
    ...(integrity !== undefined && { integrity }),
    ...(care !== undefined && { care }),
  };
}

/** By code unit, so that the order of the fields in a file changes nothing. */
function sortKeys<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) as Value;
}
