import { expect, test } from 'vitest';
import type { Card } from '#src/cards/card.ts';
import { cardAlt } from '#src/cards/card-alt.ts';
import { cardVersion } from '#src/cards/card-version.ts';
import { withoutFigures } from '#src/cards/make-card.ts';
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

test.each([
  ['a product', productCard, { ...productCard, name: 'Lain' }],
  ['the site', siteCard, { ...siteCard, tagline: 'Lain' }],
])('a plain card of %s shows no figures: its address outlives them, and changes with all else', (_what, card, renamed) => {
  const plain = withoutFigures(card);
  const { publishedCount: _none, ...rated } = { ...card, ratingValue: 1.2, ratingCount: 7, reviewCount: 7 };
  expect(cardVersion(withoutFigures(rated))).toBe(cardVersion(plain));
  expect(cardVersion(withoutFigures(renamed))).not.toBe(cardVersion(plain));
  expect(cardVersion(plain)).not.toBe(cardVersion(card));
  expect(cardAlt(plain)).not.toMatch(/[\d★]/);
});

test('the address of a card changes with the bytes of its picture, and not with where they lie', () => {
  const [here, there] = ['/a/cup.png', '/b/cup.png'].map((picture) => cardVersion({ ...productCard, picture }, 'bytes'));
  expect(there).toBe(here);
  expect(cardVersion({ ...productCard, picture: '/a/cup.png' }, 'other')).not.toBe(here);
});
