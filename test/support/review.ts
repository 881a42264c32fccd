import { type Review, ReviewSchema } from '#src/schemas/review.ts';

/** A sound review, with the fields that a test is about. */
export function review(fields: Record<string, unknown> = {}): Review {
  const { product = 'kopi', ...rest } = fields;
  const parsed = ReviewSchema.parse({
    id: 'rani',
    rating: 4,
    author: { name: 'Rani Kusuma' },
    date: '2026-08-14',
    body: 'Rasanya konsisten.',
    ...rest,
  });
  return { ...parsed, product } as Review;
}
