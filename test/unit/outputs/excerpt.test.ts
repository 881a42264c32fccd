import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '#src/outputs/excerpt.ts';

test.each([
  ['Mantap', 20, 'Mantap', true],
  ['Enak sekali. Beli lagi minggu depan.', 20, 'Enak sekali.', false],
  ['Ok. Tapi pengirimannya lama sekali', 20, 'Ok. Tapi…', false],
  ['a'.repeat(50), 10, `${'a'.repeat(8)}…`, false],
])('%s, at most %d', (text, max, expected, complete) => {
  expect(excerpt(text, max)).toEqual({ text: expected, complete });
});

test('it never grows, keeps within the room and begins as the text does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 10, max: 80 }), (text, max) => {
      const cut = excerpt(text, max);
      expect(cut.text.length).toBeLessThanOrEqual(Math.max(max, 1));
      expect(text.startsWith(cut.text.replace(/…$/, ''))).toBe(true);
      expect(cut.text.isWellFormed() || !text.isWellFormed()).toBe(true);
    }),
  );
});
