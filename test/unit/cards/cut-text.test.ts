import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '#src/cards/cut-text.ts';
import { splitGraphemes } from '#src/cards/graphemes.ts';

test.each([
  ['fits', 'Mantap!', 20, 'id', 'Mantap!'],
  ['fits exactly', 'Mantap!', 7, 'id', 'Mantap!'],
  ['a sentence that leaves enough', 'Enak sekali dan wangi. Beli lagi bulan depan.', 30, 'id', 'Enak sekali dan wangi. …'],
  ['a sentence too short to stand alone', 'Ok. Tapi pengirimannya lama sekali', 24, 'id', 'Ok. Tapi pengirimannya…'],
  ['no comma before the ellipsis', 'Tebal, hangat, tidak gosong sama sekali', 17, 'id', 'Tebal, hangat…'],
  ['one endless word', 'A'.repeat(200), 10, 'id', `${'A'.repeat(8)}…`],
  ['Chinese, between words', '咖啡很香包装也很好下次还会再买', 9, 'zh', '咖啡很香包装也…'],
  ['Thai, between words', 'กาแฟหอมมากส่งเร็วทันใจ', 12, 'th', 'กาแฟหอมมาก…'],
  ['a family stays together', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4, 'id', '👨‍👩‍👧👨‍👩‍👧…'],
  ['a decimal is no end of a sentence', 'Beratnya 2.5 kg persis seperti yang tertulis', 20, 'id', 'Beratnya 2.5 kg…'],
])('%s', (_name, text, max, lang, expected) => {
  expect(cutText(text, max, lang)).toBe(expected);
});

test('a cut keeps within the room and shows the beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 3, max: 60 }), (text, max) => {
      const cut = cutText(text, max, 'id');
      expect(splitGraphemes(cut).length).toBeLessThanOrEqual(max);
      expect(cut === text || text.startsWith(cut.replace(/ ?…$/u, ''))).toBe(true);
    }),
  );
});
