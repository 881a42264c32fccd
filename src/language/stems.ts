import { stemmer as stemEnglish } from 'stemmer';
import { stemIndonesian } from './affixes.ts';

/** The base of a word in the language of its text; none where it is the word itself, or where we have no stemmer. */
export function stemOf(word: string, lang: string): string | undefined {
  const [language] = lang.split('-');
  const stem = language === 'id' || language === 'ms' ? stemIndonesian(word) : language === 'en' ? stemEnglishWord(word) : word;
  return stem === word ? undefined : stem;
}

/** What else a query word may stand for. Nobody says in which language a query is, so each language is asked. */
export function basesOf(word: string): string[] {
  return [...new Set([stemIndonesian(word), stemEnglishWord(word)])].filter((base) => base !== word);
}

/** Porter's stems; `quickly` is `quick` and `delivery` is `deliver` besides, which Porter keeps apart. */
function stemEnglishWord(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const stem = stemEnglish(word.length > 5 ? word.replace(/ly$/, '') : word);
  return stem.length > 4 && stem.endsWith('i') ? stemEnglish(stem.slice(0, -1)) : stem;
}
