import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '#src/language/tokens.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['Barang RUSAK, parah!', ['barang', 'rusak', 'parah']],
    ["Don't, Jum’at", ['dont', 'jumat']],
    ['crème brûlée', ['creme', 'brulee']],
    ['kata-kata i8 №9 ９９', ['kata', 'kata', 'i8', '9', '99']],
    ['很好用', ['很好', '好用', '用']],
    ['iPhone很好', ['iphone', '很好', '好']],
    ['منتجٌ', ['منتج']],
    ['배송이', ['배송이']],
    ['🙂 …', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed()).toBe(text.isWellFormed());
        }
      }),
    );
  });
});
