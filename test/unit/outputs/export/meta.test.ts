import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { createExportSource } from '#src/outputs/export/export-source.ts';
import { renderMetaReviews, selectForMeta } from '#src/outputs/export/meta.ts';
import { catalogOf } from '../../../support/catalog.ts';

const SHOP = 'https://toko.example';
const KOPI = { slug: 'kopi', name: 'Kopi', sku: 'K-1', url: `${SHOP}/kopi`, variants: [{ name: 'Biji', sku: 'K-2' }] };
const sourceOf = (fields: Record<string, unknown>, product: Record<string, unknown> = {}) =>
  createExportSource(
    catalogOf({ site: { shop: `${SHOP}/` }, products: [{ ...KOPI, ...product }], reviews: [fields] }),
    () => 'https://uji.example/_astro/cup.webp',
  );
const feedOf = (fields: Record<string, unknown>) => JSON.parse(renderMetaReviews(sourceOf(fields)));

/** What https://developers.facebook.com/docs/commerce-platform/platforms/feed-schema/ says of the fields, and which are required. */
const text = { type: 'string', minLength: 1 };
const SHAPE = {
  type: 'object',
  required: ['store', 'reviews'],
  additionalProperties: false,
  properties: {
    store: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: { name: text, id: text, storeUrls: { type: 'array', items: { type: 'string', format: 'hostname' } } },
    },
    reviews: {
      type: 'array',
      items: {
        type: 'object',
        required: ['reviewID', 'rating', 'title', 'content', 'createdAt', 'incentivized', 'reviewer', 'product'],
        additionalProperties: false,
        properties: {
          reviewID: text,
          rating: { type: 'integer', minimum: 1, maximum: 5 },
          title: { type: 'string' },
          content: text,
          createdAt: { type: 'string', format: 'date' },
          reviewImageUrls: { type: 'array', items: { type: 'string', format: 'uri' } },
          incentivized: { type: 'boolean' },
          hasVerifiedPurchase: { type: 'boolean' },
          reviewer: { type: 'object', required: ['isAnonymous'], properties: { name: text, isAnonymous: { type: 'boolean' } } },
          product: {
            type: 'object',
            required: ['name', 'url', 'productIdentifiers'],
            properties: {
              name: text,
              url: { type: 'string', format: 'uri' },
              productIdentifiers: { type: 'object', properties: { skus: { type: 'array', items: text, minItems: 1 } } },
            },
          },
        },
      },
    },
  },
};
const ajv = new Ajv();
addFormats.default(ajv);
const isValid = ajv.compile(SHAPE);

test.each([
  ['a plain review', {}, { incentivized: false, reviewer: { isAnonymous: false } }],
  ['one that was paid for', { disclosure: 'incentivised', disclosureNote: 'Voucer' }, { incentivized: true }],
  ['one by an influencer', { disclosure: 'influencer', disclosureNote: 'Dibayar' }, { incentivized: true }],
  ['a sample', { disclosure: 'sample', disclosureNote: 'Contoh' }, { incentivized: true }],
  ['one without a name', { author: { name: 'Rani', display: 'anonymous' } }, { reviewer: { isAnonymous: true } }],
  ['one with a picture', { media: [{ src: 'a.jpg', alt: 'Cangkir' }] }, { reviewImageUrls: ['https://uji.example/_astro/cup.webp'] }],
])('%s has the published shape', (_name, fields, said) => {
  const feed = feedOf(fields);
  expect(isValid(feed), JSON.stringify(isValid.errors)).toBe(true);
  expect(feed.reviews[0]).toMatchObject(said);
  // Without a matched order nobody knows.
  expect(feed.reviews[0]).not.toHaveProperty('hasVerifiedPurchase');
  expect(feed.store.storeUrls).toEqual(['toko.example']);
  expect(feed.reviews[0].product.productIdentifiers.skus).toEqual(['K-1', 'K-2']);
});

test.each([
  ['a product without a stock number', {}, { sku: undefined, variants: [] }, 'no-sku'],
  ['an employee', { disclosure: 'employee', disclosureNote: 'Barista' }, {}, 'employee'],
  ['another platform', { channel: 'shopee', source: 'https://shopee.example/1' }, {}, 'third-party'],
])('what does not go there: %s', (_name, fields, product, reason) => {
  expect([...selectForMeta(sourceOf(fields, product)).leftOut]).toEqual([[reason, 1]]);
});

test.each([
  ['a half star', { rating: 4.5 }],
  ['no word on incentives', { incentivized: undefined }],
  ['an empty text', { content: '' }],
])('a wrong feed is not valid: %s', (_name, wrong) => {
  const feed = feedOf({});
  Object.assign(feed.reviews[0], wrong);
  expect(isValid(JSON.parse(JSON.stringify(feed)))).toBe(false);
});
