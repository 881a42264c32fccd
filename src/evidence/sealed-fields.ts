/** Attribute with the id of the review that an element shows. */
export const REVIEW_ATTRIBUTE = 'data-review';
/** Attribute with the name of a sealed field, on the element that shows it. */
export const FIELD_ATTRIBUTE = 'data-sealed';

/**
 * The contract between a page and whoever checks it: attributes that mark a review, and the parts of it that were sealed. Components
 * and embeds write them, the check in the browser and `verify` read them.
 */
export const SEAL_ATTRIBUTES = {
  review: REVIEW_ATTRIBUTE,
  field: FIELD_ATTRIBUTE,
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
export function reviewAttributes(review: { id: string; level: string } | undefined): Record<string, string> {
  return review === undefined ? {} : { [SEAL_ATTRIBUTES.review]: review.id, [SEAL_ATTRIBUTES.level]: review.level };
}

/** Attributes of the element that shows a sealed field. @param whole whether nothing is cut off */
export function sealedAttributes(field: SealedField, whole = true): Record<string, string> {
  return { [SEAL_ATTRIBUTES.field]: field, ...(!whole && { [SEAL_ATTRIBUTES.excerpt]: '' }) };
}
