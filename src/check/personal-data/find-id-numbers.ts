import { isCardNumber } from './is-card-number.ts';
import { isNik } from './is-nik.ts';
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
