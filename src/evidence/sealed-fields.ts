/** Attribute with the id of the review that an element shows. */
export const REVIEW_MARK = 'data-review';
/** Attribute with the name of a sealed field, on the element that shows it. */
export const FIELD_MARK = 'data-sealed';

/**
 * The contract between a page and whoever checks it: attributes that mark a review, and the parts of it that were sealed. Components
 * and embeds write them, the check in the browser and `verify` read them.
 */
export const MARKS = {
  review: REVIEW_MARK,
  field: FIELD_MARK,
  /** The level that the page claims for it. */
  level: 'data-level',
  /** The field is cut. */
  excerpt: 'data-excerpt',
  /** The element names the level in words. */
  badge: 'data-badge',
  /** Leaf hash that a kawung seal is drawn from. */
  seal: 'data-seal',
} as const;

/** Parts of the sealed document that pages show. */
export const SEALED_FIELDS = [
  'rating',
  'title',
  'body',
  'pros',
  'cons',
  'author.name',
  'author.city',
  'date',
  'experienced',
  'source',
] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

/** Attributes of the element that shows a review. None where there is no review. */
export function markReview(review: { id: string; level: string } | undefined): Record<string, string> {
  return review === undefined ? {} : { [MARKS.review]: review.id, [MARKS.level]: review.level };
}

/** Attributes of the element that shows a sealed field. @param whole whether nothing is cut off */
export function markSealed(field: SealedField, whole = true): Record<string, string> {
  return { [MARKS.field]: field, ...(!whole && { [MARKS.excerpt]: '' }) };
}
