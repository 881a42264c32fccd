import { expect, test } from 'vitest';
import { listSiblings, pickMostReviewed } from '#src/aggregate/siblings.ts';
import { catalogOf } from '../../support/catalog.ts';

const slugs = (products: readonly { slug: string }[]) => products.map(({ slug }) => slug);
const { products } = catalogOf({
  products: [
    { slug: 'a', category: { id: 'Kopi', en: 'Coffee' } },
    { slug: 'b', category: { id: 'Kopi', en: 'Coffee' } },
    { slug: 'c', category: { id: 'Kopi', en: 'Coffee beans' } },
    { slug: 'd' },
    { slug: 'e' },
    { slug: 'f', category: { id: 'Kopi', en: 'Coffee' } },
  ],
  reviews: [{ product: 'f' }, { product: 'f' }, { product: 'd' }, { product: 'c' }],
});
const of = (slug: string) => products.filter((one) => one.slug === slug);

test('products of one category, by its names in all languages; none without a category', () => {
  expect(of('a').map((one) => slugs(listSiblings(one, products)))).toEqual([['b', 'f']]);
  expect(of('c').map((one) => slugs(listSiblings(one, products)))).toEqual([[]]);
  expect(of('d').map((one) => slugs(listSiblings(one, products)))).toEqual([[]]);
});

test('those with most reviews, in the order given', () => {
  expect(slugs(pickMostReviewed(products, 2))).toEqual(['c', 'f']);
  expect(slugs(pickMostReviewed(products, 4))).toEqual(['a', 'c', 'd', 'f']);
  expect(slugs(pickMostReviewed(products, 99))).toEqual(slugs(products));
  expect(pickMostReviewed(products, 0)).toEqual([]);
});
