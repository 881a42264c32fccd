import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '#src/cards/clean-text.ts';

test.each([
  ['line breaks and tabs', ' a\n\n\nb\t c\u2028d ', 'a b c d'],
  ['control characters', 'a\u0000b\u001Bc\u0085', 'a b c'],
  ['a bidi override', 'Budi\u202Egnirts\u202C', 'Budignirts'],
  ['isolates and marks', '\u2066a\u2069\u200E\u200F\u061C', 'a'],
  ['zero-width spaces, soft hyphens, a byte order mark', '\uFEFFa\u200Bb\u00ADc\u2060', 'abc'],
  ['joiners between letters of Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['joiners at the edges', '\u200Da\u200C b\u200D', 'a b'],
  ['a family of emoji', '👨‍👩‍👧', '👨‍👩‍👧'],
  [
    'the flag of England',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  ],
  ['hidden tags', 'a\u{E0067}\u{E0062}b', 'ab'],
  ['half a surrogate pair', 'a\uD83Db', 'ab'],
  ['decomposed accents', 'e\u0301', 'é'],
  ['stacked marks', `o${'\u0337\u0338\u0335\u0336'.repeat(5)}`, 'o\u0337\u0338\u0335\u0336'],
  ['Hangul fillers', 'a\u3164\u1160b', 'ab'],
])('%s', (_name, text, expected) => {
  expect(cleanText(text)).toBe(expected.normalize('NFC'));
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});
