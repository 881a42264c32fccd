import { describe, expect, test } from 'vitest';
import { listCategories, MOST_ON_ONE_PAGE, PRODUCT_SORTS, sortProducts, sortsOf } from '#src/aggregate/categories.ts';
import { catalogOf } from '../../support/catalog.ts';

const many = (n: number, category?: string | { id: string; en: string }) =>
  Array.from({ length: n }, (_, at) => ({
    slug: `${typeof category === 'string' ? category.length : category === undefined ? 'none' : 'two'}-${at}`,
    category,
  }));

describe('listCategories', () => {
  test('one page shows all products of a small site', () => {
    expect(listCategories(catalogOf({ products: many(MOST_ON_ONE_PAGE, 'Kopi') }).products)).toEqual([]);
  });

  test('the largest first, those without one last, each with an address of its own', () => {
    const { products } = catalogOf({
      products: [...many(5), ...many(20, { id: 'Musik & Film', en: 'Music' }), ...many(30, 'Kopi'), ...many(2, 'kopi!'), ...many(1, '茶')],
    });
    const categories = listCategories(products);
    expect(categories.map(({ slug, products: members }) => [slug, members.length])).toEqual([
      ['kopi', 30],
      ['musik-film', 20],
      ['kopi-4', 2],
      ['c', 1],
      ['other', 5],
    ]);
    expect(categories.reduce((sum, { products: members }) => sum + members.length, 0)).toBe(products.length);
  });
});

test('a category of one product has one order, and no page for the others', () => {
  const [two, one] = listCategories(catalogOf({ products: [...many(MOST_ON_ONE_PAGE, 'Kopi'), ...many(1, 'Teh')] }).products);
  expect([two, one].map((category) => category && sortsOf(category))).toEqual([PRODUCT_SORTS, PRODUCT_SORTS.slice(0, 1)]);
});

test('products are sorted by reviews, rating, and name in natural order', () => {
  const { products } = catalogOf({
    products: ['Kopi 10', 'Kopi 2', 'kopi 1'].map((name, at) => ({ slug: `p${at}`, name })),
    reviews: [
      { product: 'p0', rating: 3 },
      { product: 'p0', rating: 3 },
      { product: 'p1', rating: 5 },
    ],
  });
  const slugs = (sort: Parameters<typeof sortProducts>[1]) =>
    sortProducts(products, sort, ({ name }) => String(name), 'id').map(({ slug }) => slug);
  expect(slugs('reviews')).toEqual(['p0', 'p1', 'p2']);
  expect(slugs('rating')).toEqual(['p1', 'p0', 'p2']);
  expect(slugs('name')).toEqual(['p2', 'p1', 'p0']);
});
