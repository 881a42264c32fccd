import { expect, test } from 'vitest';
import { cardAlt } from '#src/cards/card-alt.ts';
import { cardPath } from '#src/cards/card-path.ts';
import { COLOURS } from '#src/cards/colours.ts';
import type { CardSize } from '#src/schemas/card-sizes.ts';
import { productCard, reviewCard, siteCard } from './sample-cards.ts';

test.each([
  ['site', siteCard, 'Contoh. Lereng. Kopi lereng Sumbing dan Sindoro. 4,2 dari 5 bintang, 138 ulasan'],
  ['product', { ...productCard, lang: 'en', sample: false }, 'Lereng. Kopi Sindoro Robusta. 4.6 out of 5 stars, 27 reviews'],
  [
    'no reviews',
    {
      kind: 'product',
      lang: 'en',
      brand: 'L',
      sample: false,
      colours: COLOURS,
      name: 'Soap',
      ratingCount: 0,
      reviewCount: 0,
      histogram: [0, 0, 0, 0, 0],
    },
    'L. Soap. No reviews yet',
  ],
  [
    'review',
    { ...reviewCard, title: 'Wangi!', sample: false },
    'Lereng. 5 dari 5 bintang: Kopi Sindoro Robusta. Wangi! “Kopinya wangi sekali, sampai satu kantor menoleh.” Rani K., 14 Agustus 2026. Belum dicocokkan dengan pembelian',
  ],
] as const)('%s', (_name, card, expected) => {
  expect(cardAlt(card)).toBe(expected);
});

test('never longer than 400 characters', () => {
  const long = { ...reviewCard, quote: 'Wangi. '.repeat(500), author: 'R'.repeat(100), product: 'K'.repeat(200), title: 'T'.repeat(150) };
  expect(cardAlt(long).length).toBeLessThanOrEqual(400);
});

test.each([
  ['site', 'id', undefined, 'cards/id/site.png'],
  ['product', 'en', 'kopi', 'cards/en/products/kopi.png'],
  ['review', 'id', 'rani', 'cards/id/reviews/rani.png'],
  ['review', 'en', 'rani', 'cards/en/reviews/rani.story.png', 'story'],
] as const)('path of the %s card', (kind, lang, slug, expected, size?: CardSize) => {
  expect(cardPath(kind, lang, slug, size)).toBe(expected);
});
