import { describe, expect, test } from 'vitest';
import { buildCatalog, type Content } from '#src/aggregate/catalog.ts';
import { isPermitted } from '#src/aggregate/permission.ts';
import { pickWall } from '#src/aggregate/wall.ts';
import { EMPTY_LOG_STATE } from '#src/evidence/log-state.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { review } from '../../support/review.ts';

const site = SiteSchema.parse({ name: 'Uji', tagline: 'Uji', description: 'Uji.', url: 'https://uji.example' });
const product = (slug: string, order?: number) => ({ ...ProductSchema.parse({ name: slug, order }), slug });

const content: Content = {
  site,
  products: [product('teh'), product('kopi', 1)],
  reviews: [
    review({ id: 'a', rating: 5, date: '2026-01-01' }),
    review({ id: 'b', rating: 2, date: '2026-03-01', order: 'SECRET-1' }),
    review({ id: 'c', rating: 1, status: 'withheld', reason: 'abusive', body: 'WITHHELD WORDS' }),
    review({ id: 'd', rating: 4, channel: 'google', source: 'https://maps.example/1', date: '2026-02-01' }),
    review({ id: 'e', rating: 3, date: undefined, imported: { from: 'a.csv', row: 3 } }),
  ],
  posts: [],
  commitments: [],
  declarations: [],
  log: EMPTY_LOG_STATE,
};
const catalog = buildCatalog(content, '2026-11-01');

test('products stand by their order, then by slug', () => {
  expect(catalog.products.map(({ slug }) => slug)).toEqual(['kopi', 'teh']);
});

test('reviews stand newest first, those without a date last', () => {
  expect(catalog.reviews.map(({ id }) => id)).toEqual(['b', 'd', 'a', 'e']);
});

test('product and site figures hold the same, over those that count', () => {
  const expected = { ratingValue: 3.3, ratingCount: 3, reviewCount: 3, histogram: [0, 1, 1, 0, 1] };
  expect(catalog.products[0]?.summary).toEqual(expected);
  expect(catalog.summary).toEqual(expected);
  expect(catalog.products[1]?.summary).toEqual({ ratingCount: 0, reviewCount: 0, histogram: [0, 0, 0, 0, 0] });
});

describe('stars without words', () => {
  const SOURCE = { channel: 'google', source: 'https://maps.example/1' };
  const STARS = { body: undefined };
  const { reviews, ratings, summary, received, products } = buildCatalog(
    {
      ...content,
      reviews: [
        review({ id: 'words', rating: 5 }),
        review({ id: 'new', rating: 1, ...STARS, date: '2026-09-01', order: 'INV-1' }),
        review({ id: 'old', rating: 2, ...STARS, date: '2026-01-01' }),
        review({ id: 'same-line', rating: 1, ...STARS, date: '2026-09-02', order: 'INV-1' }),
        review({ id: 'foreign', rating: 1, ...STARS, ...SOURCE }),
        review({ id: 'given', rating: 5, ...STARS, disclosure: 'incentivised', disclosureNote: 'Got a voucher.' }),
        review({ id: 'hidden', rating: 1, ...STARS, status: 'withheld', reason: 'not-a-customer' }),
      ],
    },
    '2026-11-01',
  );

  test('stand apart from the reviews, newest first, and have the same rules', () => {
    expect(reviews.map(({ id }) => id)).toEqual(['words']);
    expect(ratings.map(({ id, verdict }) => [id, verdict.counted || verdict.reason])).toEqual([
      ['same-line', 'same-order'],
      ['new', true],
      ['foreign', 'third-party'],
      ['given', 'disclosed'],
      ['old', true],
    ]);
    expect(products[0]?.ratings).toEqual(ratings);
  });

  test('count in the mean and in ratingCount, and not in reviewCount', () => {
    const expected = { ratingValue: 2.7, ratingCount: 3, reviewCount: 1, histogram: [1, 1, 0, 0, 1] };
    expect(summary).toEqual(expected);
    expect(products[0]?.summary).toEqual(expected);
  });

  test('are received, published and withheld like reviews', () => {
    expect(received).toMatchObject({
      received: 7,
      published: 6,
      counted: 3,
      notCounted: { 'third-party': 1, disclosed: 1, 'same-order': 1 },
      withheld: { total: 1, histogram: [1, 0, 0, 0, 0] },
    });
  });
});

test('what came in adds up', () => {
  expect(catalog.received).toEqual({
    received: 5,
    published: 4,
    counted: 3,
    notCounted: { 'third-party': 1, disclosed: 0, 'same-order': 0 },
    withheld: { total: 1, histogram: [1, 0, 0, 0, 0], byReason: [{ reason: 'abusive', total: 1, histogram: [1, 0, 0, 0, 0] }] },
  });
});

test('nothing private is in it: no order number, no withheld words, no more of a name than its owner chose', () => {
  const text = JSON.stringify(catalog);
  expect(text).not.toContain('SECRET');
  expect(text).not.toContain('WITHHELD');
  expect(text).not.toContain('Kusuma');
  expect(text).toContain('Rani K.');
});

describe('a post needs a permission that is valid on the day', () => {
  const permission = { granted: '2026-05-05', how: 'comment' as const, scope: ['website' as const] };
  test.each([
    ['none', undefined, false],
    ['given', permission, true],
    ['given on the day', { ...permission, granted: '2026-11-01' }, true],
    ['given later', { ...permission, granted: '2026-11-02' }, false],
    ['for social media only', { ...permission, scope: ['social' as const] }, false],
    ['on its last day', { ...permission, expires: '2026-11-01' }, true],
    ['run out', { ...permission, expires: '2026-10-31' }, false],
    ['taken back', { ...permission, revoked: '2026-11-01' }, false],
  ])('%s', (_name, given, expected) => {
    expect(isPermitted(given, '2026-11-01')).toBe(expected);
  });
});

test('the wall takes the newest of each product by turns, whatever the stars', () => {
  const of = (...ids: string[]) => ({ reviews: catalog.reviews.filter(({ id }) => ids.includes(id)) });
  expect(pickWall([of('a', 'b'), of('d'), of()], 3).map(({ id }) => id)).toEqual(['b', 'd', 'a']);
  expect(pickWall([], 3)).toEqual([]);
});
