import { createHash } from 'node:crypto';
import { hiddenName, isInSlug } from '#src/aggregate/hidden-name.ts';
import { findPersonalData } from '#src/check/personal-data/personal-data.ts';
import { SlugSchema } from '#src/schemas/primitives.ts';
import { productKey } from './product-book.ts';
import type { Draft } from './read-row.ts';
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
  return `r-${hash(JSON.stringify(said), 12)}`;
}

/** An id of digits gets a letter before it; one that no address could hold keeps its letters and gets a hash of the whole. */
function idFromGiven(given: string): string {
  if (/^\d+$/.test(given) && given.length <= 78) return `r-${given}`;
  if (SlugSchema.safeParse(given).success) return given;
  const readable = slugify(given, 60);
  return `${readable === '' ? 'r' : readable}-${hash(given, 8)}`;
}

function hash(text: string, hexDigits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, hexDigits);
}
