import { findPhoneNumbersInText, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PersonalData } from './personal-data.ts';
import { digitsForWords } from './spelled-digits.ts';
import { blankAddresses } from './web-addresses.ts';

/**
 * All metadata of the library: the smallest set takes 1.250.000 for a number in Jakarta, and the one for mobile phones has no landlines. A
 * number without a country code is taken as Indonesian.
 */
const SEARCH = { defaultCountry: 'ID', v2: true, extended: true } as const;

/** Numbers that belong to companies: a free line, 1500-123 and the like. */
const PUBLIC_TYPES: ReadonlySet<string | undefined> = new Set(['TOLL_FREE', 'UAN', 'PREMIUM_RATE', 'SHARED_COST']);

/** Digits and what people put between them. A slash stands between two numbers, or in a date. */
const RUN = /[\d ().+-]+/g;
/** The longest number, with a separator after each digit, is 33 characters long; a text of nothing but digits is searched piece by piece. */
const PIECE = 120;
const OVERLAP = 40;

/** Days and times, such as 02-11-2021 and 08.30. They are taken out, so that their digits do not join a phone number beside them. */
const DAYS_AND_TIMES =
  /(?<![\d+])(?:(?:0?[1-9]|[12]\d|3[01])([ .-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d([.-])\d\d\2\d\d)(?!\d)|(?<![\d.])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![.\d])/g;

const NEW_NUMBER = / (?=\+|\(?0[2-9]|62[ -]?8)/;

/** Words before a number that say what it is: then also 812-3456-7890 counts, and wa0812… */
const ANNOUNCED =
  /(?:\b|[^a-z])(?:wa|w\.a|whatsapp|whatsap|hp|handphone|ponsel|te?le?po?n|te?lp|tel|phone|mobile|call|sms|hub|hubungi|kontak|contact|nomor|nomer|no|nmr)(?:nya|ku| (?:saya|aku|kami|gue|gw))?[\s.:;=(/-]{0,4}$/i;

/** The number of a thing, right after the word for it: Batch no. 0822123456. Written in groups like a phone number, it counts as one. */
const OF_THINGS =
  /(?<!\p{L})(?:(?:batch|lot|sku|se?rial?|model|seri|resi|barcode|imei|imsi|tipe|type|token|voucher|kupon|part|kode(?:\s\p{L}{2,12})?|code)(?:\s{0,2}(?:no|nomor|number|num|kode|code))?|(?:no|nomor|nomer|number)\.?\s{0,2}(?:batch|lot|sku|serial|seri|model|resi|order|pesanan|invoice|nota|faktur|transaksi|voucher|barcode|part)|(?:order|invoice|po)\s(?:no|number|nomor))[\s.:=#]{0,4}\d{6,20}(?!\d|-\d|[. ]\d{3})/giu;
/** In thousands, with the word for the currency before or after it. */
const PRICES =
  /(?<!\p{L})(?:rp|idr)\.?\s{0,2}\d{1,3}(?:([. ])\d{3})(?:\1\d{3}){1,4}(?![.\d])|(?<![\d.])\d{1,3}(?:\.\d{3}){2,5}\s{1,2}rupiah/giu;

/** Phone numbers that reach a person. */
export function findPhones(text: string): PersonalData[] {
  const ours = blankAddresses(text).replace(OF_THINGS, ' | ').replace(PRICES, ' | ');
  const digits = digitsForWords(ours).replace(LETTER_L, '1').replace(LETTER_O, '0');
  const plain = digits.replace(BREAK_TAG, '\n').replace(UNDERSCORES, '-').replace(DAYS_AND_TIMES, ' | ');
  const joined = plain.replace(LINE_BREAK, ' ');
  const found = inRuns(plain);
  const more = [...(joined === plain ? [] : inRuns(joined)), ...inOddGroups(digits), ...fromAbroad(plain)];
  // A number that was found before, with one more digit behind it, is not a second number.
  return [...found, ...more.filter(({ value }) => !found.some((known) => value.startsWith(known.value)))];
}

function inRuns(plain: string): PersonalData[] {
  return Array.from(plain.matchAll(RUN)).flatMap((found) => {
    // The ends are cut off here: an expression that finds both ends would start again at each character.
    const start = found[0].search(/[+(\d]/);
    const run = /\d/.test(found[0]) ? found[0].slice(start, lastDigit(found[0]) + 1) : '';
    if (run.length < 8) return [];
    const at = found.index + start;
    const before = plain.slice(Math.max(0, at - 24), at);
    return pieces(run).flatMap((piece, index) => inRun(piece, index === 0 ? before : ''));
  });
}

function lastDigit(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !/\d/.test(text.charAt(at))) at -= 1;
  return at;
}

function inRun(run: string, before: string): PersonalData[] {
  const announced = ANNOUNCED.test(before);
  // JP0812345678 is the number of a parcel; wa081234567890 is not.
  const start = /\p{L}$/u.test(before) && !announced ? run.search(/\D|$/) : 0;
  const searched = run.slice(start).replace(/(?<!\d)0062(?=[\s.-]?8)/, '+62');
  const whole = inText(searched, announced);
  // "12/08/2021 0812…": a date before the number hides it.
  return whole.length > 0 ? whole : searched.split(NEW_NUMBER).flatMap((part) => inText(part, false));
}

function inText(searched: string, announced: boolean): PersonalData[] {
  return findPhoneNumbersInText(searched, SEARCH).flatMap(({ number, startsAt, endsAt }) => {
    const written = searched.slice(startsAt, endsAt);
    return isPersons(number, written, announced && startsAt < 3) ? [{ kind: 'phone' as const, value: number.number, written }] : [];
  });
}

/** Digits alone are as likely an order, a price or a barcode: a number starts with 0, 62 or +, stands in groups, or is announced. */
function isPersons(number: PhoneNumber, written: string, announced: boolean): boolean {
  const type = number.getType();
  if (PUBLIC_TYPES.has(type)) return false;
  if (written.startsWith('+')) return true;
  if (type !== 'MOBILE') return LANDLINE.test(written);
  // 0.8123456789 is a coordinate.
  return /^\(?0 ?-?[1-9]/.test(written) || /^62[\s.-]?8/.test(written) || announced || /^8\d{2}([ -])\d{3,4}\1\d{3,4}$/.test(written);
}

/** Nine digits or more, the area code in one piece and the rest in few: 02112021 and 02-11-20 are days. */
const LANDLINE = /^(?=(?:\D?\D?\D?\d){9,14}$)\(?(?:0|62[ -]?)[2-9]\d{1,3}\)?[ .-]{0,3}\d{2,9}(?:[ .-]\d{2,5}){0,2}$/;

/**
 * Mobile numbers with any signs between their groups, also over lines: 0812*3456*7890, 0812 / 3456 / 7890. The first group has three
 * digits or more, unlike those of days and times; or one sign stands after every digit.
 */
const ODD_GROUPS: readonly RegExp[] = [
  /(?<![\p{L}\d.,+])(?:0|\+?62[^\p{L}\d]{0,3})8\d{1,2}(?:[^\p{L}\d]{0,4}\d){7,9}(?!\d)/gu,
  /(?<![\p{L}\d])0([^\p{L}\d]{1,3})8(?:\1\d){8,11}(?!\d)/gu,
  /(?<![\p{L}\d])\+\d{1,3}(?:[^\p{L}\d]{1,3}\d{2,5}){2,5}(?!\d)/gu,
];

function inOddGroups(text: string): PersonalData[] {
  return ODD_GROUPS.flatMap((groups) => Array.from(text.matchAll(groups), ([written]) => written)).flatMap((written) => {
    const number = parsePhoneNumberFromString(written.replace(/(?!^\+)\D/g, '').replace(/^62/, '+62'), 'ID');
    return number?.isValid() && number.getType() === 'MOBILE' ? [{ kind: 'phone' as const, value: number.number, written }] : [];
  });
}

/**
 * Numbers of countries where customers of Indonesian shops live: neighbours, and where many Indonesians work. Without its plus such a
 * number may be anything, so a word for a phone must stand right before it.
 */
const ABROAD =
  /(?<!\p{L})(?:wa|whatsapp|hp|ponsel|telp|telepon|tel|phone|mobile)(?:nya|ku|\s(?:saya|aku|me|no|number|nomor))?[\s.:=]{1,3}((?:60|61|63|65|66|673|81|82|84|852|86|886|91|966|971|31|44|49)(?:[ -]?\d){7,11})(?!\d|[ .-]\d)/giu;

function fromAbroad(text: string): PersonalData[] {
  return Array.from(text.matchAll(ABROAD), ([, written = '']) => written).flatMap((written) => {
    const number = parsePhoneNumberFromString(`+${written.replace(/\D/g, '')}`);
    return number?.isValid() && number.getType() === 'MOBILE' ? [{ kind: 'phone' as const, value: number.number, written }] : [];
  });
}

function pieces(run: string): string[] {
  if (run.length <= PIECE) return [run];
  const count = Math.ceil((run.length - OVERLAP) / (PIECE - OVERLAP));
  return Array.from({ length: count }, (_, index) => run.slice(index * (PIECE - OVERLAP), index * (PIECE - OVERLAP) + PIECE));
}

const UNDERSCORES = /(?<=\d)_{1,3}(?=\d)/g;
/** A line break that was copied from a web page, between digits. */
const BREAK_TAG = /(?<=\d\s?)<br ?\/?>(?=\s?\d)/gi;
/** Between digits, where a number goes on in the next line. */
const LINE_BREAK = /(?<=\d[ .-]{0,2})\r?\n(?=[ -]{0,3}\d)/g;
/** The letter O for a zero: O812…, 0812 345O 7890. */
const LETTER_O = /(?<!\p{L})[oO](?=[ .-]?8\d)|(?<=\d)[oO](?!\p{L})/gu;
/** The letter l or I for a one, between digits. */
const LETTER_L = /(?<=\d)[lI](?=[\doO])/g;
