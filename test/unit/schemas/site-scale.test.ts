import { expect, test } from 'vitest';
import { listCards } from '#src/cards/list-cards.ts';
import { createUrls } from '#src/outputs/urls.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { shelfOf } from '#src/schemas/shelf.ts';
import { chooseSiteScale, MOST_REVIEWS, type SiteScale, SiteScaleSchema } from '#src/schemas/site-scale.ts';
import { catalogOf } from '../../support/catalog.ts';

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
  expect(chooseSiteScale(scale, reviews)).toBe(chosen);
});

test('a site that says nothing is auto, and another word is refused with those that there are', () => {
  expect(SiteScaleSchema.parse(undefined)).toBe('auto');
  expect(SiteScaleSchema.safeParse('tiny').error?.issues[0]?.message).toBe('one of: full, lean, compact, auto');
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
      'cards/id/products/kopi.png',
      'cards/id/reviews/r0.png',
      'cards/id/reviews/r0.square.png',
      'cards/id/reviews/r0.story.png',
    ],
  ],
  ['lean', ['cards/id/site.png', 'cards/id/products/kopi.png']],
  ['compact', ['cards/id/site.png', 'cards/id/products/kopi.png']],
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
