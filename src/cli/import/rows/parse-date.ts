import { told } from '../../spoken.ts';

/** Which comes first where a date is written with slashes. */
export type DateOrder = 'dmy' | 'mdy';
/** What a whole column tells: an order, that every reading fits, that no reading does, or that it does not matter. */
type ColumnDateOrder = DateOrder | 'undecided' | 'mixed' | 'irrelevant';

/** What a text says of a day: the day, that it counts back from a day it does not name, or why it is no day. */
export interface ParsedDate {
  /** YYYY-MM-DD. */
  date?: string;
  /** The moment and its zone, where the text says them. */
  moment?: Moment;
  /** The day is that of a later change. */
  isEdit?: true;
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

const MONTHS: Record<string, number> = {
  jan: 1,
  januari: 1,
  january: 1,
  feb: 2,
  februari: 2,
  february: 2,
  peb: 2,
  pebruari: 2,
  mar: 3,
  maret: 3,
  march: 3,
  apr: 4,
  april: 4,
  mei: 5,
  may: 5,
  jun: 6,
  juni: 6,
  june: 6,
  jul: 7,
  juli: 7,
  july: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  agus: 8,
  agustus: 8,
  aug: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  okt: 10,
  oktober: 10,
  oct: 10,
  october: 10,
  nov: 11,
  nop: 11,
  november: 11,
  nopember: 11,
  des: 12,
  desember: 12,
  dec: 12,
  december: 12,
};

/** Time of day and zone after a date. The day is taken as it is written: a zone does not move it. */
const TIME = String.raw`(?:[T,]?\s*(?:(?:pukul|pkl\.?|jam|at|um|à|a las|alle|om|-|–)\s+|上午|下午|午前|午後)?\d{1,2}[:.h時]\s?\d{2}.*)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i');
const NUMERIC = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
const WEEKDAY = String.raw`(?:[\p{L}’']{2,12}\.?,\s*|(?:mon|tue|wed|thu|fri|sat|sun)\s+)?`;
/** A word before a number can only be a weekday. */
const ANY_WEEKDAY = String.raw`(?:[\p{L}’']{2,12}[.,]*\s+|[\p{L}’']{2,12},)?`;
const DAY_MONTH = new RegExp(
  String.raw`^${ANY_WEEKDAY}(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})${TIME}$`,
  'iu',
);
const MONTH_DAY = new RegExp(String.raw`^${WEEKDAY}(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[\d:]+\s+)?(\d{4})${TIME}$`, 'iu');
/** `Mar-04-25`, as eBay has it. */
const MONTH_DAY_SHORT = new RegExp(String.raw`^(\p{L}{3,12})-(\d{1,2})-(\d{4}|\d{2})${TIME}$`, 'iu');
/** `09 4, 2015`, as Amazon's research sets have it: the month first. */
const MONTH_NUMBER = /^(\d{1,2}) (\d{1,2}), (\d{4})$/;

/** Words before a date that say what happened on it. */
const EDITED =
  /^(?:last )?(?:edited|updated|modified|diedit|disunting|diubah|diperbarui|bearbeitet|editado|actualizado)(?: on| at| pada| am| el)?:?\s+/i;
const SAID = /^(?:reviewed|written|posted|published|ditulis|diulas|dikirim)\b[^\d]{0,60}?\b(?:on|pada)\s+/i;
/** Longer texts are no dates. */
const LONGEST = 100;

/**
 * A calendar day, YYYY-MM-DD, from what exports hold: ISO with or without a time, dd/mm/yyyy or mm/dd/yyyy, years of two digits,
 * month names in several languages, "Edited August 5, 2021", epoch seconds or milliseconds (their day in UTC).
 * @param order how slashes and hyphens are read; dots are always day first
 * @param asOf the day from which "6 days ago" counts back, YYYY-MM-DD; without it such a date is unknown
 */
export function parseDate(text: string, order: DateOrder | undefined, asOf?: string): ParsedDate {
  const whole = latinDigits(text.trim().slice(0, LONGEST));
  const written = whole.replace(EDITED, '').replace(SAID, '');
  const back = daysBack(written);
  if (back !== undefined) return countBack(back, asOf);
  const parts =
    isoParts(written) ?? numericParts(written, order) ?? namedParts(written) ?? monthNumberParts(written) ?? epochParts(written);
  if (parts === undefined && isMonth(written)) return { isPartial: true };
  const cell = JSON.stringify(whole.slice(0, 40));
  const found = told({ en: `found ${cell}`, id: `berisi ${cell}` });
  if (parts === undefined) return { reason: `${found}, ${hint(written)}` };
  const date = toDay(parts);
  if (date === undefined)
    return { reason: `${found}, ${told({ en: 'which is no day of the calendar', id: 'yang tidak ada di kalender' })}, ${told(EXPECTED)}` };
  const moment = momentOf(written);
  return { date, ...(moment !== undefined && { moment }), ...(EDITED.test(whole) && { isEdit: true as const }) };
}

/** The day of a moment in another zone, YYYY-MM-DD. */
export function dayIn({ at }: Moment, { offsetMinutes }: Moment): string {
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** Decides from a whole column how its slashes are read: any part above 12 is a day. */
export function decideDateOrder(texts: Iterable<string>): ColumnDateOrder {
  const seen = new Set<ColumnDateOrder>();
  for (const text of texts) {
    const [, a = '', divider, b = ''] =
      NUMERIC.exec(latinDigits(text.trim().slice(0, LONGEST)).replace(EDITED, '').replace(SAID, '')) ?? [];
    if (divider === undefined || divider === '.' || a === b) continue;
    seen.add(Number(a) > 12 ? 'dmy' : Number(b) > 12 ? 'mdy' : 'undecided');
  }
  if (seen.has('dmy')) return seen.has('mdy') ? 'mixed' : 'dmy';
  return seen.has('mdy') ? 'mdy' : seen.has('undecided') ? 'undecided' : 'irrelevant';
}

/** Digits as Arabic and Japanese write them, and the marks of direction that stand around Arabic dates. */
function latinDigits(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[\uff10-\uff19]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0xff10))
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** `January 2025`, `2025-01`, `01/2025`, `2025`: no day is made up for it. */
function isMonth(text: string): boolean {
  if (/^(?:(?:19|20)\d\d(?:[-/.](?:0?[1-9]|1[0-2]))?|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d)$/.test(text)) return true;
  const [, name = ''] = /^(\p{L}{3,12})\.?,? (?:de )?(?:19|20)\d\d$/iu.exec(text) ?? [];
  return monthOf(name) !== undefined;
}

type Parts = { year: number; month: number; day: number };

/** 2025年3月3日, 2025년 3월 3일. */
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;

function isoParts(text: string): Parts | undefined {
  const [, year, month, day] = ISO.exec(text) ?? EAST_ASIAN.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
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

const UNIT_DAYS: Record<string, number | 'months' | 'years'> = {
  second: 0,
  sec: 0,
  minute: 0,
  min: 0,
  hour: 0,
  hr: 0,
  day: 1,
  week: 7,
  month: 'months',
  year: 'years',
  detik: 0,
  menit: 0,
  jam: 0,
  hari: 1,
  minggu: 7,
  pekan: 7,
  bulan: 'months',
  tahun: 'years',
};
const AGO =
  /^(?:about |sekitar )?(\d{1,4}|an?|one|se)[ -]?(second|sec|minute|min|hour|hr|day|week|month|year|detik|menit|jam|hari|minggu|pekan|bulan|tahun)s? (?:ago|yang lalu|lalu)$/i;
const WORDS_BACK: Record<string, number> = { today: 0, 'just now': 0, 'hari ini': 0, 'baru saja': 0, yesterday: 1, kemarin: 1 };

/** How far a text counts back: days, or months or years, whose day nobody can tell. Nothing where it does not count. */
function daysBack(text: string): number | 'unclear' | undefined {
  const words = text.toLowerCase();
  if (Object.hasOwn(WORDS_BACK, words)) return WORDS_BACK[words];
  const [, number = '', unit = ''] = AGO.exec(words) ?? [];
  if (unit === '') return /\b(?:ago|lalu|last (?:week|month|year))$/.test(words) ? 'unclear' : undefined;
  const days = UNIT_DAYS[unit];
  return typeof days === 'number' ? days * (/^\d/.test(number) ? Number(number) : 1) : 'unclear';
}

function countBack(days: number | 'unclear', asOf: string | undefined): ParsedDate {
  if (asOf === undefined || days === 'unclear') return { isRelative: true };
  return { date: new Date(Date.parse(`${asOf}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10) };
}

function numericParts(text: string, order: DateOrder | undefined): Parts | undefined {
  const [, a, divider, b, year] = NUMERIC.exec(text) ?? [];
  if (a === undefined) return undefined;
  const dayFirst = divider === '.' || order !== 'mdy';
  return { year: fullYear(year), month: Number(dayFirst ? b : a), day: Number(dayFirst ? a : b) };
}

function namedParts(text: string): Parts | undefined {
  const [, day, dayMonth, year] = DAY_MONTH.exec(text) ?? [];
  const [, monthName, monthDay, otherYear] = MONTH_DAY.exec(text) ?? MONTH_DAY_SHORT.exec(text) ?? [];
  const month = monthOf(dayMonth ?? monthName ?? '');
  return month === undefined ? undefined : { year: fullYear(year ?? otherYear), month, day: Number(day ?? monthDay) };
}

/** Years of two digits are those nearest to today: 18 is 2018, 85 is 1985. */
function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return digits?.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
}

/** Languages whose month names stand in exports, beside English and Indonesian. */
const OTHER_LANGUAGES = ['ms', 'de', 'es', 'fr', 'nl', 'pt', 'it', 'ar'];

function monthOf(name: string): number | undefined {
  const word = name.toLowerCase();
  if (word === '' || Object.hasOwn(MONTHS, word)) return MONTHS[word];
  for (const language of OTHER_LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        if (
          format
            .format(Date.UTC(2000, month, 1))
            .toLowerCase()
            .replace('.', '') === word
        )
          return month + 1;
      }
    }
  }
  return undefined;
}

/** Seconds have 9 or 10 digits from 1973 to 2286, milliseconds three more. */
function epochParts(text: string): Parts | undefined {
  const [, serial] = /^(\d{5})(?:[.,]\d+)?$/.exec(text) ?? [];
  if (serial !== undefined) return excelParts(Number(serial));
  const [, digits, fraction] = /^(\d{9,10}|\d{12,13})(\.\d+)?$/.exec(text) ?? [];
  if (digits === undefined || (fraction !== undefined && digits.length > 10)) return undefined;
  const day = new Date(Number(digits) * (digits.length > 10 ? 1 : 1000));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** A day number of a spreadsheet, from 1990 to 2050. Source: ECMA-376, 18.17.4.1. */
function excelParts(serial: number): Parts | undefined {
  if (serial < 32_874 || serial > 55_153) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function toDay({ year, month, day }: Parts): string | undefined {
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
  return told(EXPECTED);
}
