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
  ['14th of August 2026', '2026-08-14'],
  ['Friday the 14th of August, 2026', '2026-08-14'],
  ['August 14, 2026 at 2 PM', '2026-08-14'],
  ['Fri Aug 14 10:22:33 +0000 2026', '2026-08-14'],
  ['14/Aug/2026:10:22:33 +0700', '2026-08-14'],
  ['14 Aug ’26', '2026-08-14'],
  ['1er août 2026', '2026-08-01'],
  ['mar. 14 août 2026', '2026-08-14'],
  ['14 août 2026 à 10 h 22', '2026-08-14'],
  ['1º de agosto de 2026', '2026-08-01'],
  ['14 ago 2026', '2026-08-14'],
  ['14 set 2026', '2026-09-14'],
  ['14 Ogos 2026, 2:32 PTG', '2026-08-14'],
  ['14 ağustos 2026', '2026-08-14'],
  ['14 KASIM 2026', '2026-11-14'],
  ['14 sierpnia 2026', '2026-08-14'],
  ['14 августа 2026 г.', '2026-08-14'],
  ['14 Αυγούστου 2026', '2026-08-14'],
  ['14 באוגוסט 2026', '2026-08-14'],
  ['14 अगस्त 2026', '2026-08-14'],
  ['١٤ أغسطس ٢٠٢٦', '2026-08-14'],
  ['14 d’agost del 2026', '2026-08-14'],
  ['14. elokuuta 2026 klo 14.32', '2026-08-14'],
  ['2026. augusztus 14.', '2026-08-14'],
  ['2026. gada 14. augusts', '2026-08-14'],
  ['2026 m. rugpjūčio 14 d.', '2026-08-14'],
  ['Ngày 14 tháng 8 năm 2026', '2026-08-14'],
  ['14 thg 8, 2026', '2026-08-14'],
  ['14 ส.ค. 2569', '2026-08-14'],
  ['14 สิงหาคม พ.ศ. 2569 เวลา 14:32 น.', '2026-08-14'],
  ['14 ส.ค. 69', '2026-08-14'],
  ['14/08/2569', '2026-08-14'],
  ['14/8/69 14:32', '2026-08-14'],
  ['14/8/55', '2055-08-14'],
  ['14 ส.ค. 55', '2012-08-14'],
  ['2569-08-14', '2026-08-14'],
  ['令和8年8月14日', '2026-08-14'],
  ['令和元年5月1日', '2019-05-01'],
  ['R8.8.14', '2026-08-14'],
  ['民國115年8月14日', '2026-08-14'],
  ['２０２６年８月１４日', '2026-08-14'],
  ['2026. 8. 14.', '2026-08-14'],
  ['2026. 08. 14. 14:32', '2026-08-14'],
  ['2026. 8. 14. 오후 2:32', '2026-08-14'],
  ['26. 8. 14. 오후 2:32', '2026-08-14'],
  ['14:32 14/8/2026', '2026-08-14'],
  ['lúc 14:32 14 tháng 8, 2026', '2026-08-14'],
  ['२०२६ अगस्ट १४: १४:३२:१०', '2026-08-14'],
  ['14. 8. 2026', '2026-08-14'],
  ['14.8.2026 klo 14.32', '2026-08-14'],
  ['14.08.2026 um 9 Uhr', '2026-08-14'],
  ['14/08/2026 jam 9', '2026-08-14'],
  ['14 Agustus 2026 jam 9 pagi', '2026-08-14'],
  ['2026년 8월 14일 오후 2시 32분', '2026-08-14'],
  ['14/8/2026، 2:32 م', '2026-08-14'],
  ['2026-08-14 10-22-33', '2026-08-14'],
  ['20260814102233', '2026-08-14'],
  ['20260814T102233Z', '2026-08-14'],
  ['1786665600000000', '2026-08-14'],
  ['1786665600000000000', '2026-08-14'],
  ['14/08/2026 (edited)', '2026-08-14'],
  ['Posted on 14/08/2026', '2026-08-14'],
  ['Rezension aus Deutschland vom 14. August 2026', '2026-08-14'],
  ['Avis laissé en France le 14 août 2026', '2026-08-14'],
  ['Revisado en España el 14 de agosto de 2026', '2026-08-14'],
  ['Recensito in Italia il 14 agosto 2026', '2026-08-14'],
  ['Beoordeeld in Nederland op 14 augustus 2026', '2026-08-14'],
  ['Recenserad i Sverige den 14 augusti 2026', '2026-08-14'],
  ['Ocena w Polsce 14 sierpnia 2026', '2026-08-14'],
  ['Türkiye’de 14 Ağustos 2026 tarihinde değerlendirildi', '2026-08-14'],
  ['Avaliado no Brasil em 14 de agosto de 2026', '2026-08-14'],
  ['تمت المراجعة في مصر في 14 أغسطس 2026', '2026-08-14'],
  ['2026年8月14日に日本でレビュー済み', '2026-08-14'],
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
  ['14 August', 'expected a date such as'],
  ['14.08.2026 - 15.08.2026', 'expected a date such as'],
  ['August 14 - 20, 2026', 'expected a date such as'],
  ['14/08/2026 - 15/08/2026', 'expected a date such as'],
  ['14 August 2026 - 16 August 2026', 'expected a date such as'],
  ['in 3 days', 'expected a date such as'],
  ['14 listopada 2026', 'and "listopada" is another month in another language: write the month as a number'],
  ['۲۳ مرداد ۱۴۰۵', 'whose year is one of another calendar'],
  ['1447-02-20', 'whose year is one of another calendar'],
  ['1.78667E+12', 'a number that Excel has cut'],
] as const)('%s is refused: %s', ([text, reason]) => {
  expect(parseDate(text, undefined).reason).toContain(reason);
});

