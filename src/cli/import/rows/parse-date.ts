import { latinDigits } from '#src/language/digits.ts';
import { withoutUnseen } from '#src/language/tokens.ts';
import { today } from '#src/loaders/today.ts';
import { told } from '../../spoken.ts';
import { isUnclearMonth, monthNamed } from './month-names.ts';
import { daysBack } from './relative-date.ts';

/** Which comes first where a date is written with slashes. */
export type DateOrder = 'dmy' | 'mdy';
/** What a whole column tells: an order, that every reading fits, that no reading does, that 25/08/14 begins with the year, or that it does not matter. */
type ColumnDateOrder = DateOrder | 'undecided' | 'mixed' | 'year-first' | 'irrelevant';

/** What a text says of a day: the day, that it counts back from a day it does not name, or why it is no day. */
export interface ParsedDate {
  /** YYYY-MM-DD. */
  date?: string;
  /** The moment and its zone, where the text says them. */
  moment?: Moment;
  /** The day is that of a later change. */
  isEdit?: true;
  /** The text counts back from another day. */
  isRelative?: true;
  /** The text names a month or a year, and no day. */
  isPartial?: true;
  reason?: string;
}

/** A moment in milliseconds since 1970, and the minutes by which its zone is ahead of UTC. */
export interface Moment {
  at: number;
  offsetMinutes: number;
}

const EXPECTED = {
  en: 'expected a date such as 2026-08-14, 14/08/2026 or 14 Agustus 2026',
  id: 'padahal harus tanggal seperti 2026-08-14, 14/08/2026 atau 14 Agustus 2026',
};

const NO_DAY = { en: 'which is no day of the calendar', id: 'yang tidak ada di kalender' };
const OTHER_CALENDAR = { en: 'whose year is one of another calendar', id: 'yang tahunnya dari kalender lain' };

/** What stands before a date and apart from it: words that say what happened, or the time of day, as in Vietnam. */
const BEFORE = String.raw`^(?:(?:\D*\d{1,2}:\d{2}(?::\d{2})?)?\D*[\s:([])?`;
/** What stands behind a date: words, or a time of day with its zone. The day is taken as it is written: a zone does not move it. */
const AFTER = String.raw`(?!\d)\D*(?:(?<!\d)\d{1,2}(?:\s?[:.h時时點点시-]\s?\d{2}(?![./-]\d{4}).*|\s?[ap]\.?\s?m\b.*|(?!\d)\D*))?$`;
const ISO = new RegExp(String.raw`${BEFORE}(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})${AFTER}`, 'i');
const NUMERIC = new RegExp(String.raw`${BEFORE}(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})${AFTER}`, 'i');
/** 2025年3月3日, 2025년 3월 3일. */
const EAST_ASIAN = /^\D*(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
/** 25. 8. 14., the short form in Korea: the point behind the last number tells that the year comes first. */
const KOREAN = /^\D*(\d{2})\. (\d{1,2})\. (\d{1,2})\.(?!\d)/;
/** `20250814`, with or without a time of day. */
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?:\.\d+)?Z?)?$/;
/** Vietnamese months have numbers: `14 tháng 8, 2025`. */
const VIETNAMESE = /^\D*(\d{1,2})\s?(?:tháng|thg)\.?\s?(\d{1,2})\D{1,8}(\d{4})/i;
/** `09 4, 2015`, as Amazon's research sets have it: the month first. */
const MONTH_NUMBER = /^(\d{1,2}) (\d{1,2}), (\d{4})$/;
/** The year before the first of an era: 令和7年8月14日 and R7.8.14 are in 2025. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988, 民國: 1911, 民国: 1911 };
const OF_ERA = /^(?:\D*(令和|平成|民[國国])|([RH]))\s?(元|\d{1,3})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})(?!\d)\D*$/;
/** A time of day beside a month that has a name, where other numbers are the day and the year. */
const TIME_OF_DAY =
  /(?<!\d)\d{1,2}(?::|\s?[h時时點点시]\s?)\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s?[ap]\.?\s?m\b\.?)?(?:\s?(?:GMT|UTC)?[+-]\d{2}:?\d{2})?|(?<=\d{4}.*)(?<!\d)\d{1,2}\.\d{2}(?:\.\d{2})?(?=\D*$)|\b\d{1,2}\s?[ap]\.?\s?m\b/gi;

