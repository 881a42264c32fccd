import type { PersonalData } from './personal-data.ts';
import { blankAddresses } from './web-addresses.ts';

/** Between the groups of a number, also at the end of a line. */
const SIGN = String.raw`[^\p{L}\d,]{1,3}`;
/**
 * 13 to 19 digits in one piece, or in the groups in which such numbers are written: 4-4-4-4 and 4-6-5 for cards, 6-6-4 and
 * 2-2-2-6-4 for a NIK. A fifth group of four makes it the token of an electricity meter.
 */
const BLOCKS = new RegExp(
  `(?<![\\d.,]|\\d[^\\p{L}\\d])(?:\\d{13,19}|${['4 4 4 4(?:S3)?', '4 6 4,5', '6 6 4', '2 2 2 6 4'].map(groups).join('|')})(?!\\d|[ .-]\\d{4}(?!\\d))`,
  'gu',
);

function groups(lengths: string): string {
  return lengths
    .replace(/\d(?:,\d)?/g, String.raw`\d{$&}`)
    .replaceAll(' ', SIGN)
    .replaceAll('S', SIGN);
}

/** Payment card numbers and NIKs. Numbers inside web addresses are the addresses' own. */
export function findIdNumbers(text: string): PersonalData[] {
  return Array.from(blankAddresses(text).matchAll(BLOCKS), ([written]) => {
    const value = written.replace(/\D/g, '');
    // Indonesian provinces 51 to 53 are Mastercard's prefixes too: the check digit decides.
    const kind = isCardNumber(value) ? 'card' : isNik(value) ? 'nik' : undefined;
    return kind === undefined ? [] : [{ kind, value, written } as const];
  }).flat();
}

/**
 * Prefixes and lengths of payment cards: Visa, Mastercard, American Express, Discover and GPN (60, 64, 65), JCB, Diners,
 * UnionPay, Maestro, and BNI's 1946.
 */
const NETWORKS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:0\d\d|4[4-9]\d|5\d\d)\d{12,15}|35(?:2[89]|[3-8]\d)\d{12,15}|3(?:0[0-5]|[689]\d)\d{11}|62\d{14,17}|(?:50|5[6-8])\d{14,17}|1946\d{12})$/;

/** Whether digits without separators can be a payment card's number: known prefix, its length, and a right check digit. */
function isCardNumber(digits: string): boolean {
  return NETWORKS.test(digits) && hasLuhnDigit(digits) && !(digits.length === 13 && isBarcode(digits)) && !/^(\d)\1+$/.test(digits);
}

/** https://en.wikipedia.org/wiki/Luhn_algorithm */
function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9), 0);
  return sum % 10 === 0;
}

/** EAN-13, the barcodes of shops: those from Germany and Japan start with 4 as old Visa numbers do. */
function isBarcode(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** First two digits: the province, by the codes of the Ministry of Home Affairs (Permendagri 72/2019 and the provinces since). */
const PROVINCES = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'.split(' '),
);

/**
 * Whether 16 digits can be an Indonesian identity number (NIK): province, regency, district, date of birth as DDMMYY, with 40
 * added to the day for women, and a running number. There is no check digit; of numbers drawn at random 1 in 40 passes.
 */
function isNik(digits: string): boolean {
  const [, province = '', regency, district, day, month, running] = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d\d(\d{4})$/.exec(digits) ?? [];
  if (!PROVINCES.has(province) || regency === '00' || district === '00' || running === '0000') return false;
  const dayOfMonth = Number(day) > 40 ? Number(day) - 40 : Number(day);
  return dayOfMonth >= 1 && dayOfMonth <= (DAYS[Number(month) - 1] ?? 0);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
