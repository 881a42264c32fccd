import { plainSpelling } from '../personal-data/plain-spelling.ts';

/**
 * Calls `visit` for each run of letters and digits in a lower-case text, and for each Chinese or Japanese letter, since these have no
 * spaces. It is made for millions of words, so it makes no strings.
 * @param visit gets the hash of the word, where it starts and ends, and whether it is digits only
 */
export function eachWord(text: string, visit: (hash: number, start: number, end: number, isNumber: boolean) => void): void {
  let hash = 0;
  let start = -1;
  let isNumber = true;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isLetterAlone(code)) {
      if (start !== -1) visit(hash, start, at, isNumber);
      start = -1;
      visit(code, at, at + 1, false);
    } else if (isWordCode(code)) {
      if (start === -1) {
        start = at;
        hash = 0;
        isNumber = true;
      }
      isNumber &&= code < 58;
      hash = (Math.imul(hash, 31) + code) | 0;
    } else if (start !== -1) {
      visit(hash, start, at, isNumber);
      start = -1;
    }
  }
}

/**
 * A text as secrets are compared: lower case, without accents and without characters that nobody sees, so that a name with composed
 * accents, with accents as characters of their own, and with a soft hyphen inside are one. Pictures and films are taken as they are.
 */
export function comparable(text: string): string {
  return (text.slice(0, 4096).includes('\0') ? text : withPlainWords(text)).toLowerCase();
}

/** Most pages have few unusual characters: only the words that hold one are spelled anew. */
function withPlainWords(text: string): string {
  let plain = '';
  let done = 0;
  UNUSUAL.lastIndex = 0;
  for (let found = UNUSUAL.exec(text); found !== null; found = UNUSUAL.exec(text)) {
    let start = found.index;
    while (start > done && isBesideUnusual(text.charCodeAt(start - 1))) start -= 1;
    let end = found.index + 1;
    while (end < text.length && isBesideUnusual(text.charCodeAt(end))) end += 1;
    plain += text.slice(done, start) + plainWord(text.slice(start, end));
    done = end;
    UNUSUAL.lastIndex = end;
  }
  return plain + text.slice(done);
}

function plainWord(word: string): string {
  return plainSpelling(word)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

/** Anything but plain letters, and the signs and pictographs that stand in most pages and change nothing. */
const UNUSUAL =
  /[^\0-\x7F\u00A1-\u00AC\u00AE-\u00B1\u00B4-\u00B8\u00BA-\u00BF\u00D7\u2014-\u2027\u2030-\u205E\u2190-\u245F\u2500-\u2BFF\uFFFD]/g;

/** Letters and digits, and all that is not ASCII: how an unusual character is read depends on these alone. */
function isBesideUnusual(code: number): boolean {
  return code > 127 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** The words of a text, as they are compared: `INV-1042`, `inv/1042` and `Inv 1042` are one. */
export function wordsOf(text: string): string[] {
  const lower = comparable(text);
  const words: string[] = [];
  eachWord(lower, (_hash, start, end) => words.push(lower.slice(start, end)));
  return words;
}

/** What is no word, for expressions. */
export const GAP = String.raw`[\u0000-\u002F\u003A-\u0060\u007B-\u00BF\u00D7\u00F7\u2000-\u2BFF\uD800-\uDFFF\uFE00-\uFFFF]`;

/** Letters that are words of their own, for expressions: kana and Chinese characters, without those that are two code units. */
export const LETTER_ALONE = String.raw`[\u3041-\u30FF\u3400-\u9FFF]`;

function isLetterAlone(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

const EACH_ALONE = new RegExp(LETTER_ALONE, 'g');
const HAN = /[\u3400-\u9FFF]/g;

/** How distinctive a text is, counted in letters: kana count as two, Chinese characters as three. */
export function lettersIn(words: readonly string[]): number {
  const text = words.join('');
  return text.length + (text.match(EACH_ALONE)?.length ?? 0) + (text.match(HAN)?.length ?? 0);
}

/** Letters and digits of any script, but no signs or pictographs. Whole blocks of Unicode are tested, since that is quick. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  return code > 0x2bff && code < 0xfe00 && !(code >= 0xd800 && code <= 0xdfff);
}

/** Digits of a phone number without 0, 62 or 0062 before them, so that 0812…, 62812… and +62 (0)812… are one. */
export function phoneDigits(text: string): string {
  return text.replace(/\D/g, '').replace(/^(?:00)?(?:62)?0*/, '');
}
