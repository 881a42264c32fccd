import { expect, test } from 'vitest';
import { readNumbers, says } from '#src/cli/verify/expected/figure-texts.ts';
import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';
import { sentence } from '#src/outputs/after-sale/figure-texts.ts';

const interval = sentence('promise/tepat/low', [61, 79], (lang) => textsFor(lang).afterSale.promises.interval('61%', '79%'));
const open = sentence('recovery//open', [2], (lang) => textsFor(lang).afterSale.recovery.open(2));

test.each(SHIPPED_LANGUAGES)('our own sentence in %s is right as it is, and wrong with any other figure', (lang) => {
  const said = interval.say(lang);
  expect(says(said, interval)).toBe(true);
  // The confidence is a figure too, and stands in no gap of the sentence.
  for (const figure of ['95', '61', '79']) expect([figure, says(said.replace(figure, '44'), interval)]).toEqual([figure, false]);
  expect(says(open.say(lang), open)).toBe(true);
});

test.each([
  ['a sentence of the brand with the same figures', 'Antara 61 dan 79 persen pelanggan', true],
  ['in another order', '79 sampai 61', true],
  ['with another figure', 'Antara 61 dan 97 persen pelanggan', false],
  ['with a figure less', 'Sampai 79 persen', false],
  ['without figures', 'Hampir semua pelanggan', false],
])('%s', (_name, text, right) => {
  expect(says(text, interval)).toBe(right);
});

test('few may be told in words, but not as another number', () => {
  expect(says('Dua keluhan belum selesai', open)).toBe(true);
  expect(says('Tinggal 1 keluhan', open)).toBe(false);
});

test('somebody’s own words are those words and no others, whole or their beginning', () => {
  const words = sentence('words/a/reply 0', [], () => 'Terima kasih, Bu Ani. Kami kirim lagi.');
  expect(says('Terima  kasih, Bu Ani. Kami kirim lagi.', { ...words, exact: true })).toBe(true);
  expect(says('Terima kasih, Bu Ani.', { ...words, exact: true })).toBe(false);
  expect(says('Terima kasih, Bu…', { ...words, cut: true })).toBe(true);
  expect(says('Terima kasih, Pak…', { ...words, cut: true })).toBe(false);
  expect(says('…', { ...words, cut: true })).toBe(false);
});

test.each([
  ['1.234', [1234]],
  ['1,234.5', [1234.5]],
  ['2,5 hari, dari 12', [2.5, 12]],
  ['1’234', [1234]],
  ['', []],
])('numbers in %j', (text, numbers) => {
  expect(readNumbers(text)).toEqual(numbers);
});