const EDIT =
  'edited|updated|modified|diedit|disunting|diubah|diperbarui|bearbeitet|geändert|editado|editada|actualizado|atualizado|modifié|modificato|modificata|bewerkt';
/** Words by which the day is that of a later change. */
const EDITED = new RegExp(String.raw`(?<!\p{L})(?:${EDIT})(?!\p{L})`, 'iu');
const EDITED_FIRST = new RegExp(String.raw`^(?:last )?(?:${EDIT})(?: on| at| pada| am| el)?:?\s+`, 'i');
/** Longer texts are no dates. */
const LONGEST = 100;

/**
 * A calendar day, YYYY-MM-DD, from what exports hold: ISO with or without a time, dd/mm/yyyy or mm/dd/yyyy, years of two digits, names
 * of months in any language, Thai years, Japanese eras, epoch seconds to nanoseconds (their day in UTC), and sentences around
 * one date such as "Edited August 5, 2021".
 * @param order how slashes and hyphens are read; dots are always day first
 * @param asOf the day from which "6 days ago" counts back, YYYY-MM-DD; without it such a date is unknown
 */
export function parseDate(text: string, order: DateOrder | undefined, asOf?: string): ParsedDate {
  const written = plainText(text);
  const parts =
    isoParts(written) ??
    numericParts(written, order) ??
    eraParts(written) ??
    namedParts(written) ??
    monthNumberParts(written) ??
    epochParts(written);
  const cell = JSON.stringify(written.slice(0, 40));
  const found = told({ en: `found ${cell}`, id: `berisi ${cell}` });
  if (parts === undefined) {
    const back = daysBack(written.replace(EDITED_FIRST, ''));
    if (back !== undefined) return countBack(back, asOf);
    return isMonth(written) ? { isPartial: true } : { reason: `${found}, ${hint(written)}` };
  }
  const date = toDay(parts);
  if (date === undefined) return { reason: `${found}, ${told(isOtherCalendar(parts) ? OTHER_CALENDAR : NO_DAY)}, ${told(EXPECTED)}` };
  const moment = momentOf(written.replace(EDITED_FIRST, ''));
  return { date, ...(moment !== undefined && { moment }), ...(EDITED.test(written) && { isEdit: true as const }) };
}

