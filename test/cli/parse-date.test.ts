import { expect, test } from 'vitest';
import { dayIn, decideDateOrder, parseDate } from '#src/cli/import/rows/parse-date.ts';

test.for([
  ['2026-08-14', '2026-08-14'],
  ['2026-8-4', '2026-08-04'],
  ['2026/08/14', '2026-08-14'],
  ['20260814', '2026-08-14'],
  ['2026-08-14T23:30:00Z', '2026-08-14'],
  ['2026-08-14T23:30:00.123+07:00', '2026-08-14'],
  ['2026-08-14 23:30:00 UTC', '2026-08-14'],
  ['14/08/2026', '2026-08-14'],
  ['14/08/2026 10:30', '2026-08-14'],
  ['14-08-2026', '2026-08-14'],
  ['14.08.2026', '2026-08-14'],
  ['14 Agustus 2026', '2026-08-14'],
  ['Jumat, 14 Agustus 2026', '2026-08-14'],
  ['Jum’at, 14 Agu 2026 pukul 10.30', '2026-08-14'],
  ['1 Mei 2026', '2026-05-01'],
  ['3 Des 2025', '2025-12-03'],
  ['14 August 2026', '2026-08-14'],
  ['14-Aug-2026', '2026-08-14'],
  ['August 14, 2026', '2026-08-14'],
  ['Aug 14th, 2026', '2026-08-14'],
  ['Fri Aug 14 2026 10:00:00 GMT+0700 (Western Indonesia Time)', '2026-08-14'],
  ['Fri, 14 Aug 2026 10:00:00 +0000', '2026-08-14'],
  ['1786665600', '2026-08-14'],
  ['1786665600000', '2026-08-14'],
  ['29 Februari 2024', '2024-02-29'],
  ['31-Jul-18', '2018-07-31'],
  ['30/08/25 18.00', '2025-08-30'],
  ['14/08/85', '1985-08-14'],
  ['09 4, 2015', '2015-09-04'],
  ['Edited August 5, 2021', '2021-08-05'],
  ['Diedit 5 Agustus 2021', '2021-08-05'],
  ['Reviewed in the United States on August 5, 2021', '2021-08-05'],
  ['14. März 2026', '2026-03-14'],
  ['3 de mayo de 2026', '2026-05-03'],
  ['46248', '2026-08-14'],
  ['46248.75', '2026-08-14'],
  ['Aug-14-26 10:11:12 PDT', '2026-08-14'],
] as const)('%s is %s', ([text, date]) => {
  expect(parseDate(text, 'dmy').date).toBe(date);
});

test.for([
  ['31/02/2026', 'which is no day of the calendar'],
  ['2026-13-01', 'which is no day of the calendar'],
  ['29 Feb 2026', 'which is no day of the calendar'],
  ['0000-00-00', 'which is no day of the calendar'],
  ['99999', 'a day number of Excel'],
  ['soon', 'expected a date such as'],
  ['14 Constructor 2026', 'expected a date such as'],
] as const)('%s is refused: %s', ([text, reason]) => {
  expect(parseDate(text, undefined).reason).toContain(reason);
});

test('slashes are read in the order that was decided; dots are always day first', () => {
  expect(parseDate('05/03/2026', 'mdy').date).toBe('2026-05-03');
  expect(parseDate('05/03/2026', 'dmy').date).toBe('2026-03-05');
  expect(parseDate('05.03.2026', 'mdy').date).toBe('2026-03-05');
});

test.for([
  [['05/03/2026', '14/08/2026'], 'dmy'],
  [['05/03/2026', '08/14/2026'], 'mdy'],
  [['05/03/2026', '06/03/2026'], 'undecided'],
  [['14/08/2026', '08/14/2026'], 'mixed'],
  [['05/05/2026'], 'irrelevant'],
  [['05.03.2026', '2026-01-02', '', 'x'], 'irrelevant'],
] as const)('the column %j is %s', ([texts, order]) => {
  expect(decideDateOrder(texts)).toBe(order);
});

test.for([
  ['6 days ago', '2026-08-08'],
  ['a week ago', '2026-08-07'],
  ['3 hari lalu', '2026-08-11'],
  ['2 minggu yang lalu', '2026-07-31'],
  ['Edited 2 days ago', '2026-08-12'],
  ['kemarin', '2026-08-13'],
  ['5 jam lalu', '2026-08-14'],
] as const)('%s is no day; told the day of the export, it is %s', ([text, date]) => {
  expect(parseDate(text, undefined)).toEqual({ isRelative: true });
  expect(parseDate(text, undefined, '2026-08-14').date).toBe(date);
});

test.for(['2 months ago', 'setahun lalu', 'a year ago', 'last month'])('%s is no day on any day of export', (text) => {
  expect(parseDate(text, undefined, '2026-08-14')).toEqual({ isRelative: true });
});

test('a moment keeps its zone, and its day can be told in another one', () => {
  const review = parseDate('2026-08-15T01:00:00+07:00', undefined);
  const reply = parseDate('2026-08-14T20:00:00Z', undefined);
  if (review.moment === undefined || reply.moment === undefined) throw new Error('A moment is missing.');
  expect(dayIn(reply.moment, review.moment)).toBe('2026-08-15');
  expect(dayIn(review.moment, reply.moment)).toBe('2026-08-14');
});