test('slashes are read in the order that was decided; dots are always day first', () => {
  expect(parseDate('05/03/2026', 'mdy').date).toBe('2026-05-03');
  expect(parseDate('05/03/2026', 'dmy').date).toBe('2026-03-05');
  expect(parseDate('05.03.2026', 'mdy').date).toBe('2026-03-05');
});

/** Of all languages that Intl knows well; the others are those that write the year first in two digits, or count it otherwise. */
test('dates are read back as Intl writes them in the languages of most platforms', () => {
  const at = Date.UTC(2026, 7, 14, 14, 32, 10);
  const languages =
    'en en-GB id ms de fr es it pt nl da sv nb fi pl cs sk hu ro hr sl sr bg el tr ru uk ar he hi bn ta th vi ja ko zh zh-Hant lt lv et fil jv sw'.split(
      ' ',
    );
  const wrong = languages.flatMap((language) =>
    (['full', 'long', 'medium', 'short'] as const).flatMap((dateStyle) =>
      ([undefined, 'short', 'medium'] as const).flatMap((timeStyle) => {
        const text = new Intl.DateTimeFormat(language, { dateStyle, timeStyle, timeZone: 'UTC' }).format(at);
        const order = decideDateOrder([text]) === 'mdy' ? 'mdy' : 'dmy';
        return parseDate(text, order).date === '2026-08-14' ? [] : [`${language}: ${text}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test.for([
  [['05/03/2026', '14/08/2026'], 'dmy'],
  [['05/03/2026', '08/14/2026'], 'mdy'],
  [['05/03/2026', '06/03/2026'], 'undecided'],
  [['14/08/2026', '08/14/2026'], 'mixed'],
  [['05/05/2026'], 'irrelevant'],
  [['05.03.2026', '2026-01-02', '', 'x'], 'irrelevant'],
  [['25/08/14', '25/08/31'], 'year-first'],
  [['14/08/25', '31/08/25'], 'dmy'],
  [['08/14/25', '08/31/25'], 'mdy'],
  [['Posted 05/03/2026', '14/08/2026 (edited)'], 'dmy'],
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
  ['about 3 days ago', '2026-08-11'],
  ['2 hrs ago', '2026-08-14'],
  ['3d', '2026-08-11'],
  ['2w', '2026-07-31'],
  ['Yesterday at 10:22', '2026-08-13'],
  ['Kemarin pukul 10.22', '2026-08-13'],
  ['gestern, 10:22 Uhr', '2026-08-13'],
  ['昨日 10:22', '2026-08-13'],
  ['a week ago on Google', '2026-08-07'],
  ['seminggu yang lalu', '2026-08-07'],
  ['3 hari yang lepas', '2026-08-11'],
  ['vor 3 Tagen', '2026-08-11'],
  ['Geändert vor 3 Tagen', '2026-08-11'],
  ['vor einer Woche', '2026-08-07'],
  ['gestern', '2026-08-13'],
  ['vorgestern', '2026-08-12'],
  ['hace 2 semanas', '2026-07-31'],
  ['hace un día', '2026-08-13'],
  ['il y a 3 jours', '2026-08-11'],
  ['hier', '2026-08-13'],
  ['een week geleden', '2026-08-07'],
  ['há 3 dias', '2026-08-11'],
  ['3 giorni fa', '2026-08-11'],
  ['2 tygodnie temu', '2026-07-31'],
  ['tydzień temu', '2026-08-07'],
  ['3 дня назад', '2026-08-11'],
  ['3 gün önce', '2026-08-11'],
  ['قبل يومين', '2026-08-12'],
  ['3日前', '2026-08-11'],
  ['3 天前', '2026-08-11'],
  ['3 週前', '2026-07-24'],
  ['3일 전', '2026-08-11'],
  ['3 วันที่แล้ว', '2026-08-11'],
  ['3 ngày trước', '2026-08-11'],
] as const)('%s is no day; told the day of the export, it is %s', ([text, date]) => {
  expect(parseDate(text, undefined)).toEqual({ isRelative: true });
  expect(parseDate(text, undefined, '2026-08-14').date).toBe(date);
});

test.for([
  '2 months ago',
  'setahun lalu',
  'a year ago',
  'last month',
  'last week',
  '5mo',
  'a few days ago',
  'beberapa hari lalu',
  'vor 2 Monaten',
  'hace un mes',
  'il y a un mois',
  'un mese fa',
  '1 か月前',
  'vor etwa 3 Tagen',
  'Geschrieben vor 3 Tagen',
])('%s is no day on any day of export', (text) => {
  expect(parseDate(text, undefined, '2026-08-14')).toEqual({ isRelative: true });
});

test.for(['2026', '2026-08', '08/2026', 'Agustus 2026', 'août 2026', 'agosto de 2026', 'สิงหาคม 2569', '2026年8月', 'tháng 8 năm 2026'])(
  '%s is a month or a year, and no day',
  (text) => {
    expect(parseDate(text, undefined)).toEqual({ isPartial: true });
  },
);

test.for(['Edited August 5, 2021', 'Diedit 5 Agustus 2021', '2021-08-05 (edited)', 'Bearbeitet am 5. August 2021'])(
  '%s is the day of a change',
  (text) => {
    expect(parseDate(text, undefined)).toEqual({ date: '2021-08-05', isEdit: true });
  },
);

test('a moment keeps its zone, and its day can be told in another one', () => {
  const review = parseDate('2026-08-15T01:00:00+07:00', undefined);
  const reply = parseDate('2026-08-14T20:00:00Z', undefined);
  if (review.moment === undefined || reply.moment === undefined) throw new Error('A moment is missing.');
  expect(dayIn(reply.moment, review.moment)).toBe('2026-08-15');
  expect(dayIn(review.moment, reply.moment)).toBe('2026-08-14');
});
