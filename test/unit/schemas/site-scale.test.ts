import { describe, expect, test } from 'vitest';
import { listCards } from '#src/cards/list-cards.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { CardsSchema } from '#src/schemas/cards.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { shelfOf } from '#src/schemas/shelf.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { chooseSiteScale, describeScale, estimateFiles, MOST_REVIEWS, type SiteScale, type SiteSize } from '#src/schemas/site-scale.ts';
import { catalogOf } from '../../support/catalog.ts';

const LANDSCAPE = CardsSchema.parse({ sizes: [] });
const small = { languages: ['id'], cards: LANDSCAPE };
const size = (reviews: number, more: Partial<SiteSize> = {}): SiteSize => ({ reviews, ratings: 0, complaints: 0, products: 10, ...more });

test.each<[scale: SiteScale | 'auto', reviews: number, chosen: SiteScale]>([
  ['auto', 0, 'full'],
  ['auto', MOST_REVIEWS.full, 'full'],
  ['auto', MOST_REVIEWS.full + 1, 'lean'],
  ['auto', MOST_REVIEWS.lean, 'lean'],
  ['auto', MOST_REVIEWS.lean + 1, 'compact'],
  ['full', 1_000_000, 'full'],
  ['lean', 1, 'lean'],
  ['compact', 1, 'compact'],
])('scale: %s with %i reviews is %s', (scale, reviews, chosen) => {
  expect(chooseSiteScale({ ...small, scale }, size(reviews))).toBe(chosen);
});

describe('auto leaves out what a free host has no room for', () => {
  const large = { languages: ['id', 'en'], cards: CardsSchema.parse(undefined) };
  test.each<[what: string, site: typeof large, size: SiteSize, chosen: SiteScale]>([
    ['three cards in two languages, and many stars', large, size(2_000, { ratings: 3_000, complaints: 700, products: 40 }), 'lean'],
    ['half as many', large, size(1_000, { ratings: 1_500, complaints: 350, products: 40 }), 'full'],
    ['seven languages', { ...large, languages: ['id', 'en', 'ms', 'de', 'es', 'ja', 'ar'] }, size(800), 'lean'],
    ['many products', large, size(9_000, { products: 600 }), 'compact'],
    ['so many products that nothing helps', large, size(300, { products: 2_000 }), 'full'],
  ])('%s', (_, site, published, chosen) => {
    expect(chooseSiteScale(site, published)).toBe(chosen);
  });

  test.each<[site: typeof large & { scale?: SiteScale }, size: SiteSize, told: string]>([
    [large, size(1_000), 'scale: full'],
    [{ ...large, scale: 'lean' }, size(1), 'scale: lean, as site.yaml says'],
    [
      { ...large, scale: 'full' },
      size(1_999, { ratings: 3_000, complaints: 730, products: 40 }),
      'scale: full, as site.yaml says; lean would have about 4,598 files, and free hosts take 20,000',
    ],
    [large, size(300, { products: 2_000 }), 'scale: full'],
  ])('the build says which scale it is (%#)', (site, published, told) => {
    expect(describeScale(site, published)).toBe(told);
  });
});

// What the benchmark's shops had when they were built.
test.each<[scale: SiteScale, cards: typeof LANDSCAPE, size: SiteSize, files: number]>([
  ['full', LANDSCAPE, size(499, { ratings: 749, complaints: 182 }), 6_163],
  ['full', CardsSchema.parse(undefined), size(1_999, { ratings: 3_000, complaints: 730, products: 40 }), 31_922],
  ['lean', LANDSCAPE, size(9_999, { ratings: 15_000, products: 200 }), 19_906],
  ['compact', LANDSCAPE, size(4_000, { ratings: 6_001, products: 80 }), 3_809],
])('the files of a %s site are estimated to a tenth', (scale, cards, published, files) => {
  const estimate = estimateFiles({ languages: ['id', 'en'], cards, scale }, published);
  expect(Math.abs(estimate / files - 1)).toBeLessThan(0.1);
});

test('a site that says nothing is auto, and another word is refused with those that there are', () => {
  expect(SiteSchema.shape.scale.parse(undefined)).toBe('auto');
  expect(SiteSchema.shape.scale.safeParse('tiny').error?.issues[0]?.message).toBe('one of: full, lean, compact, auto');
});

test.each<[scale: SiteScale, lang: SiteLanguage, address: string]>([
  ['full', 'id', '/ulasan/reviews/rani/'],
  ['full', 'en', '/ulasan/en/reviews/rani/'],
  ['lean', 'id', '/ulasan/reviews/rani/'],
  ['lean', 'en', '/ulasan/reviews/rani/'],
  ['compact', 'id', '/ulasan/reviews/#rani'],
  ['compact', 'en', '/ulasan/en/reviews/#rani'],
])('scale: %s, page in %s: the review is at %s', (scale, lang, address) => {
  expect(createUrls({ url: 'https://uji.example/ulasan', languages: ['id', 'en'], scale }, lang).review('rani')).toBe(address);
});

test.each<[scale: SiteScale, paths: string[]]>([
  [
    'full',
    [
      'cards/id/site.png',
      'cards/id/site.plain.png',
      'cards/id/products/kopi.png',
      'cards/id/reviews/r0.png',
      'cards/id/reviews/r0.square.png',
      'cards/id/reviews/r0.story.png',
    ],
  ],
  ['lean', ['cards/id/site.png', 'cards/id/site.plain.png', 'cards/id/products/kopi.png', 'cards/id/products/kopi.plain.png']],
  ['compact', ['cards/id/site.png', 'cards/id/site.plain.png', 'cards/id/products/kopi.png']],
])('scale: %s draws these cards', (scale, paths) => {
  const catalog = catalogOf({ site: { languages: ['id'], scale }, products: [{ slug: 'kopi' }], reviews: [{ product: 'kopi' }] });
  expect(listCards(catalog, '').map(({ path }) => path)).toEqual(paths);
});

// In 32 bits with a sign, as Java's String.hashCode() says: "" is 0, "a" 97, "foobar" -1268878963.
test.each([
  ['', 0],
  ['a', 97],
  ['foobar', (-1_268_878_963 % 512) + 512],
])('the shelf of %j is its hash code modulo 512: %i', (id, shelf) => {
  expect(shelfOf(id)).toBe(shelf);
});
