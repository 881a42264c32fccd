import { isCardNumber } from './is-card-number.ts';
import { isNik } from './is-nik.ts';
import type { PersonalData } from './personal-data.ts';
import { blankAddresses } from './web-addresses.ts';

/**
 * 13 to 19 digits in one piece, or in the groups in which such numbers are written: 4-4-4-4 and 4-6-5 for cards, 6-6-4 and
 * 2-2-2-6-4 for a NIK. A fifth group of four makes it the token of an electricity meter.
 */
const BLOCKS =
  /(?<![\d.,]|\d[ -])(?:\d{13,19}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{6}([ .-])\d{6}\3\d{4}|\d{2}([ .-])\d{2}\4\d{2}\4\d{6}\4\d{4})(?!\d|[ .-]\d{4}(?!\d))/g;

/** Payment card numbers and NIKs. Numbers inside web addresses are the addresses' own. */
export function findIdNumbers(text: string): PersonalData[] {
  return Array.from(blankAddresses(text).matchAll(BLOCKS), ([written]) => {
    const value = written.replace(/\D/g, '');
    // Indonesian provinces 51 to 53 are Mastercard's prefixes too: the check digit decides.
    const kind = isCardNumber(value) ? 'card' : isNik(value) ? 'nik' : undefined;
    return kind === undefined ? [] : [{ kind, value, written } as const];
  }).flat();
}
