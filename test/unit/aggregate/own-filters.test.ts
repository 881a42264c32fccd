import { expect, test } from 'vitest';
import { describeBought, listOwnFilters, ownFactsOf } from '#src/aggregate/own-filters.ts';
import { catalogOf } from '../../support/catalog.ts';

const { products } = catalogOf({
  products: [
    {
      slug: 'kopi',
      variants: [{ name: { id: 'Biji, 200 g', en: 'Beans, 200 g' } }],
      attributes: {
        grind: {
          label: { id: 'Giling', en: 'Grind' },
          values: { kasar: { id: 'Kasar', en: 'Coarse' }, halus: { id: 'Halus', en: 'Fine' }, sedang: { id: 'Sedang', en: 'Medium' } },
        },
      },
    },
  ],
  reviews: [
    { attributes: { grind: 'kasar' }, variant: 'Biji, 200 g' },
    { attributes: { grind: 'kasar' }, variant: '粉' },
    { attributes: { grind: 'halus' }, variant: 'Biji 200 g' },
    { variant: 'Biji, 200 g' },
  ].map((review) => ({ product: 'kopi', ...review })),
});
const [product] = products;

test('answers and variants that find something and leave something out are filters, with their counts', () => {
  if (product === undefined) throw new Error('no product');
  expect(listOwnFilters(product).map(({ facet, value, n, name }) => [`${facet}=${value}`, n, name])).toEqual([
    ['attr-grind=kasar', 2, { id: 'Kasar', en: 'Coarse' }],
    ['attr-grind=halus', 1, { id: 'Halus', en: 'Fine' }],
    ['variant=biji-200-g', 2, { id: 'Biji, 200 g', en: 'Beans, 200 g' }],
    ['variant=v-2', 1, '粉'],
    ['variant=biji-200-g-3', 1, 'Biji 200 g'],
  ]);
  for (const { facet, value, n } of listOwnFilters(product)) {
    expect(product.reviews.filter((review) => ownFactsOf(review, product).includes(`${facet}=${value}`))).toHaveLength(n);
  }
});

test('what was bought is told in the words of the product', () => {
  if (product === undefined) throw new Error('no product');
  const said = product.reviews.map((review) => describeBought(review, product));
  expect(said).toContainEqual([
    { id: 'Biji, 200 g', en: 'Beans, 200 g' },
    { id: 'Kasar', en: 'Coarse' },
  ]);
});
