import type { ReviewDocument } from './documents.ts';

/** Chosen reviews in the order asked for, in place; as they were chosen (newest first) for any other word. */
export function sortReviews(reviews: ReviewDocument[], order: string | null): ReviewDocument[] {
  if (order === 'oldest') reviews.reverse();
  const sign = +(order === 'lowest') - +(order === 'highest');
  return reviews.sort((a, b) => sign * (a.rating - b.rating));
}
