import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { z } from 'astro/zod';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { today } from '#src/loaders/today.ts';
import {
  ApiJsonLdSchema,
  ApiLookupSchema,
  type ApiProduct,
  type ApiProductList,
  ApiProductListSchema,
  ApiProductSchema,
  type ApiRating,
  ApiRatingsSchema,
  type ApiReviewList,
  ApiReviewListSchema,
  ApiReviewSchema,
  ApiTrustSchema,
} from '#src/outputs/api/schemas.ts';
import { KEY_KINDS, keyFile, keysOf } from '#src/schemas/product-keys.ts';
import { listFiles } from '../support/pages.ts';

const ORIGIN = 'https://bukti.lereng.example';
const ROOT = '/api/v1/';
const dist = inject('dist');
const catalog = buildCatalog(await readContent('content'), today());
const files = listFiles(join(dist, 'api/v1'));
const read = <Document>(path: string): Document => JSON.parse(readFileSync(join(dist, ROOT, path), 'utf8')) as Document;

interface OpenApi {
  paths: Record<string, { get: { responses: { 200: { content: { 'application/json': { schema: { $ref: string } } } } } } }>;
}
const openapi = read<OpenApi>('openapi.json');

/** The schema that the description gives a document; a path without parameters goes first. */
function schemaOf(file: string): string {
  const path = Object.keys(openapi.paths)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find((one) => new RegExp(`^${one.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`).test(`/${file}`));
  const ref = path === undefined ? undefined : openapi.paths[path]?.get.responses[200].content['application/json'].schema.$ref;
  if (ref === undefined) throw new Error(`openapi.json does not know ${file}.`);
  return ref;
}

const histogramOf = ({ distribution }: ApiRating) => Object.values(distribution);

test('there is a document for everything, and nothing else', () => {
  const pagesOf = (n: number) => Array.from({ length: Math.max(0, Math.ceil(n / 20) - 1) }, (_, at) => at + 2);
  expect(files).toEqual(
    [
      'openapi.json',
      'products.json',
      'ratings.json',
      ...catalog.site.languages.flatMap((lang) =>
        catalog.products.flatMap(({ slug, kind, summary }) =>
          kind === 'brand' || summary.ratingValue === undefined ? [] : [`json-ld/${lang}/${slug}.json`],
        ),
      ),
      ...KEY_KINDS.map((kind) => `ratings/${kind}.json`),
      ...catalog.products.flatMap((product) =>
        KEY_KINDS.flatMap((kind) => keysOf(product, kind).map(({ key }) => `lookup/${kind}/${keyFile(key)}.json`)),
      ),
      'reviews.json',
      'trust.json',
      ...catalog.products.flatMap(({ slug, reviews }) => [
        `products/${slug}.json`,
        ...pagesOf(reviews.length).map((page) => `products/${slug}/${page}.json`),
      ]),
      ...pagesOf(catalog.reviews.length).map((page) => `reviews/page/${page}.json`),
      ...catalog.reviews.map(({ id }) => `reviews/${id}.json`),
    ].sort(),
  );
});

describe('openapi.json', () => {
  test('passes the recommended rules of an OpenAPI linter', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: JSON.stringify(openapi), absoluteRef: 'openapi.json', config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  test('describes every document that is there', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    ajv.addSchema(openapi, 'openapi.json');
    const documents = files.filter((file) => file !== 'openapi.json');
    const wrong = documents.flatMap((file) => {
      const validate = ajv.getSchema(`openapi.json${schemaOf(file)}`);
      return validate?.(read(file)) === true ? [] : [`${file}: ${ajv.errorsText(validate?.errors)}`];
    });
    expect(wrong).toEqual([]);
    expect(documents.length).toBeGreaterThan(180);
  });

  test('does not accept a document that was spoilt', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(openapi, 'openapi.json');
    const validate = ajv.getSchema('openapi.json#/components/schemas/Product');
    const document = read<ApiProduct>(`products/${catalog.products[0]?.slug}.json`);
    expect(validate?.(document)).toBe(true);
    for (const spoilt of [
      { ...document, rating: { ...document.rating, ratingValue: 6 } },
      { ...document, slug: undefined },
      { ...document, reviews: [{ ...document.reviews[0], level: 'verified' }] },
      { ...document, pagination: { ...document.pagination, next: 'no address' } },
    ])
      expect(validate?.(JSON.parse(JSON.stringify(spoilt)))).toBe(false);
  });
});

