import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { type ApiContext, createApiContext } from '#src/outputs/api/api-context.ts';
import { buildLookups, buildProduct, buildProductList } from '#src/outputs/api/product.ts';
import { buildRatings } from '#src/outputs/api/ratings.ts';
import { buildReview } from '#src/outputs/api/review.ts';
import { buildReviewList } from '#src/outputs/api/review-list.ts';
import {
  ApiLookupSchema,
  ApiProductListSchema,
  ApiProductSchema,
  ApiRatingsSchema,
  ApiReviewListSchema,
  ApiReviewSchema,
} from '#src/outputs/api/schemas.ts';
import { catalogOf } from '../../../support/catalog.ts';

const PICTURE = { src: 'https://uji.example/_astro/cup.webp', width: 800, height: 600 };
const contextOf = (catalog: Catalog): ApiContext =>
  createApiContext(catalog, {
    files: new Map(['cup.jpg', 'poster.jpg'].map((src) => [src, PICTURE])),
    videoUrl: (src) => `https://uji.example/media/${src}`,
  });
const many = (n: number) => Array.from({ length: n }, (_, at) => ({ rating: (at % 5) + 1 }));

function productOf(catalog: Catalog) {
  const [product] = catalog.products;
  if (product === undefined) throw new Error('There is a product.');
  return buildProduct(contextOf(catalog), product);
}

describe('pages of at most 20 reviews', () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [20, [20]],
    [21, [11, 10]],
    [45, [15, 15, 15]],
  ])('%i reviews', (n, sizes) => {
    const catalog = catalogOf({ products: [{ slug: 'kopi' }], reviews: many(n) });
    for (const pages of [productOf(catalog), buildReviewList(contextOf(catalog))]) {
      expect(pages.map(({ reviews }) => reviews.length)).toEqual(sizes);
      expect(pages.flatMap(({ reviews }) => reviews.map(({ id }) => id))).toEqual(catalog.reviews.map(({ id }) => id));
      expect(pages.map(({ pagination }) => pagination.page)).toEqual(sizes.map((_, at) => at + 1));
      expect(pages.map(({ pagination }) => [pagination.pages, pagination.total])).toEqual(sizes.map(() => [sizes.length, n]));
    }
  });

  test.each([
    [20, [20]],
    [21, [20, 1]],
    [120, [20, 100]],
    [121, [20, 51, 50]],
  ])('where reviews share files, only the first page is short: %i reviews', (n, sizes) => {
    const catalog = catalogOf({ site: { scale: 'compact' }, reviews: many(n) });
    const pages = buildReviewList(contextOf(catalog));
    expect(pages.map(({ reviews }) => reviews.length)).toEqual(sizes);
    expect(pages.flatMap(({ reviews }) => reviews.map(({ id }) => id))).toEqual(catalog.reviews.map(({ id }) => id));
    expect(pages.map(({ pagination }) => pagination.next === null)).toEqual(sizes.map((_, at) => at + 1 === sizes.length));
  });

  test('each names the next, the last none', () => {
    const catalog = catalogOf({ site: { url: 'https://uji.example/toko/' }, reviews: many(45) });
    const next = (pages: readonly { pagination: { next: string | null } }[]) => pages.map(({ pagination }) => pagination.next);
    const root = 'https://uji.example/toko/api/v1';
    expect(next(productOf(catalog))).toEqual([`${root}/products/kopi/2.json`, `${root}/products/kopi/3.json`, null]);
    expect(next(buildReviewList(contextOf(catalog)))).toEqual([`${root}/reviews/page/2.json`, `${root}/reviews/page/3.json`, null]);
  });
});

