import { expect, test } from 'vitest';
import { decideDateOrder, parseDate } from '#src/cli/import/parse-date.ts';

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
] as const)('%s is %s', ([text, date]) => {
  expect(parseDate(text, 'dmy')).toEqual({ date });
});

test.for([
  ['31/02/2026', 'which is no day of the calendar'],
  ['2026-13-01', 'which is no day of the calendar'],
  ['29 Feb 2026', 'which is no day of the calendar'],
  ['0000-00-00', 'which is no day of the calendar'],
  ['14/08/26', 'a year of four digits'],
  ['46248', 'a day number of Excel'],
  ['2 minggu lalu', 'expected a calendar day'],
  ['2 weeks ago', 'expected a calendar day'],
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
