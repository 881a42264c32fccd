import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behind, exactly, startingWith } from '#src/language/index-words.ts';
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

describe('words in the index', () => {
  it.each(['rusak', 'samsung123', '很好', 'ø', 'þ', 'สิ', '', '😀'])('%j is made of letters that Pagefind keeps as they are', (word) => {
    expect(exactly(word)).toMatch(/^[a-zøþ]+$/);
  });

  it('keeps beginnings, and tells every two words apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(exactly(a + b).startsWith(startingWith(a))).toBe(true);
        expect(exactly(a) === exactly(b)).toBe(a === b);
        expect(exactly(a).startsWith(exactly(b))).toBe(a === b);
      }),
    );
  });

  it('has a place after all words with the same beginning', () => {
    for (const longer of ['rusaknya', 'rusak', 'rusakz', 'rusak9', 'rusak很']) expect(exactly(longer) < behind('rusak')).toBe(true);
    expect(behind('rusak') < exactly('rusal')).toBe(true);
  });
});
