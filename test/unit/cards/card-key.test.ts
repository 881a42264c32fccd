import { describe, expect, test } from 'vitest';
import { type CardTools, cardKey, readCardTools } from '#src/cards/card-key.ts';
import { productCard, reviewCard } from './sample-cards.ts';

const tools: CardTools = { fonts: 'f', engines: { takumi: '2.16.3', icu: '77' }, template: 't' };
const key = cardKey(reviewCard, tools);

describe('a key changes with everything that goes in', () => {
  test.each([
    ['the words', cardKey({ ...reviewCard, quote: `${reviewCard.quote}.` }, tools)],
    ['a title', cardKey({ ...reviewCard, title: '' }, tools)],
    ['the language of the card', cardKey({ ...reviewCard, lang: 'en' }, tools)],
    ['the language of the words', cardKey({ ...reviewCard, quoteLang: 'en' }, tools)],
    ['the stars', cardKey({ ...reviewCard, rating: 4 }, tools)],
    ['the author', cardKey({ ...reviewCard, author: 'Rani' }, tools)],
    ['the day', cardKey({ ...reviewCard, date: '2026-08-15' }, tools)],
    ['the product', cardKey({ ...reviewCard, product: 'Kopi' }, tools)],
    ['the level', cardKey({ ...reviewCard, level: 'Pembelian tercatat' }, tools)],
    ['the size', cardKey({ ...reviewCard, size: 'story' }, tools)],
    ['a colour', cardKey({ ...reviewCard, colours: { ...reviewCard.colours, kunyit: '#d9952c' } }, tools)],
    ['what is disclosed', cardKey({ ...reviewCard, disclosure: 'Kerja sama berbayar' }, tools)],
    ['the photo', cardKey({ ...reviewCard, picture: '/a/cup.jpg' }, tools, 'digest')],
    ['the seal', cardKey({ ...reviewCard, seal: '<g/>' }, tools)],
    ['the brand', cardKey({ ...reviewCard, brand: 'Kita' }, tools)],
    ['whether it is a sample', cardKey({ ...reviewCard, sample: false }, tools)],
    ['the fonts', cardKey(reviewCard, { ...tools, fonts: 'g' })],
    ['an engine', cardKey(reviewCard, { ...tools, engines: { ...tools.engines, takumi: '2.16.4' } })],
    ['the template', cardKey(reviewCard, { ...tools, template: 'u' })],
  ])('%s', (_name, other) => {
    expect(other).not.toBe(key);
    expect(other).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the bytes of the picture, and not its path', () => {
    const [here, there] = ['/a/cup.png', '/b/cup.png'].map((picture) => cardKey({ ...productCard, picture }, tools, 'digest'));
    expect(there).toBe(here);
    expect(cardKey({ ...productCard, picture: '/a/cup.png' }, tools, 'other')).not.toBe(here);
  });
});

test('the order of fields does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(reviewCard).reverse()) as typeof reviewCard;
  expect(cardKey(reversed, { template: tools.template, engines: { icu: '77', takumi: '2.16.3' }, fonts: tools.fonts })).toBe(key);
});

test('tools are the same each time they are read', async () => {
  const read = await readCardTools('f');
  expect(read).toEqual(await readCardTools('f'));
  for (const engine of ['satori', '@takumi-rs/core', 'subset-font']) expect(read.engines[engine]).toMatch(/^\d+\.\d+\.\d+/);
});
