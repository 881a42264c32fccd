import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { buildShopifyMetafields, buildUcpRatings, renderRatingsCsv, renderShopifyCsv } from '#src/outputs/export/ratings.ts';
import { catalogOf } from '../../../support/catalog.ts';

const { products } = catalogOf({
  products: [
    { slug: 'kopi', name: '=Kopi', sku: ['K-1', 'K-2'], shopId: '42', variants: [{ name: 'Biji', gtin: '89912345', shopId: '777' }] },
    { slug: 'teh', shopId: 'gid://shopify/Product/43' },
    { slug: 'gula', shopId: 'wc-9' },
  ],
  reviews: [{ rating: 5 }, { rating: 4 }, { rating: 4, product: 'gula' }],
});

test('a table of all ratings, safe for spreadsheets', () => {
  const rows = parse(renderRatingsCsv(products, 'id'), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows).toEqual([
    { product: 'gula', name: 'gula', sku: '', gtin: '', 'shop-id': 'wc-9', ratingValue: '4', ratingCount: '1', reviewCount: '1' },
    {
      product: 'kopi',
      name: "'=Kopi",
      sku: 'K-1 | K-2',
      gtin: '89912345',
      'shop-id': '42 | 777',
      ratingValue: '4.5',
      ratingCount: '2',
      reviewCount: '2',
    },
    {
      product: 'teh',
      name: 'teh',
      sku: '',
      gtin: '',
      'shop-id': 'gid://shopify/Product/43',
      ratingValue: '',
      ratingCount: '0',
      reviewCount: '0',
    },
  ]);
});

test('Shopify’s metafields are for its own products that have a mean', () => {
  const owner = { ownerId: 'gid://shopify/Product/42', namespace: 'reviews' };
  expect(buildShopifyMetafields(products).metafields).toEqual([
    { ...owner, key: 'rating', type: 'rating', value: '{"scale_min":"1.0","scale_max":"5.0","value":"4.5"}' },
    { ...owner, key: 'rating_count', type: 'number_integer', value: '2' },
  ]);
});

test('importers get the handle and the same values', () => {
  const rows = parse(renderShopifyCsv(products), { columns: true }) as Record<string, string>[];
  expect(rows).toEqual([
    {
      Handle: 'gula',
      'Metafield: reviews.rating [rating]': '{"scale_min":"1.0","scale_max":"5.0","value":"4.0"}',
      'Metafield: reviews.rating_count [number_integer]': '1',
    },
    {
      Handle: 'kopi',
      'Metafield: reviews.rating [rating]': '{"scale_min":"1.0","scale_max":"5.0","value":"4.5"}',
      'Metafield: reviews.rating_count [number_integer]': '2',
    },
  ]);
});

// https://ucp.dev/latest/specification/catalog/: value and scale_max are required; scale_min is 1 where nobody says; count is of what the mean is of.
test('the Universal Commerce Protocol gets a mean, its scale and its count', () => {
  expect(buildUcpRatings(products)).toEqual([
    { handle: 'gula', rating: { value: 4, scale_min: 1, scale_max: 5, count: 1 } },
    { handle: 'kopi', rating: { value: 4.5, scale_min: 1, scale_max: 5, count: 2 } },
  ]);
});
