import { stemOf } from './stems.ts';
import { isNegation, isStopWord } from './stop-words.ts';
import { type Token, tokenize } from './tokens.ts';

/** A word of a text, with what counting phrases needs to know of it. */
export interface Word extends Token {
  /** What is the same in *kirim*, *pengiriman* and *dikirim*; one sign for all negations. */
  base: string;
  /** Names no topic. */
  stop: boolean;
  /** Turns what follows round: *tidak*, *nggak*, *not*. */
  not: boolean;
}

/** Reads the words of a text. */
export type WordReader = (text: string) => Word[];

const NOT = '¬';

/** Makes a reader of texts in one language (a BCP 47 tag); it remembers the base of each word that it has met. */
export function createWordReader(lang: string): WordReader {
  const [language = lang] = lang.split('-');
  const known = new Map<string, Omit<Word, keyof Token>>();
  const judge = (word: string): Omit<Word, keyof Token> => {
    const not = isNegation(word, language);
    const base = stemOf(word, language) ?? word;
    return { base: not ? NOT : base, not, stop: isStopWord(word, language) || isStopWord(base, language) };
  };
  return (text) =>
    tokenize(text).map((token) => {
      const judged = known.get(token.text) ?? judge(token.text);
      known.set(token.text, judged);
      return { ...token, ...judged };
    });
}
