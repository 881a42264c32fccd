import { describe, expect, test } from 'vitest';
import { isRating, ReviewSchema } from '#src/schemas/review.ts';

const STARS = { id: 'rani', rating: 4, author: { name: 'Rani Kusuma' }, date: '2026-08-14' };
const read = (fields: object) => ReviewSchema.parse({ ...STARS, ...fields });

describe('a review without words is a rating', () => {
  test.each([
    ['no body', {}],
    ['an empty body', { body: '' }],
    ['a body of white space', { body: ' \n\n\t' }],
    ['stars with an answer to the trust questions', { trust: { care: 5 } }],
    ['stars with a reply', { replies: [{ date: '2026-08-15', by: 'Tim', body: 'Terima kasih.' }] }],
  ])('%s', (_what, fields) => {
    expect(read(fields).body).toBeUndefined();
    expect(isRating(read(fields))).toBe(true);
  });

  test.each([
    ['words', { body: 'Enak.' }],
    ['one emoji', { body: '👍' }],
    ['a title alone', { title: 'Enak' }],
    ['something liked alone', { pros: ['aroma'] }],
    ['something disliked alone', { cons: ['mahal'] }],
    ['a picture alone', { media: [{ src: 'a.jpg', alt: 'Kopi' }] }],
  ])('a review with %s is no rating', (_what, fields) => {
    expect(isRating(read(fields))).toBe(false);
  });

  test.each([[{ body: 5 }], [{ body: null }], [{ body: 'a\u0007b' }]])('a body that is no plain text is still refused: %j', (fields) => {
    expect(ReviewSchema.safeParse({ ...STARS, ...fields }).success).toBe(false);
  });
});
