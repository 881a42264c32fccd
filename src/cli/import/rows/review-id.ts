import { createHash } from 'node:crypto';
import { hiddenName, isInSlug } from '#src/aggregate/hidden-name.ts';
import { findPersonalData } from '#src/check/personal-data/personal-data.ts';
import { SlugSchema } from '#src/schemas/primitives.ts';
import type { Draft } from './draft.ts';
import { productKey } from './product-book.ts';
import { slugify } from './slugify.ts';

/**
 * The id of an imported review, the same each time the same file is imported: the platform's own id, else a hash of what
 * the row says.
 * @param occurrence how many rows with the same words there were before in the file, plus 1
 */
export function reviewId(draft: Draft, occurrence: number): string {
  if (hasOwnId(draft)) return idFromGiven(draft.givenId);
  return occurrence === 1 ? hashedId(draft) : `${hashedId(draft)}-${occurrence}`;
}

/** Whether the row has an id of its own that may be published: not a telephone number, an address or the hidden name of its customer. */
export function hasOwnId({ givenId, review: { author } }: Draft): boolean {
  const hidden = hiddenName(author);
  return givenId !== '' && findPersonalData(givenId).length === 0 && (hidden === undefined || !isInSlug(givenId, hidden));
}

/**
 * The name stays out: the id is public, a hash of a name is found by trying names, and another --display must give the same id.
 * `r-` and 48 bits: with 100,000 reviews the chance that any two share one is 1 in 50,000, and then one is refused.
 */
export function hashedId({ product, review: { date, rating, title, body } }: Draft): string {
  const said = [productKey(product.handle || product.name || product.sku), date ?? '', rating, title ?? '', body];
  return `r-${hashForId(JSON.stringify(said), 12)}`;
}

/** An id of digits gets a letter before it; one that no address could hold keeps its letters and gets a hash of the whole. */
function idFromGiven(given: string): string {
  if (/^\d+$/.test(given) && given.length <= 78) return `r-${given}`;
  if (SlugSchema.safeParse(given).success) return given;
  const readable = slugify(given, 60);
  return `${readable === '' ? 'r' : readable}-${hashForId(given, 8)}`;
}

/** So many digits in a row, or more, may be read as a telephone or card number. */
const LEAST_DIGITS = /\d{7}/;

/**
 * Hexadecimal digits of a SHA-256 hash, for ids and names of files. A hash that happens to look like a telephone number, which check
 * refuses, is hashed once more: of 1,000 hashes of 12 digits about two do.
 */
export function hashForId(text: string, hexDigits: number): string {
  const hashed = createHash('sha256').update(text).digest('hex').slice(0, hexDigits);
  const isSafe = !LEAST_DIGITS.test(hashed) || findPersonalData(`wa-${hashed}`).length === 0;
  return isSafe ? hashed : hashForId(hashed, hexDigits);
}
