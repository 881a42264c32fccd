import type { CatalogReview } from '#src/aggregate/catalog.ts';
import type { JsonLdContext, Thing } from './json-ld-context.ts';

/** Google takes no longer names. */
const NAME_MAX = 100;

/**
 * A review that counts, came to the brand itself and has a name to it; nothing for others. Google wants a person's or a group's
 * name as the author, and "A customer" is neither: a review whose author stays anonymous is on the page and in the mean, but not
 * here.
 * @param about the product, where the review is not part of it
 */
export function buildReview(review: CatalogReview, { urls }: JsonLdContext, about?: Thing): Thing | undefined {
  const { name } = review.author;
  if (!review.verdict.counted || !review.firstHand || name === undefined || name.length >= NAME_MAX) return undefined;
  return {
    '@type': 'Review',
    url: urls.absolute(urls.review(review.id)),
    ...(about !== undefined && { itemReviewed: about }),
    author: { '@type': 'Person', name },
    reviewRating: { '@type': 'Rating', ratingValue: review.rating, bestRating: 5, worstRating: 1 },
    ...(review.date !== undefined && { datePublished: review.date }),
    ...(review.title !== undefined && { name: review.title }),
    ...(review.body !== '' && { reviewBody: review.body }),
    inLanguage: review.lang,
    ...(review.pros.length > 0 && { positiveNotes: buildNotes(review.pros) }),
    ...(review.cons.length > 0 && { negativeNotes: buildNotes(review.cons) }),
  };
}

function buildNotes(notes: readonly string[]): Thing {
  return { '@type': 'ItemList', itemListElement: notes.map((name, at) => ({ '@type': 'ListItem', position: at + 1, name })) };
}
