/** A calendar day as somebody wrote it, and whether nothing else can be meant. */
interface SlipDate {
  date: string;
  isSure: boolean;
}

/** Names of the months in English and Indonesian, by their first three letters. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec mei ags agu okt des'.split(' ');
const MONTH_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 5, 8, 8, 10, 12];

/**
 * A day that is not written YYYY-MM-DD, as content systems and people write it: with a time, with slashes, with the name of a month.
 * @returns nothing where the text is no day at all
 */
export function readSlipDate(found: string | number): SlipDate | undefined {
  const text = String(found)
    .trim()
    .replace(/^["'“”‘’«»]+|["'“”‘’«»]+$/gu, '')
    .replace(/[‐‑‒–—−]/gu, '-');
  if (/^[34]\d{4}$/.test(text)) return { date: spreadsheetDay(Number(text)), isSure: false };
  const [, year, month, day, rest = ''] = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(.*)$/.exec(text) ?? [];
  if (year !== undefined && isRest(rest)) return day === undefined ? undefined : make(year, month, day, isSureTime(rest));
  const [, first, second, last, tail = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(.*)$/.exec(text) ?? [];
  if (last !== undefined && isRest(tail)) return dayFirst(first, second, last);
  const [, one, two, short2] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})$/.exec(text) ?? [];
  if (short2 !== undefined) return unsure(dayFirst(one, two, `20${short2}`));
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const named = words.findIndex((word) => /^\p{L}{3,}$/u.test(word) && MONTHS.includes(word.slice(0, 3)));
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const [long, short] = [numbers.find((word) => word.length === 4), numbers.find((word) => word.length <= 2)];
  if (named < 0 || long === undefined || short === undefined || words.length > 5) return undefined;
  return make(long, String(MONTH_NUMBERS[MONTHS.indexOf(words[named]?.slice(0, 3) ?? '')]), short, true);
}

const unsure = (day: SlipDate | undefined): SlipDate | undefined => day && { ...day, isSure: false };

/** Spreadsheets count days from the end of 1899. */
const spreadsheetDay = (days: number): string => new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);

const isRest = (rest: string): boolean => rest === '' || /^[T\s,]+\d{1,2}[:.]\d{2}/.test(rest);

/** A time in another zone may stand for the day before or after: content systems write midnight of Jakarta as 17:00 of the day before. */
const isSureTime = (rest: string): boolean => rest === '' || !/Z|[+-]00:?00$/.test(rest);

/** Day and month in the order of almost all countries; where both could be a month, it is a guess. */
function dayFirst(first = '', second = '', year = ''): SlipDate | undefined {
  if (Number(first) > 12) return make(year, second, first, true);
  if (Number(second) > 12) return make(year, first, second, true);
  return make(year, second, first, first === second);
}

function make(year = '', month = '', day = '', isSure: boolean): SlipDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(date) ? undefined : { date, isSure };
}