describe('the figures', () => {
  test('are those of the reviews that count', () => {
    const reviews = [{ rating: 5 }, { rating: 4 }, { rating: 1, channel: 'google', source: 'https://a.example/' }];
    const [document] = productOf(catalogOf({ reviews }));
    expect(document?.rating).toEqual({
      ratingValue: 4.5,
      ratingCount: 2,
      reviewCount: 2,
      bestRating: 5,
      worstRating: 1,
      distribution: { '1': 0, '2': 0, '3': 0, '4': 1, '5': 1 },
    });
    expect(document?.published).toBe(3);
    expect(document?.reviews.map(({ counted, notCounted }) => [counted, notCounted])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, 'third-party'],
    ]);
  });

  test('without reviews there is no mean, and no highlight', () => {
    const [document] = productOf(catalogOf({ products: [{ slug: 'kopi' }] }));
    expect(document?.rating).toMatchObject({ ratingValue: null, reviewCount: 0 });
    expect(document?.highlights).toEqual({ praise: null, criticism: null });
  });

  test('praise never stands without the criticism there is', () => {
    const [document] = productOf(catalogOf({ reviews: [{ rating: 5 }, { rating: 2 }] }));
    expect([document?.highlights.praise?.rating, document?.highlights.criticism?.rating]).toEqual([5, 2]);
  });

  test('the newest criticism stands on every page of them, however old it is', () => {
    const day = (at: number) => `2026-01-${String(31 - at).padStart(2, '0')}`;
    const reviews = Array.from({ length: 25 }, (_, at) => ({ rating: at < 22 ? 5 : 1, date: day(at) }));
    const documents = productOf(catalogOf({ reviews }));
    expect(documents.map(({ newestCriticism }) => newestCriticism?.date)).toEqual([day(22), day(22)]);
    expect(productOf(catalogOf({ reviews: [{ rating: 4 }] }))[0]?.newestCriticism).toBeNull();
  });

  test.each([
    [['id'], 'full', { listPath: 'products/kopi/', reviewPath: 'reviews/{}/' }],
    [['id', 'en'], 'full', { listPath: 'en/products/kopi/', reviewPath: 'en/reviews/{}/' }],
    [['id', 'en'], 'lean', { listPath: 'en/products/kopi/', reviewPath: 'reviews/{}/' }],
    [['id', 'en'], 'compact', { listPath: 'en/products/kopi/', reviewPath: 'en/reviews/#{}' }],
  ])('an English element says English words, and leads to pages that there are: languages %j, %s', (languages, scale, paths) => {
    const [document] = productOf(catalogOf({ site: { languages, scale }, reviews: [{ rating: 4 }] }));
    expect(document?.words.en).toMatchObject({ about: 'Reviews of kopi', mean: '4.0', ...paths });
    expect(document?.reviews[0]?.marks.en).toEqual([expect.stringMatching(/^[A-Z]/)]);
  });
});

describe('a review', () => {
  const build = (fields: Record<string, unknown>, site: Record<string, unknown> = {}) => {
    const catalog = catalogOf({ site, products: [{ slug: 'kopi', name: { id: 'Kopi', en: 'Coffee' } }], reviews: [fields] });
    const [review] = catalog.reviews;
    if (review === undefined) throw new Error('There is a review.');
    return buildReview(contextOf(catalog), review);
  };

  test('says no more of its author than the author chose', () => {
    const author = { name: 'Rani Kusuma', city: 'Bandung' };
    expect(build({ author: { ...author, display: 'first-initial' } }).author).toEqual({ name: 'Rani K.', city: 'Bandung' });
    expect(build({ author: { ...author, display: 'anonymous' } }).author).toEqual({ name: null });
  });

  test('keeps order, seed, withheld allowances and exact days of a visit to itself', () => {
    const fields = { order: 'INV-1042', seed: 'a'.repeat(32), experienced: '2026-08-02', allowed: [{ text: 'x', reason: 'y' }] };
    const document = build(fields);
    expect(document.experienced).toBe('2026-08');
    expect(JSON.stringify(document)).not.toMatch(/INV-1042|aaaa|2026-08-02|allowed/);
  });

  test('has an address and a name in each language of the site, and no other', () => {
    expect(build({}).url).toEqual({ id: 'https://uji.example/reviews/r0/', en: 'https://uji.example/en/reviews/r0/' });
    const english = build({}, { languages: ['en'] });
    expect(english.url).toEqual({ en: 'https://uji.example/reviews/r0/' });
    expect(english.productName).toEqual({ en: 'Coffee' });
  });

  test('shows pictures re-encoded, and of a video its still', () => {
    const media = [
      { src: 'cup.jpg', alt: 'Cangkir' },
      { src: 'cup.mp4', alt: { id: 'Menuang', en: 'Pouring' }, poster: 'poster.jpg' },
    ];
    expect(build({ media }).photos).toEqual([
      { ...PICTURE, alt: { id: 'Cangkir', en: 'Cangkir' } },
      { ...PICTURE, alt: { id: 'Menuang', en: 'Pouring' }, video: 'https://uji.example/media/cup.mp4' },
    ]);
  });

  test('carries replies in their own language, recovery and translations', () => {
    const document = build({
      lang: 'jv',
      replies: [{ date: '2026-09-01', by: 'Tim', body: 'Matur nuwun' }],
      recovery: [{ date: '2026-09-01', step: 'remedied', remedy: 'refund' }],
      translations: { en: { body: 'Nice' } },
    });
    expect(document.replies).toEqual([{ date: '2026-09-01', by: 'Tim', body: 'Matur nuwun', lang: 'jv', translations: {} }]);
    expect(document.recovery).toEqual([{ date: '2026-09-01', step: 'remedied', remedy: 'refund' }]);
    expect(document.translations).toEqual({ en: { body: 'Nice' } });
  });
});

test('every document is as its schema says, key by key', () => {
  const catalog = catalogOf({ reviews: [...many(21), { rating: 3, title: '</script>', disclosure: 'sample', disclosureNote: 'Gratis' }] });
  const context = contextOf(catalog);
  for (const document of productOf(catalog)) expect(ApiProductSchema.parse(document)).toEqual(document);
  for (const document of buildReviewList(context)) expect(ApiReviewListSchema.parse(document)).toEqual(document);
  for (const review of catalog.reviews) ApiReviewSchema.parse(buildReview(context, review));
  expect(ApiProductListSchema.parse(buildProductList(context)).products[0]?.api).toBe('https://uji.example/api/v1/products/kopi.json');
});

