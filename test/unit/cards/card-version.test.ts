import { expect, test } from 'vitest';
import type { Card } from '#src/cards/card.ts';
import { cardVersion } from '#src/cards/card-version.ts';
import { productCard, reviewCard, siteCard } from './sample-cards.ts';

test.each<[what: string, before: Card, after: Card]>([
  ['the mean of a product', productCard, { ...productCard, ratingValue: 1.2 }],
  ['how many stars count', productCard, { ...productCard, ratingCount: productCard.ratingCount + 1 }],
  ['the mean of the site', siteCard, { ...siteCard, ratingValue: 1.2 }],
  ['the stars of a review', reviewCard, { ...reviewCard, rating: 1 }],
  ['its words', reviewCard, { ...reviewCard, quote: 'Lain.' }],
  ['its level', reviewCard, { ...reviewCard, level: 'Lain' }],
  ['a colour', productCard, { ...productCard, colours: { ...productCard.colours, nila: '#000000' } }],
])('the address of a card changes with %s', (_what, before, after) => {
  expect(cardVersion(before)).toMatch(/^[0-9a-f]{10}$/);
  expect(cardVersion(after)).not.toBe(cardVersion(before));
});

test('the address of a card changes with the bytes of its picture, and not with where they lie', () => {
  const [here, there] = ['/a/cup.png', '/b/cup.png'].map((picture) => cardVersion({ ...productCard, picture }, 'bytes'));
  expect(there).toBe(here);
  expect(cardVersion({ ...productCard, picture: '/a/cup.png' }, 'other')).not.toBe(here);
});
