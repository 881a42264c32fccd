import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as turkish } from '@orama/stopwords/turkish';
import { franc, francAll } from 'franc-min';
import { isStopWord } from '#src/language/stop-words.ts';
import { fold, tokenize } from '#src/language/tokens.ts';

interface DetectedLanguage {
  /** BCP 47, such as `id`. */
  lang: string;
  /** Whether the words were too few, or too alike in two languages, so that the expected language was taken. */
  isDoubtful: boolean;
}

/** Small words that give a language away. Javanese and Sundanese have no list in the package. */
const FUNCTION_WORDS: Record<string, ReadonlySet<string>> = {
  de: setOf(german),
  nl: setOf(dutch),
  fr: setOf(french),
  it: setOf(italian),
  pt: setOf(portuguese),
  es: setOf(spanish),
  tr: setOf(turkish),
  jv: setOf(
    'ora iki iku kuwi wis wes sing karo lan kanggo dadi ana ono wae mung durung luwih apik tenan ojo iso nanging amarga kulo kula sampun mboten saking dening marang rego regane barange kirimane rasane regine enake bener'.split(
      ' ',
    ),
  ),
  su: setOf('teu henteu mah teh atuh kitu ieu eta pisan sae alus ngan jeung sareng ka ti anu keur geus parantos abdi kuring'.split(' ')),
};
/** Codes of franc for the languages whose function words are known. */
const FRANC_CODES: Record<string, string> = {
  id: 'ind',
  en: 'eng',
  de: 'deu',
  nl: 'nld',
  fr: 'fra',
  it: 'ita',
  pt: 'por',
  es: 'spa',
  tr: 'tur',
  jv: 'jav',
  su: 'sun',
};
/** What a text in a script of its own is where it is too short for franc. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/u, 'ja'],
  [/\p{sc=Hang}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Arab}/u, 'ar'],
  [/\p{sc=Hebr}/u, 'he'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Cyrl}/u, 'ru'],
  [/\p{sc=Deva}/u, 'hi'],
  [/\p{sc=Taml}/u, 'ta'],
];
const LEAST_WORDS = 3;
/** The share of function words must be higher by so much than that of the expected language. */
const CLEAR_MARGIN = 0.15;
/** Characters; the language of a long text shows in its beginning. */
const LONGEST = 2000;

/**
 * The language of a customer's words. Reviews are short and informal, on which trigrams alone are often wrong, so that another
 * language than the expected one is taken only where its function words and franc's trigrams both speak for it.
 */
export function detectLanguage(text: string, expected: string): DetectedLanguage {
  const start = text.slice(0, LONGEST);
  const letters = start.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{sc=Latn}/u.test(letter)).length;
  if (letters.length > 0 && latin < letters.length / 2) return { lang: ofScript(start, expected), isDoubtful: false };
  const words = tokenize(start).map((token) => fold(token.text));
  const [language = expected] = expected.split('-');
  if (words.length < LEAST_WORDS) return { lang: expected, isDoubtful: true };
  const share = (lang: string) => words.filter((word) => isFunctionWord(word, lang)).length / words.length;
  const [best = language] = Object.keys(FRANC_CODES).sort((a, b) => share(b) - share(a) || Number(b === language) - Number(a === language));
  if (best === language) return { lang: expected, isDoubtful: share(best) === 0 };
  const isClear = share(best) - share(language) >= CLEAR_MARGIN && trigramsPrefer(start, best, language);
  return isClear ? { lang: best, isDoubtful: false } : { lang: expected, isDoubtful: true };
}

function isFunctionWord(word: string, lang: string): boolean {
  if (lang === 'id' || lang === 'en') return isStopWord(word, lang);
  return FUNCTION_WORDS[lang]?.has(word) === true;
}

function trigramsPrefer(text: string, one: string, other: string): boolean {
  const codes = [FRANC_CODES[one], FRANC_CODES[other]].flatMap((code) => code ?? []);
  const [first] = francAll(text, { only: codes, minLength: 1 });
  return codes.length < 2 || first?.[0] === 'und' || first?.[0] === codes[0];
}

/** A text that is not in Latin letters. */
function ofScript(text: string, expected: string): string {
  const known = SCRIPTS.find(([script]) => script.test(text))?.[1];
  const found = franc(text);
  // franc may take one language for another of the same script; only for long texts is it more certain than the script.
  if (found !== 'und' && text.length > 40) return Intl.getCanonicalLocales(found)[0] ?? expected;
  return known ?? expected;
}

function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}