/** The day of a moment in another zone, YYYY-MM-DD. */
export function dayIn({ at }: Moment, { offsetMinutes }: Moment): string {
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** Decides from a whole column how its slashes are read: any part above 12 is a day. */
export function decideDateOrder(texts: Iterable<string>): ColumnDateOrder {
  const seen = new Set<ColumnDateOrder>();
  const short = { first: new Set<number>(), last: new Set<number>() };
  for (const text of texts) {
    const [, a = '', divider, b = '', c = ''] = NUMERIC.exec(plainText(text)) ?? [];
    if (divider !== undefined && c.length === 2) {
      short.first.add(Number(a));
      short.last.add(Number(c));
    }
    if (divider === undefined || divider === '.' || a === b) continue;
    seen.add(Number(a) > 12 ? 'dmy' : Number(b) > 12 ? 'mdy' : 'undecided');
  }
  if (startWithYears(short)) return 'year-first';
  if (seen.has('dmy')) return seen.has('mdy') ? 'mixed' : 'dmy';
  return seen.has('mdy') ? 'mdy' : seen.has('undecided') ? 'undecided' : 'irrelevant';
}

/** Of 25/08/14 and 25/08/30, the last parts cannot all be years: that of the second would be one to come. */
function startWithYears({ first, last }: { first: ReadonlySet<number>; last: ReadonlySet<number> }): boolean {
  const thisYear = Number(today().slice(2, 4));
  const mayBeYears = [...first].every((part) => part > 12 && part <= thisYear);
  return mayBeYears && [...last].some((part) => part > thisYear && part <= 31);
}

/** Without the digits of other scripts, and the marks of direction that stand around Arabic dates. */
function plainText(text: string): string {
  const start = text.trim().slice(0, LONGEST);
  if (/^[\x20-\x7e]*$/.test(start)) return start;
  return latinDigits(withoutUnseen(start))
    .replace(/[\u00a0\u202f\u3000]/g, ' ')
    .replace(/[（：／．－]/g, (sign) => sign.normalize('NFKC'))
    .trim();
}

/** `January 2025`, `août 2025`, `2025-01`, `01/2025`, `2025年1月`, `2025`: no day is made up for it. */
function isMonth(text: string): boolean {
  if (/^\D*(?:tháng|thg)\.?\s?\d{1,2}\D{1,8}\d{4}$/i.test(text)) return true;
  if (/^(?:(?:19|20|25)\d\d(?:[-/.年]\s?(?:0?[1-9]|1[0-2])月?)?|(?:0?[1-9]|1[0-2])[-/.](?:19|20|25)\d\d)$/.test(text)) return true;
  const tokens = tokensOf(text);
  const [year, ...others] = tokens.flatMap((token, at) => (/^\d/.test(token) ? [at] : []));
  if (year === undefined || others.length > 0 || !/^(?:19|20|25)\d\d$/.test(tokens[year] ?? '')) return false;
  return tokens.slice(Math.max(0, year - 2), year + 3).some((token) => monthNamed(token) !== undefined);
}

type Parts = { year: number; month: number; day: number };

function isoParts(text: string): Parts | undefined {
  const [, year, month, day] = ISO.exec(text) ?? EAST_ASIAN.exec(text) ?? COMPACT.exec(text) ?? KOREAN.exec(text) ?? [];
  return year === undefined ? undefined : { year: yearOf(year), month: Number(month), day: Number(day) };
}

function eraParts(text: string): Parts | undefined {
  const [, name, letter, year = '', month, day] = OF_ERA.exec(text) ?? [];
  const before = ERAS[name ?? letter ?? ''];
  if (before === undefined) return undefined;
  return { year: before + (year === '元' ? 1 : Number(year)), month: Number(month), day: Number(day) };
}

function monthNumberParts(text: string): Parts | undefined {
  const [, month, day, year] = MONTH_NUMBER.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

/** A moment is only known where the text has a time and a zone. */
function momentOf(text: string): Moment | undefined {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/.exec(text) ?? [];
  if (zone === undefined) return undefined;
  const [sign, hours, minutes] = /^[A-Z]/.test(zone) ? ['+', '0', '0'] : [zone[0], zone.slice(1, 3), zone.slice(-2)];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const at = Date.parse(`${day}T${time}Z`) - offsetMinutes * 60_000;
  return Number.isNaN(at) ? undefined : { at, offsetMinutes };
}

function countBack(days: number | 'unclear', asOf: string | undefined): ParsedDate {
  if (asOf === undefined || days === 'unclear') return { isRelative: true };
  return { date: new Date(Date.parse(`${asOf}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10), isRelative: true };
}

function numericParts(text: string, order: DateOrder | undefined): Parts | undefined {
  const [, a, divider, b, year] = NUMERIC.exec(text) ?? [];
  if (a === undefined) return undefined;
  const dayFirst = divider === '.' || order !== 'mdy';
  return { year: yearOf(year), month: Number(dayFirst ? b : a), day: Number(dayFirst ? a : b) };
}

/** One month that has a name, one number for the day and one for the year, in any order; other words tell nothing. */
function namedParts(text: string): Parts | undefined {
  const dayAlone = text.replace(TIME_OF_DAY, ' ');
  const [, numberedDay, numberedMonth, numberedYear] = VIETNAMESE.exec(dayAlone) ?? [];
  if (numberedYear !== undefined) return { year: Number(numberedYear), month: Number(numberedMonth), day: Number(numberedDay) };
  const tokens = tokensOf(dayAlone);
  const [first, second, hour, ...others] = tokens.flatMap((token, at) => (/^\d/.test(token) ? [at] : []));
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  const [a = '', b = ''] = [tokens[first], tokens[second]];
  // "14 August 2025 jam 9": only behind a whole year a third number can be an hour.
  if (hour !== undefined && (b.length !== 4 || (tokens[hour] ?? '').length > 2)) return undefined;
  const [day, year] = a.length === 4 ? [b, a] : [a, b];
  const month =
    monthBetween(tokens.slice(first + 1, second)) ?? monthNamed(tokens[first - 1] ?? '') ?? monthNamed(tokens[second + 1] ?? '');
  if (month === undefined || day.length > 2 || (year.length !== 2 && year.length !== 4)) return undefined;
  // A year of two digits beside the Thai name of a month is one of the Thai calendar.
  const full = year.length === 2 && /\p{sc=Thai}/u.test(text) ? 2500 + Number(year) : yearOf(year);
  return { year: full, month, day: Number(day) };
}

/** Nothing where there are two, as in a list of months. */
function monthBetween(words: readonly string[]): number | undefined {
  const [month, ...others] = new Set(words.flatMap((word) => monthNamed(word) ?? []));
  return others.length > 0 ? undefined : month;
}

/** Numbers and words. Letters without case, as those of Thai, keep the dots between them. */
function tokensOf(text: string): string[] {
  return text.match(/\d+|[\p{L}\p{M}]+(?:(?<=\p{Lo}\p{M}*)\.[\p{L}\p{M}]+)*/gu) ?? [];
}

/** Years of two digits are those nearest to today: 18 is 2018, 85 is 1985. 68 is far from both, and 2025 in the Thai calendar. */
export function yearOf(digits: string | undefined): number {
  const year = Number(digits);
  return gregorianYear(digits?.length === 2 ? year + (year < 60 ? 2000 : year < 70 ? 2500 : 1900) : year);
}

/** How many milliseconds one of an epoch's units has, by the number of digits that today has in it; one less reaches back to 1973. */
const EPOCHS: readonly (readonly [RegExp, number])[] = [
  [/^\d{9,10}(?:\.\d+)?$/, 1000],
  [/^\d{12,13}$/, 1],
  [/^\d{15,16}$/, 1e-3],
  [/^\d{18,19}$/, 1e-6],
];

function epochParts(text: string): Parts | undefined {
  const [, serial] = /^(\d{5})(?:[.,]\d+)?$/.exec(text) ?? [];
  if (serial !== undefined) return excelParts(Number(serial));
  const [, milliseconds] = EPOCHS.find(([digits]) => digits.test(text)) ?? [];
  if (milliseconds === undefined) return undefined;
  const day = new Date(Math.floor(Number(text)) * milliseconds);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** A day number of a spreadsheet, from 1990 to 2050. Source: ECMA-376, 18.17.4.1. */
function excelParts(serial: number): Parts | undefined {
  if (serial < 32_874 || serial > 55_153) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** Thai years are 543 ahead; no review is from a year that these could be in another calendar. */
function gregorianYear(year: number): number {
  return year >= 2538 && year <= 2643 ? year - 543 : year;
}

/** Years of the Islamic and the Persian calendar. */
function isOtherCalendar({ year }: Parts): boolean {
  return year >= 1350 && year < 1500;
}

function toDay({ year: said, month, day }: Parts): string | undefined {
  const year = gregorianYear(said);
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1970 && at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.toISOString().slice(0, 10) : undefined;
}

function hint(text: string): string {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text))
    return told({
      en: 'a day number of Excel: format the column as a date and save the file again',
      id: 'angka hari dari Excel: format kolomnya sebagai tanggal lalu simpan lagi berkasnya',
    });
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(text))
    return told({
      en: 'a number that Excel has cut: export the file again, and do not save it in Excel',
      id: 'angka yang dipotong Excel: ekspor lagi berkasnya, dan jangan simpan di Excel',
    });
  if (/(?<!\d)1[34]\d\d(?!\d)/.test(text)) return `${told(OTHER_CALENDAR)}, ${told(EXPECTED)}`;
  const unclear = tokensOf(text).find(isUnclearMonth);
  if (unclear !== undefined)
    return told({
      en: `and ${JSON.stringify(unclear)} is another month in another language: write the month as a number`,
      id: `padahal ${JSON.stringify(unclear)} bulan yang berbeda di bahasa lain: tulis bulannya sebagai angka`,
    });
  return told(EXPECTED);
}
