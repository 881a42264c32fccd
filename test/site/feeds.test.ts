import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import Parser from 'rss-parser';
import { describe, expect, inject, test } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { today } from '#src/loaders/today.ts';
import { FEED_ITEMS } from '#src/outputs/feeds/feed.ts';
import { listFiles } from '../support/pages.ts';
import { validateXml } from '../support/xml-schema.ts';

const ORIGIN = 'https://bukti.lereng.example';
const dist = inject('dist');
const catalog = buildCatalog(await readContent('content'), today());
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

/** Folder of each feed, and what must be in it. */
const FEEDS = ['', 'en/'].flatMap((root) => [
  { folder: root, reviews: catalog.reviews, summary: catalog.summary },
  ...catalog.products.map(({ slug, reviews, summary }) => ({ folder: `${root}products/${slug}/`, reviews, summary })),
]);
const rows = FEEDS.map((feed) => [feed.folder || '/', feed] as const);

interface JsonFeed {
  feed_url: string;
  items: { id: string; date_published?: string; content_html: string; authors?: { name: string }[]; language: string }[];
  _bukti: { rating: { ratingValue: number | null; reviewCount: number } };
}

/** https://www.jsonfeed.org/version/1.1/: what is required, what each field must be, and no field that the format does not know. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  patternProperties: { '^_[a-zA-Z]': { type: 'object' } },
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    ...Object.fromEntries(
      ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'].map((name) => [name, { type: 'string', format: 'uri' }]),
    ),
    description: { type: 'string' },
    user_comment: { type: 'string' },
    language: { type: 'string' },
    expired: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        patternProperties: { '^_[a-zA-Z]': { type: 'object' } },
        properties: {
          id: { type: 'string', minLength: 1 },
          ...Object.fromEntries(['url', 'external_url', 'image', 'banner_image'].map((name) => [name, { type: 'string', format: 'uri' }])),
          ...Object.fromEntries(['title', 'content_html', 'content_text', 'summary', 'language'].map((name) => [name, { type: 'string' }])),
          ...Object.fromEntries(['date_published', 'date_modified'].map((name) => [name, { type: 'string', format: 'date-time' }])),
          authors: {
            type: 'array',
            items: {
              type: 'object',
              anyOf: ['name', 'url', 'avatar'].map((name) => ({ required: [name] })),
              additionalProperties: false,
              properties: { name: { type: 'string' }, url: { type: 'string', format: 'uri' }, avatar: { type: 'string', format: 'uri' } },
            },
          },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
};

test('every product and the site have their feeds in both languages', () => {
  const expected = FEEDS.flatMap(({ folder }) => [`${folder}feed.json`, `${folder}feed.xml`]).sort();
  expect(listFiles(dist).filter((file) => /(?:^|\/)feed\.(?:xml|json)$/.test(file))).toEqual(expected);
});

describe('RSS', () => {
  test.each(rows)('%s is read by two feed readers', async (_, { folder, reviews, summary }) => {
    const xml = read(`${folder}feed.xml`);
    const expected = reviews.slice(0, FEED_ITEMS);
    const lang = folder.startsWith('en/') ? 'en' : 'id';
    const feed = await new Parser().parseString(xml);
    expect(feed.items.map(({ guid }) => guid)).toEqual(expected.map(({ id }) => `${ORIGIN}${lang === 'en' ? '/en' : ''}/reviews/${id}/`));
    expect(feed.items.map(({ isoDate }) => isoDate?.slice(0, 10))).toEqual(expected.map(({ date }) => date));
    expect(feed.items.map(({ creator }) => creator)).toEqual(expected.map(({ author }) => author.name));
    expect(feed.language).toBe(lang);
    expect(feed.feedUrl).toBe(`${ORIGIN}/${folder}feed.xml`);
    expect(feed.description).toContain(lang === 'en' ? 'Sample content' : 'Konten contoh');
    const mean = summary.ratingValue?.toFixed(1) ?? '';
    expect(feed.description).toContain(lang === 'en' ? mean : mean.replace('.', ','));
    expect(feed.items.map(({ title }) => Number(title?.[0]))).toEqual(expected.map(({ rating }) => rating));
    if (expected.length === 0) return;
    const extracted = extractFromXml(xml, { descriptionMaxLen: 0 });
    expect(extracted.entries?.map(({ link }) => link)).toEqual(feed.items.map(({ link }) => link));
  });

  test('is well-formed', async () => {
    expect(await validateXml(read('feed.xml'))).toEqual([]);
    expect(await validateXml(read('feed.xml').replace('</channel>', ''))).not.toEqual([]);
  });
});

describe('JSON Feed 1.1', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON_FEED);

  test.each(rows)('%s keeps to the format, and has the figures of the page', (_, { folder, reviews, summary }) => {
    const feed = JSON.parse(read(`${folder}feed.json`)) as JsonFeed;
    validate(feed);
    expect(validate.errors).toBeNull();
    expect(feed.feed_url).toBe(`${ORIGIN}/${folder}feed.json`);
    expect(feed.items.map(({ date_published }) => date_published?.slice(0, 10))).toEqual(
      reviews.slice(0, FEED_ITEMS).map(({ date }) => date),
    );
    expect(feed._bukti.rating).toMatchObject({ ratingValue: summary.ratingValue ?? null, reviewCount: summary.reviewCount });
    expect(feed.items.map(({ language }) => language)).toEqual(reviews.slice(0, FEED_ITEMS).map(({ lang }) => lang));
    if (feed.items.length > 0) expect(extractFromJson(read(`${folder}feed.json`)).entries).toHaveLength(feed.items.length);
  });

  test('what is spoilt is found', () => {
    const feed = JSON.parse(read('feed.json')) as JsonFeed;
    for (const spoilt of [
      { ...feed, version: 1 },
      { ...feed, items: [{ title: 'x' }] },
      { ...feed, items: [{ id: 'x', content_html: 'x', date_published: '2026-01-01' }] },
      { ...feed, author: {} },
    ])
      expect(validate(spoilt)).toBe(false);
  });
});

describe('XML for search engines', () => {
  test.each([
    ['google-product-reviews.xml', 'google-product-reviews-2.4.xsd'],
    ['sitemap-0.xml', 'sitemap-0.9.xsd'],
    ['sitemap-index.xml', 'sitemap-0.9.xsd'],
  ])('%s is as its documentation says', async (file, schema) => expect(await validateXml(read(file), schema)).toEqual([]));

  test('Google gets every rating of goods, and says that the sample is none', () => {
    const xml = read('google-product-reviews.xml');
    const sent = [...xml.matchAll(/<review_id>([^<]+)</g)].map(([, id]) => id);
    const goods = new Set(catalog.products.filter(({ kind }) => kind === 'good').map(({ slug }) => slug));
    const expected = catalog.reviews.filter(
      ({ product, firstHand, disclosure }) => goods.has(product) && firstHand && disclosure !== 'employee',
    );
    expect(sent).toEqual(expected.map(({ id }) => id));
    expect(new Set([...xml.matchAll(/<overall min="1" max="5">(\d)</g)].map(([, stars]) => stars))).toEqual(
      new Set(['1', '2', '3', '4', '5']),
    );
    expect(xml).toContain('Do not submit this feed');
    const pictures = catalog.reviews.filter(({ id }) => sent.includes(id)).reduce((sum, { media }) => sum + media.length, 0);
    expect(xml.split('<reviewer_image>')).toHaveLength(pictures + 1);
  });
});

describe('exports', () => {
  test('the spreadsheet has every review, and marks itself as UTF-8', () => {
    const csv = read('export/reviews.csv');
    const all = parseCsv(csv, { columns: true, bom: true }) as Record<string, string>[];
    expect(csv[0]).toBe('\uFEFF');
    expect(all.map(({ review_id, rating, body }) => [review_id, Number(rating), body])).toEqual(
      catalog.reviews.map(({ id, rating, body }) => [id, rating, body]),
    );
    expect(all.filter(({ counted }) => counted === 'yes')).toHaveLength(catalog.summary.reviewCount);
    expect(new Set(all.map(({ sample }) => sample))).toEqual(new Set(['yes']));
  });

  test('the lines of JSON have every review, with the addresses of its pictures', () => {
    const lines = read('export/reviews.ndjson').trimEnd().split('\n');
    const all = lines.map((line) => JSON.parse(line) as { id: string; body: string; photos: { url: string }[] });
    expect(all.map(({ id, body }) => [id, body])).toEqual(catalog.reviews.map(({ id, body }) => [id, body]));
    for (const { url } of all.flatMap(({ photos }) => photos)) expect(listFiles(join(dist, '_astro'))).toContain(url.split('/').at(-1));
  });
});

test('the headers for hosts are about files that are there', () => {
  const files = listFiles(dist);
  const patterns = read('_headers').match(/^\/.*$/gm) ?? [];
  const toRegex = (pattern: string) =>
    new RegExp(
      `^${pattern
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace(/:\w+/g, '[^/]+')
        .replaceAll('*', '.*')
        .replace(/\/$/, '/index.html')}$`,
    );
  expect(patterns.filter((pattern) => !files.some((file) => toRegex(pattern).test(`/${file}`)))).toEqual([]);
});
