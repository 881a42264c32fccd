const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of the first letter, as in HTML's `dir="auto"`. */
export function detectDirection(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

const LEFT_TO_RIGHT_LETTERS =
  /^(?:[\p{Script_Extensions=Latin}\p{Script_Extensions=Greek}\p{Script_Extensions=Cyrillic}\p{Script_Extensions=Common}\p{Script_Extensions=Inherited}]|\p{RGI_Emoji})*$/v;

/**
 * Whether satori can order and shape a text, by its scripts: Latin, Greek and Cyrillic, with signs and emoji. Its order of
 * right-to-left text is simplified, and Chinese, Japanese and Korean come in hundreds of files, too many to make static.
 */
export function canSatoriShape(text: string): boolean {
  return LEFT_TO_RIGHT_LETTERS.test(text);
}

/** Scripts written without spaces between words, in which only a dictionary knows where a line may end. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Puts a zero-width space between the words of Thai and its neighbours. */
export function markWordBreaks(text: string, lang: string): string {
  return text.replace(UNSPACED, (run) => {
    const words = new Intl.Segmenter(lang, { granularity: 'word' }).segment(run);
    return Array.from(words, ({ segment }) => segment).join('\u200B');
  });
}

/** Scripts with marks above or below their letters need more room between lines, as a multiple of what Latin needs. */
export function leadingFactor(text: string): number {
  if (/\p{Script=Javanese}/u.test(text)) return 1.7;
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Tamil}]/u.test(text)) return 1.25;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return 1.14;
  return 1;
}

/** The marks around a quote in a language: “id and en”, «ar», 「ja」. */
export function quoteMarks(lang: string): readonly [open: string, close: string] {
  switch (lang.split('-')[0]) {
    case 'ar':
    case 'el':
    case 'fa':
    case 'fr':
    case 'ru':
    case 'uk':
      return ['«', '»'];
    case 'de':
      return ['„', '“'];
    case 'ja':
      return ['「', '」'];
    default:
      return ['“', '”'];
  }
}
