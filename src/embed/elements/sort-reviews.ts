import type { ReviewDocument } from './documents.ts';

/** Chosen reviews in the order asked for, in place; as they were chosen (newest first) for any other word. */
export function sortReviews(reviews: ReviewDocument[], order: string | null): ReviewDocument[] {
  if (order === 'oldest') reviews.reverse();
  if (order === 'highest') reviews.sort((a, b) => b.rating - a.rating);
  if (order === 'lowest') reviews.sort((a, b) => a.rating - b.rating);
  return reviews;
}
