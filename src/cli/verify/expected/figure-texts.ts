import { plainSpelling } from '#src/check/personal-data/plain-spelling.ts';
import { SHIPPED_LANGUAGES } from '#src/i18n/texts.ts';
import type { FigureText } from '#src/outputs/after-sale/figure-texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { collapse } from '../visible-text.ts';

/** What a marked text must say. */
export interface WantedText extends FigureText {
  /** Somebody's own words: nothing but these will do. */
  exact?: boolean;
  /** The beginning of the words is enough. */
  cut?: boolean;
  /** All other texts without figures that Bukti could write here: they are not taken for a brand's own words. */
  others?: (lang: SiteLanguage) => readonly string[];
  /** A higher number is allowed: reviews that are withheld and not sealed yet add to it. */
  least?: boolean;
}

/**
 * Whether a page says what it must. A brand may write its own sentences, also in a language of its own; the same numbers must stand in
 * them, except that 0, 1 and 2 may be written as words.
 */
export function says(text: string, wanted: WantedText): boolean {
  const shown = plain(text);
  const { numbers, say, others, exact = false, cut = false, least = false } = wanted;
  if (SHIPPED_LANGUAGES.some((lang) => plain(say(lang)) === shown)) return true;
  if (cut) return SHIPPED_LANGUAGES.some((lang) => isBeginning(shown, plain(say(lang))));
  // Our own sentence with other figures in it is no sentence of the brand.
  if (
    exact ||
    SHIPPED_LANGUAGES.some((lang) => shown !== '' && withoutFigures(plain(say(lang))) === withoutFigures(shown) && /\p{L}/u.test(shown))
  )
    return false;
  const said = readNumbers(shown);
  if (least) return said.length === 1 && (said[0] ?? 0) >= (numbers[0] ?? 0);
  if (others !== undefined) return !SHIPPED_LANGUAGES.some((lang) => others(lang).some((other) => plain(other) === shown));
  if (numbers.length === 0) return said.length === 0;
  const missing = without(numbers, said);
  return missing.length === 0 || (missing.every((number) => number <= 2) && without(said, numbers).length === 0);
}

function isBeginning(shown: string, whole: string): boolean {
  const beginning = shown.replace(/\s*…$/u, '');
  return beginning !== '' && whole.startsWith(beginning);
}

/** Numbers as people write them in any language: 1.234 and 1,234 are the same, and 2.5 is 2,5. */
export function readNumbers(text: string): number[] {
  return [...text.matchAll(/\d+(?:[.,٬٫’]\d+)*/gu)].map(([written]) => {
    const [whole = '', ...parts] = written.split(/[.,٬٫’]/u);
    if (parts.every(({ length }) => length === 3)) return Number(`${whole}${parts.join('')}`);
    return Number(`${whole}${parts.slice(0, -1).join('')}.${parts.at(-1)}`);
  });
}

/** What is left of the first list when each number of the second has taken one of it. */
function without(numbers: readonly number[], taken: readonly number[]): number[] {
  const left = [...taken];
  return numbers.filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function withoutFigures(text: string): string {
  return text.replace(/\d[\d.,٬٫’]*/gu, '#');
}

function plain(text: string): string {
  return collapse(plainSpelling(text));
}
