import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pickable, pickSnippet } from '#src/aggregate/pick-snippet.ts';

const review = (id: string, rating: number, date: string | undefined, length = 50): Pickable => ({
  id,
  rating,
  body: 'x'.repeat(length),
  date,
});
const ids = (reviews: readonly Pickable[]) => reviews.map(({ id }) => id).join(' ');

const MIXED = [
  review('a', 5, '2026-01-05'),
  review('b', 4, '2026-01-04'),
  review('c', 5, '2026-01-03', 10),
  review('d', 2, '2026-01-02', 5),
  review('e', 3, '2026-01-01'),
  review('f', 5, undefined),
];

describe('which reviews a snippet shows', () => {
  test.each([
    ['the newest criticism takes the last place of praise', MIXED, 3, 0, 'a b d'],
    ['however short it is', MIXED, 2, 40, 'a d'],
    ['criticism that is among the newest keeps its place', MIXED, 4, 0, 'a b c d'],
    ['longer words only, but for criticism that is needed', MIXED, 4, 40, 'a b e f'],
    ['one place goes to the newest', MIXED, 1, 0, 'a'],
    ['one place goes to the newest that is long enough', MIXED, 1, 51, ''],
    ['criticism is added where there is room', MIXED.slice(0, 4), 3, 51, 'd'],
    ['only praise where there is nothing else', MIXED.slice(0, 3), 3, 0, 'a b c'],
    ['all of them, when fewer than asked for', MIXED, 9, 0, 'a b c d e f'],
    [
      'those without a date last, and equals by id',
      [review('z', 5, undefined), review('y', 5, undefined), review('x', 5, '2020-01-01')],
      3,
      0,
      'x y z',
    ],
    ['none', [], 3, 0, ''],
    ['none when none is asked for', MIXED, 0, 0, ''],
  ])('%s', (_what, reviews, limit, minLength, expected) => {
    expect(ids(pickSnippet(reviews, { limit, minLength }))).toBe(expected);
  });

  test('characters are counted, not code units', () => {
    const emoji = { ...review('a', 5, '2026-01-01'), body: '☕️😀😀' };
    expect(pickSnippet([emoji], { limit: 3, minLength: 5 })).toEqual([]);
    expect(pickSnippet([emoji], { limit: 3, minLength: 4 })).toEqual([emoji]);
  });
});

const anyReview: fc.Arbitrary<Pickable> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  rating: fc.integer({ min: 1, max: 5 }),
  body: fc.string({ maxLength: 60 }),
  date: fc.option(fc.constantFrom('2024-01-01', '2025-06-30', '2026-11-22'), { nil: undefined }),
});
const anyReviews = fc.uniqueArray(anyReview, { selector: ({ id }) => id, maxLength: 12 });
const anyOptions = fc.record({ limit: fc.integer({ min: 0, max: 6 }), minLength: fc.integer({ min: 0, max: 50 }) });

describe('whatever the reviews', () => {
  test('two places or more never show only praise while criticism exists', () => {
    fc.assert(
      fc.property(anyReviews, anyOptions, (reviews, { limit, minLength }) => {
        const shown = pickSnippet(reviews, { limit: limit + 2, minLength });
        expect(shown.some(({ rating }) => rating <= 3)).toBe(reviews.some(({ rating }) => rating <= 3));
      }),
    );
  });

  test('no more than asked for, none twice, none invented', () => {
    fc.assert(
      fc.property(anyReviews, anyOptions, (reviews, options) => {
        const shown = pickSnippet(reviews, options);
        expect(shown.length).toBeLessThanOrEqual(options.limit);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((one) => reviews.includes(one))).toBe(true);
      }),
    );
  });

  test('the order in which they come does not matter, and nothing is changed', () => {
    fc.assert(
      fc.property(anyReviews, anyOptions, fc.infiniteStream(fc.nat()), (reviews, options, random) => {
        const before = structuredClone(reviews);
        const shuffled = reviews.map((one) => ({ one, at: random.next().value })).sort((a, b) => a.at - b.at);
        expect(
          pickSnippet(
            shuffled.map(({ one }) => one),
            options,
          ),
        ).toEqual(pickSnippet(reviews, options));
        expect(reviews).toEqual(before);
      }),
    );
  });

  test('newest first, but for a criticism in the last place', () => {
    fc.assert(
      fc.property(anyReviews, anyOptions, (reviews, options) => {
        const dates = pickSnippet(reviews, options)
          .slice(0, -1)
          .map(({ date = '' }) => date);
        expect(dates).toEqual([...dates].sort().reverse());
      }),
    );
  });
});