describe('a shop finds a product by its own keys', () => {
  const products = [
    { slug: 'kopi', sku: ['K-1', 'sama'], variants: [{ name: { id: 'Biji', en: 'Beans' }, sku: 'K-2', gtin: '89912345' }] },
    { slug: 'teh', sku: 'SAMA', shopId: '9' },
  ];
  const catalog = catalogOf({ products, reviews: [{ rating: 5 }, { rating: 4 }] });

  test('a key leads to its product, and to the variant; one that two products have to none', () => {
    const found = buildLookups(contextOf(catalog));
    for (const { document } of found) ApiLookupSchema.parse(document);
    expect(found.map(({ kind, key, document: { slug, variant } }) => [kind, key, slug, variant?.en])).toEqual(
      expect.arrayContaining([
        ['sku', 'K-1', 'kopi', undefined],
        ['sku', 'K-2', 'kopi', 'Beans'],
        ['gtin', '89912345', 'kopi', 'Beans'],
        ['shop-id', '9', 'teh', undefined],
      ]),
    );
    expect(found).toHaveLength(4);
    expect(found[0]?.document.api).toBe('https://uji.example/api/v1/products/kopi.json');
  });

  test('ratings by slug and by each kind of key', () => {
    const files = buildRatings(catalog.products, { sample: false, languages: ['id', 'en'] });
    for (const { document } of files) ApiRatingsSchema.parse(document);
    expect(
      files.every(({ document: { words } }) => words?.en?.join('|') === ' out of 5 stars||en-001-u-nu-latn' && words.ja !== undefined),
    ).toBe(true);
    expect(Object.fromEntries(files.map(({ path, document: { words: _words, ...document } }) => [path, document]))).toEqual({
      'ratings.json': { ratings: { kopi: [4.5, 2], teh: [null, 0] } },
      'ratings/sku.json': { ratings: { 'K-1': [4.5, 2], 'K-2': [4.5, 2] } },
      'ratings/gtin.json': { ratings: { '89912345': [4.5, 2] } },
      'ratings/shop-id.json': { ratings: { '9': [null, 0] } },
    });
  });

  test('many products are split, and the first key of each part says where a key is', () => {
    const many = catalogOf({ products: ['a', 'b', 'c', 'd', 'e'].map((slug) => ({ slug })) });
    const files = buildRatings(many.products, { sample: true, languages: ['id'] }, 2).filter(({ path }) =>
      /^ratings(?:\/\d)?\.json$/.test(path),
    );
    expect(files.map(({ path, document }) => [path, document.parts ?? Object.keys(document.ratings ?? {})])).toEqual([
      ['ratings.json', ['a', 'c', 'e']],
      ['ratings/1.json', ['a', 'b']],
      ['ratings/2.json', ['c', 'd']],
      ['ratings/3.json', ['e']],
    ]);
    expect(files.every(({ document }) => document.sample === true)).toBe(true);
    expect(files.map(({ document }) => document.words !== undefined)).toEqual([true, false, false, false]);
  });

  test('a product costs at most 12 bytes on the wire', () => {
    const words = ['kopi', 'teh', 'gula', 'cangkir', 'sabun', 'taplak', 'arabika', 'robusta', 'lereng', 'sumbing', 'pagi', 'halus', 'kayu'];
    const slugs = words.flatMap((one) => words.flatMap((two) => (one === two ? [] : [`${one}-${two}-250`, `${one}-${two}-biru`])));
    const many = catalogOf({
      products: slugs.map((slug) => ({ slug })),
      reviews: slugs.map((product, at) => ({ product, rating: 1 + (at % 5) })),
    });
    const [file] = buildRatings(many.products, { sample: true, languages: ['id'] });
    expect(gzipSync(JSON.stringify(file?.document)).length / slugs.length).toBeLessThanOrEqual(12);
  });
});

test('questions to the shop stand on the first page of their product, without what their authors keep back', () => {
  const questions = [
    { id: 'giling', author: { name: 'Rani Kusuma' }, replies: [{ date: '2026-08-31', by: 'Tim', body: 'Bisa.' }] },
    { id: 'lain', product: 'teh' },
  ];
  const catalog = catalogOf({ products: [{ slug: 'kopi' }, { slug: 'teh' }], reviews: many(21), questions });
  const [first, second] = productOf(catalog);
  expect(ApiProductSchema.parse(first).questions).toEqual([
    {
      id: 'giling',
      date: '2026-08-31',
      lang: 'id',
      body: 'Enak?',
      author: { name: 'Rani K.' },
      translations: {},
      replies: [{ date: '2026-08-31', by: 'Tim', body: 'Bisa.', lang: 'id', translations: {} }],
    },
  ]);
  expect(second).not.toHaveProperty('questions');
});
