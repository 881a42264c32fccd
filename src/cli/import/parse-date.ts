/** Which comes first where a date is written with slashes. */
export type DateOrder = 'dmy' | 'mdy';
/** What a whole column tells: an order, that every reading fits, that no reading does, or that it does not matter. */
export type ColumnOrder = DateOrder | 'undecided' | 'mixed' | 'irrelevant';

export type ParsedDate = { date: string; reason?: never } | { date?: never; reason: string };

const EXPECTED = 'expected a date such as 2026-08-14, 14/08/2026 or 14 Agustus 2026';

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
const TIME = String.raw`(?:[T,]?\s*(?:(?:pukul|jam|at)\s+)?\d{1,2}[:.]\d{2}.*)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i');
const NUMERIC = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const WEEKDAY = String.raw`(?:[a-z’']+,\s*|(?:mon|tue|wed|thu|fri|sat|sun)\s+)?`;
const DAY_MONTH = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})${TIME}$`, 'i');
const MONTH_DAY = new RegExp(String.raw`^${WEEKDAY}([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[\d:]+\s+)?(\d{4})${TIME}$`, 'i');

/**
 * A calendar day, YYYY-MM-DD, from what exports hold: ISO with or without a time, dd/mm/yyyy or mm/dd/yyyy, English and
 * Indonesian month names, epoch seconds or milliseconds (their day in UTC).
 * @param order how slashes and hyphens are read; dots are always day first
 */
export function parseDate(text: string, order: DateOrder | undefined): ParsedDate {
  const written = text.trim();
  const parts = isoParts(written) ?? numericParts(written, order) ?? namedParts(written) ?? epochParts(written);
  const found = `found ${JSON.stringify(written.slice(0, 40))}`;
  if (parts === undefined) return { reason: `${found}, ${hint(written)}` };
  const date = toDay(parts);
  return date === undefined ? { reason: `${found}, which is no day of the calendar, ${EXPECTED}` } : { date };
}

/** Decides from a whole column how its slashes are read: any part above 12 is a day. */
export function decideDateOrder(texts: Iterable<string>): ColumnOrder {
  const seen = new Set<ColumnOrder>();
  for (const text of texts) {
    const [, a = '', divider, b = ''] = NUMERIC.exec(text.trim()) ?? [];
    if (divider === undefined || divider === '.' || a === b) continue;
    seen.add(Number(a) > 12 ? 'dmy' : Number(b) > 12 ? 'mdy' : 'undecided');
  }
  if (seen.has('dmy')) return seen.has('mdy') ? 'mixed' : 'dmy';
  return seen.has('mdy') ? 'mdy' : seen.has('undecided') ? 'undecided' : 'irrelevant';
}

type Parts = { year: number; month: number; day: number };

function isoParts(text: string): Parts | undefined {
  const [, year, month, day] = ISO.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

function numericParts(text: string, order: DateOrder | undefined): Parts | undefined {
  const [, a, divider, b, year] = NUMERIC.exec(text) ?? [];
  if (a === undefined) return undefined;
  const dayFirst = divider === '.' || order !== 'mdy';
  return { year: Number(year), month: Number(dayFirst ? b : a), day: Number(dayFirst ? a : b) };
}

function namedParts(text: string): Parts | undefined {
  const [, day, dayMonth, year] = DAY_MONTH.exec(text) ?? [];
  const [, monthName, monthDay, otherYear] = MONTH_DAY.exec(text) ?? [];
  const name = (dayMonth ?? monthName ?? '').toLowerCase();
  const month = Object.hasOwn(MONTHS, name) ? MONTHS[name] : undefined;
  return month === undefined ? undefined : { year: Number(year ?? otherYear), month, day: Number(day ?? monthDay) };
}

/** Seconds have 9 or 10 digits from 1973 to 2286, milliseconds three more. */
function epochParts(text: string): Parts | undefined {
  const [, digits, fraction] = /^(\d{9,10}|\d{12,13})(\.\d+)?$/.exec(text) ?? [];
  if (digits === undefined || (fraction !== undefined && digits.length > 10)) return undefined;
  const day = new Date(Number(digits) * (digits.length > 10 ? 1 : 1000));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function toDay({ year, month, day }: Parts): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1970 && at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.toISOString().slice(0, 10) : undefined;
}

function hint(text: string): string {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return 'a day number of Excel: format the column as a date and save the file again';
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) return 'expected a year of four digits';
  if (/\b(?:ago|lalu|yesterday|kemarin|today|hari ini)\b/i.test(text))
    return 'expected a calendar day: what it counts from is not in the file';
  return EXPECTED;
}
