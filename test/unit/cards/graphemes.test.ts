import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmoji, splitGraphemes } from '#src/cards/graphemes.ts';

/** As ICU cuts, whatever the text. */
function cutByIcu(text: string): string[] {
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

test('text is cut as ICU cuts it, short ways or not', () => {
  const letter = fc.oneof(
    fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom('…', '“', '”', '‘', '’', '–', '\r\n', '\u00ad', '\u0301', '\u200d', '\ufe0f', '©', '❤', '👍', '🇮🇩', 'ก', '가'),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
      expect(splitGraphemes(letters.join(''))).toEqual(cutByIcu(letters.join('')));
    }),
  );
});

test('every letter that is taken for a character of its own is one for ICU too, beside any other', () => {
  const plain = Array.from({ length: 0x2028 }, (_, code) => String.fromCodePoint(code)).filter(
    (letter) => splitGraphemes(`a${letter}b`).length === 3,
  );
  const text = plain.flatMap((letter) => [letter, letter]).join('');
  expect(splitGraphemes(text)).toEqual(cutByIcu(text));
});

test.each(['a', '1', '#', 'é', '©', '®', '™', '…', 'ℹ', '©\uFE0E'])('%s is text', (letter) => {
  expect(isEmoji(letter)).toBe(false);
});

test.each(['☕', '❤️', '1️⃣', '👨‍👩‍👧', '🇮🇩'])('%s is a picture', (letter) => {
  expect(isEmoji(letter)).toBe(true);
});
