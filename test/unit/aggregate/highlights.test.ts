import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { pickHighlights, sortByHelpfulness } from '#src/aggregate/highlights.ts';
import { catalogOf } from '../../support/catalog.ts';

const words = (n: number) => Array.from({ length: n }, () => 'kata').join(' ');
const PHOTO = { media: [{ src: 'a.jpg', alt: 'Cangkir' }] };
const GOOGLE = { channel: 'google', source: 'https://maps.example/1' };

/** Ids of the praise and of the criticism; r0 is the newest. */
function picked(reviews: Record<string, unknown>[], adjust: (reviews: CatalogReview[]) => CatalogReview[] = (same) => same) {
  const { praise, criticism } = pickHighlights(adjust(catalogOf({ reviews }).reviews), 'id');
  return [praise?.id, criticism?.id];
}

describe('of two reviews with praise the older one, r1, is shown since it has', () => {
  test.each([
    ['a useful length', { body: words(19) }, { body: words(20) }],
    ['a useful length, and not too much', { body: words(201) }, { body: words(200) }],
    [
      'a length that counts where no spaces are',
      { body: '好' },
      { body: '这个杯子很漂亮，我每天早上都用它喝咖啡，保温也不错，朋友来家里也都很喜欢它的颜色，推荐给大家' },
    ],
    ['a photo', {}, PHOTO],
    ['a pro', {}, { pros: ['kuat'] }],
    ['a con, though it praises', {}, { cons: ['mahal'] }],
    ['an answer', {}, { attributes: { grind: 'kasar' } }],
    ['the language of the page', { lang: 'en' }, {}],
    ['a translation into it', { lang: 'en' }, { lang: 'en', translations: { id: { body: 'Ya.' } } }],
    ['words, where the newer one is a title and a photo', { body: undefined, title: 'Enak', ...PHOTO }, {}],
    ['a place in the rating, worth more than all points', { ...GOOGLE, ...PHOTO, body: words(20), pros: ['kuat'] }, {}],
  ])('%s', (_what, newer, older) => {
    expect(picked([newer, older])[0]).toBe('r1');
    expect(picked([{ ...older }, { ...newer }])[0]).toBe('r0');
  });
});

test('evidence for the purchase is a point', () => {
  const withEvidence = (reviews: CatalogReview[]) =>
    reviews.map((one) => (one.id === 'r1' ? { ...one, level: 'order-matched' as const } : one));
  expect(picked([{}, {}], withEvidence)[0]).toBe('r1');
});

test('the language of the page is worth less than a point', () => {
  expect(picked([{}, { lang: 'en', pros: ['strong'] }])[0]).toBe('r1');
});

test('of equals the newest, then by id', () => {
  expect(picked([{}, {}])[0]).toBe('r0');
  expect(
    picked([
      { id: 'b', date: '2026-01-01' },
      { id: 'a', date: '2026-01-01' },
    ])[0],
  ).toBe('a');
});

test('all reviews are sorted by the same rule, whatever their stars', () => {
  const { reviews } = catalogOf({
    reviews: [{ rating: 5 }, { rating: 3, ...GOOGLE, ...PHOTO, pros: ['kuat'] }, { rating: 1, pros: ['kuat'] }],
  });
  expect(sortByHelpfulness(reviews, 'id').map(({ id }) => id)).toEqual(['r2', 'r0', 'r1']);
  expect(reviews.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2']);
});

describe('praise has 4 or 5 stars, criticism 1 to 3', () => {
  test.each([
    [
      [5, 4, 3, 2, 1],
      ['r0', 'r2'],
    ],
    [
      [4, 5],
      ['r0', undefined],
    ],
    [[3], [undefined, 'r0']],
    [[], [undefined, undefined]],
  ])('%j', (ratings, expected) => {
    expect(picked(ratings.map((rating) => ({ rating })))).toEqual(expected);
  });
});

test('where the only criticism does not count, it is shown all the same', () => {
  expect(picked([{ rating: 5 }, { rating: 1, ...GOOGLE }])).toEqual(['r0', 'r1']);
});

test('praise never stands alone while anybody complains, in whatever order reviews are read', () => {
  const one = fc.record({
    rating: fc.integer({ min: 1, max: 5 }),
    body: fc.constantFrom('Ya.', words(30)),
    pros: fc.constantFrom([], ['kuat']),
    channel: fc.constantFrom('website', 'google'),
    source: fc.constant('https://maps.example/1'),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (some) => {
      const { reviews } = catalogOf({ reviews: some });
      const { praise, criticism } = pickHighlights(reviews, 'id');
      expect(praise === undefined).toBe(!some.some(({ rating }) => rating > 3));
      expect(criticism === undefined).toBe(!some.some(({ rating }) => rating <= 3));
      expect(pickHighlights(reviews.toReversed(), 'id')).toEqual({ ...(praise && { praise }), ...(criticism && { criticism }) });
    }),
    { numRuns: 40 },
  );
});
