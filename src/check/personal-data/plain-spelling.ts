import { latinDigits } from '#src/language/digits.ts';
import { withoutLookAlikes } from '#src/language/look-alikes.ts';
import { withoutUnseen } from '#src/language/tokens.ts';

const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
/** As Arabic writes the point and the comma of a number: ٤٫٩. */
const ARABIC_SIGNS = /(?<=\p{Nd})[\u066B\u066C](?=\p{Nd})/gu;
/** Full-width, mathematical, circled and raised letters and digits. */
const DRESSED = /[\u00B2\u00B3\u00B9\u2070-\u209C\u2460-\u24FF\uFE50-\uFE6F\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu;
const HAN_DIGITS = '〇一二三四五六七八九';
/** Eight and more in a row: fewer are ordinary words. */
const HAN_NUMBER = /[〇零一二三四五六七八九]{8,20}/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * The text in plain characters, so that ０８１２, ٠٨١٢, 0️⃣8️⃣1️⃣2️⃣ and a number with invisible characters inside read as 0812, and a word with single
 * letters of another script as the word that people see.
 */
export function plainSpelling(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  const plain = withoutLookAlikes(withoutUnseen(text))
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(ARABIC_SIGNS, (sign) => (sign === '\u066B' ? '.' : ','))
    .replace(DRESSED, (character) => character.normalize('NFKC'));
  return latinDigits(plain).replace(HAN_NUMBER, (number) => Array.from(number, (digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join(''));
}

const BESIDE_UNSPACED = /(?<=[\u3041-\u30FF\u3400-\u9FFF])(?=[A-Za-z\d+(@])|(?<=[A-Za-z\d)])(?=[\u3041-\u30FF\u3400-\u9FFF])/g;

/** The text with a space between Japanese or Chinese words and Latin letters or digits, as other scripts have it: 電話は 090-1234-5678 です. */
export function spacedSpelling(text: string): string {
  return plainSpelling(text).replace(BESIDE_UNSPACED, ' ');
}

/** Whether a text holds another one, however both are spelled. */
export function holdsText(text: string, allowed: string): boolean {
  return plainSpelling(text).toLowerCase().includes(plainSpelling(allowed).toLowerCase());
}