test('no document has a key that was not meant to be public', () => {
  const schemas: [RegExp, z.ZodType][] = [
    [/^products\.json$/, ApiProductListSchema],
    [/^products\//, ApiProductSchema],
    [/^lookup\//, ApiLookupSchema],
    [/^json-ld\//, ApiJsonLdSchema],
    [/^ratings[./]/, ApiRatingsSchema],
    [/^reviews\.json$|^reviews\/page\//, ApiReviewListSchema],
    [/^reviews\//, ApiReviewSchema],
    [/^trust\.json$/, ApiTrustSchema],
  ];
  for (const file of files.filter((one) => one !== 'openapi.json')) {
    const schema = schemas.find(([pattern]) => pattern.test(file))?.[1];
    expect(schema?.parse(read(file))).toEqual(read(file));
  }
});

describe('figures are those of the catalog', () => {
  test.each(catalog.products.map((product) => [product.slug, product] as const))('%s', (slug, { summary, reviews }) => {
    const first = read<ApiProduct>(`products/${slug}.json`);
    const listed = read<ApiProductList>('products.json').products.find((product) => product.slug === slug);
    for (const { rating, published } of [first, listed].filter((one) => one !== undefined)) {
      expect(rating.ratingValue).toBe(summary.ratingValue ?? null);
      expect(rating.reviewCount).toBe(summary.reviewCount);
      expect(histogramOf(rating)).toEqual(summary.histogram);
      expect(published).toBe(reviews.length);
    }
    const ids: string[] = [];
    for (let url: string | null = `${ORIGIN}${ROOT}products/${slug}.json`; url !== null; ) {
      const page: ApiProduct = read<ApiProduct>(new URL(url).pathname.slice(ROOT.length));
      ids.push(...page.reviews.map(({ id }) => id));
      url = page.pagination.next;
    }
    expect(ids).toEqual(reviews.map(({ id }) => id));
    expect(listed?.api).toBe(`${ORIGIN}${ROOT}products/${slug}.json`);
  });

  test('of the whole site', () => {
    const { rating, published, reviews, name, sample } = read<ApiReviewList>('reviews.json');
    expect([rating.ratingValue, rating.reviewCount]).toEqual([catalog.summary.ratingValue, catalog.summary.reviewCount]);
    expect(histogramOf(rating)).toEqual(catalog.summary.histogram);
    expect([published, name, sample]).toEqual([catalog.reviews.length, 'Lereng', true]);
    expect(reviews.length).toBeGreaterThan(10);
    expect(reviews.map(({ id }) => id)).toEqual(catalog.reviews.slice(0, reviews.length).map(({ id }) => id));
  });
});

test('every address leads to a file of the site, or away from it', () => {
  const texts = files.filter((file) => file !== 'openapi.json').map((file) => readFileSync(join(dist, ROOT, file), 'utf8'));
  const urls = new Set(
    texts.flatMap((text) => [...text.matchAll(/"(https:\/\/bukti\.lereng\.example\/[^"]*)"/g)].map(([, url = '']) => url)),
  );
  expect(urls.size).toBeGreaterThan(400);
  const missing = [...urls].filter((url) => {
    const { pathname } = new URL(url);
    return !existsSync(join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  });
  expect(missing).toEqual([]);
});

test('pictures are WebP of the size that is said, with words for those who cannot see them', async () => {
  const products = read<ApiProductList>('products.json').products.flatMap(({ images }) => images);
  const photos = catalog.reviews.flatMap(({ id }) => read<{ photos: typeof products }>(`reviews/${id}.json`).photos);
  expect(photos.length).toBe(catalog.reviews.reduce((sum, { media }) => sum + media.length, 0));
  for (const { src, width, height, alt } of [...products, ...photos]) {
    const picture = await sharp(join(dist, new URL(src).pathname)).metadata();
    expect([picture.format, picture.width, picture.height, picture.exif]).toEqual(['webp', width, height, undefined]);
    expect([alt.id, alt.en].every((text) => (text ?? '') !== '')).toBe(true);
  }
});
