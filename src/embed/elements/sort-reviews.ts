import type { ReviewDocument } from './documents.ts';

/** Chosen reviews sorted as asked for, in place; as they were chosen (newest first) for any other word. */
export function sortReviews(reviews: ReviewDocument[], sort: string | null): ReviewDocument[] {
  if (sort === 'oldest') reviews.reverse();
  const sign = +(sort === 'lowest') - +(sort === 'highest');
  return reviews.sort((a, b) => sign * (a.rating - b.rating));
}
