import { expect, test } from 'vitest';
import { bindTexts, message, parseMessage } from '#src/i18n/message.ts';

const say = (lang: string, text: string, values: Record<string, unknown>) =>
  bindTexts({ text: message<[facts: Record<string, unknown>]>('', text) }, lang).text(values);

const ARABIC = '{n, plural, zero {لا مراجعات} one {مراجعة واحدة} two {مراجعتان} few {{n} مراجعات} many {{n} مراجعة} other {{n} مراجعة}}';

test.each([
  ['a gap', 'en', '{n} of {of}', { n: 3, of: 12 }, '3 of 12'],
  ['a number as English writes it', 'en', '{n}', { n: 1234567 }, '1,234,567'],
  ['a number as Indonesian writes it', 'id', '{n}', { n: 1234567 }, '1.234.567'],
  ['digits of all languages are Latin', 'ar', '{n}', { n: 1234 }, '1,234'],
  ['a text stays as it was given', 'en', '{n}', { n: '1234' }, '1234'],
  ['what is put in is not read again', 'en', '“{q}”', { q: '{n} } {' }, '“{n} } {”'],
  ['one', 'en', '{n} {n, plural, one {review} other {reviews}}', { n: 1 }, '1 review'],
  ['many', 'en', '{n} {n, plural, one {review} other {reviews}}', { n: 2 }, '2 reviews'],
  ['a figure that is text', 'en', '{n, plural, one {day} other {days}}', { n: '1' }, 'day'],
  ['a language without a singular', 'id', '{n, plural, one {satu} other {banyak}}', { n: 1 }, 'banyak'],
  ['a number by itself', 'en', '{n, plural, =0 {none} one {one} other {some}}', { n: 0 }, 'none'],
  ['Arabic for 2', 'ar', ARABIC, { n: 2 }, 'مراجعتان'],
  ['Arabic for 3', 'ar', ARABIC, { n: 3 }, '3 مراجعات'],
  ['Arabic for 11', 'ar', ARABIC, { n: 11 }, '11 مراجعة'],
  ['nothing', 'en', '{day, select, none {until you say so} other {until {day}}}', { day: undefined }, 'until you say so'],
  ['an empty text', 'en', '{day, select, none {until you say so} other {until {day}}}', { day: '' }, 'until you say so'],
  ['something', 'en', '{day, select, none {until you say so} other {until {day}}}', { day: 'May' }, 'until May'],
  ['true', 'en', 'all{here, select, yes { here} other {}}', { here: true }, 'all here'],
  ['false', 'en', 'all{here, select, yes { here} other {}}', { here: false }, 'all'],
])('%s', (_name, lang, text, values, expected) => {
  expect(say(lang, text, values)).toBe(expected);
});

test('arguments fill the gaps in the order of the names', () => {
  expect(bindTexts({ of: message<[n: number, of: number]>('n of', '{of}: {n}') }, 'en').of(1, 2)).toBe('2: 1');
});

test.each([
  ['a brace that is not closed', '{n'],
  ['a brace that is not opened', 'n}'],
  ['a choice without other', '{n, plural, one {review}}'],
  ['an unknown kind of choice', '{n, number}'],
  ['a name with a space', '{two words}'],
])('%s is refused', (_name, text) => {
  const language = { number: new Intl.NumberFormat('en'), plural: new Intl.PluralRules('en') };
  expect(() => parseMessage(text, language)).toThrow(SyntaxError);
});
