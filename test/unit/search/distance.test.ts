import { describe, expect, it } from 'vitest';
import { correctWord } from '#src/search/correct.ts';
import { slipsBetween } from '#src/search/distance.ts';

describe('slipsBetween', () => {
  it.each([
    ['rusak', 'rusak', 0],
    ['rusk', 'rusak', 0.5],
    ['kmasan', 'kemasan', 0.5],
    ['baguss', 'bagus', 0.3],
    ['ruask', 'rusak', 0.8],
    ['bocot', 'bocor', 0.7],
    ['efek', 'epek', 0.5],
    ['popok', 'pokok', 1],
    ['kopi', 'gula', 3],
  ])('%s and %s: %d', (typed, meant, slips) => {
    expect(slipsBetween(typed, meant, 3)).toBeCloseTo(slips);
  });
});

describe('correctWord', () => {
  const words = ['barang', 'pengiriman', 'kemasan', 'pokok', 'pengirim', 'untuk', 'aroma'];
  it.each([
    ['kmasan', ['kemasan']],
    ['pngirman', ['pengiriman']],
    ['Kemsan', ['kemasan']],
    ['penggirim', ['pengirim']],
    ['pngiriman', []],
    ['arona', ['aroma']],
    ['popok', []],
    ['rusak', []],
    ['zzzzzz', []],
    ['x1', []],
  ])('%s', (word, expected) => {
    expect(correctWord(word, words)).toEqual(expected);
  });
});
