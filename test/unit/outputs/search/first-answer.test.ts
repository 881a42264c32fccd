import { expect, test } from 'vitest';
import { firstAnswer } from '#src/islands/search/first-answer.ts';
import { catalogOf } from '../../../support/catalog.ts';

test('the newest ten with exact counts; of a hundred products those with most reviews, and those that are named', async () => {
  // Product p0 has one review, p1 two and so on up to p9; p10 to p99 one each, and the newest are theirs.
  const single = Array.from({ length: 90 }, (_, n) => ({ product: `p${n + 10}`, rating: 5 }));
  const several = Array.from({ length: 10 }, (_, n) => Array.from({ length: n + 1 }, () => ({ product: `p${n}`, rating: 2 }))).flat();
  const catalog = catalogOf({ reviews: [...single, ...several] });
  const answer = await firstAnswer(catalog, 'id');
  expect(answer.reviews.map(({ id }) => id)).toEqual(catalog.reviews.slice(0, 10).map(({ id }) => id));
  expect(answer).toMatchObject({ total: 145, unfiltered: 145, terms: [], missing: [], products: [] });
  expect(answer.facets.stars.filter(({ count }) => count > 0)).toEqual([
    { value: '5', count: 90 },
    { value: '2', count: 55 },
  ]);
  expect(answer.facets.product.map(({ value, count }) => [value, count]).sort()).toEqual(
    Array.from({ length: 9 }, (_, n) => [`p${n + 1}`, n + 2]),
  );
  const named = new Set([...answer.facets.product.map(({ value }) => value), ...answer.reviews.map(({ product }) => product)]);
  expect(new Set(answer.names.keys())).toEqual(named);
});

test('a site without reviews has an answer, which is empty', async () => {
  const answer = await firstAnswer(catalogOf({ products: [{ slug: 'kopi' }] }), 'id');
  expect(answer).toMatchObject({ total: 0, reviews: [] });
});
