import { stemIndonesian } from './affixes.ts';
import { type Concept, conceptsOf, phraseAt } from './concepts.ts';
import { isFunctionWord } from './function-words.ts';
import { type Role, rolesOf } from './negation.ts';
import { ROOTS } from './roots.ts';
import { basesOf, stemOf } from './stems.ts';
import { type Token, tokenize } from './tokens.ts';

/** A word of a text as the search understands it. */
export interface SaidWord extends Token {
  base: string;
  role: Role;
  /** What it means, alone or as the first word of a fixed phrase. */
  concepts: Concept[];
  /** How many words the phrase has whose first it is; 1 for a word alone, 0 inside a phrase. */
  length: number;
}

/** `enakkk` and `cepat2nya` are `enak` and `cepatnya`. */
function plain(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1').replace(/^(\p{L}{3,})2(\p{L}*)$/u, '$1$2');
}

const JOINED_DENIAL = /^(tidak|enggak|engga|nggak|ngga|gak|tdk|gk|ga)(\p{L}{4,})$/u;

/** `gabisa` is two words, `gagal` and `ganti` are one. */
function splitDenial(token: Token): Token[] {
  const [, denial, rest] = JOINED_DENIAL.exec(token.text) ?? [];
  if (denial === undefined || rest === undefined || token.end - token.start !== token.text.length) return [token];
  if (isRoot(token.text) || !isRoot(rest)) return [token];
  const middle = token.start + denial.length;
  return [
    { text: denial, start: token.start, end: middle },
    { text: rest, start: middle, end: token.end },
  ];
}

function isRoot(word: string): boolean {
  return ROOTS.has(stemIndonesian(word)) || isFunctionWord(word);
}

/** Reads the words of a text. */
export type SaidWordReader = (text: string) => SaidWord[];

/** Makes a reader of texts in one language (a BCP 47 tag); it remembers the base of each word that it has met. */
export function createSaidWordReader(lang: string): SaidWordReader {
  return createReader((word) => stemOf(word, lang) ?? word, lang);
}

/** Reads what somebody typed, in no language that we know of: the Indonesian base where there is one, else the English. */
export function readTypedWords(text: string): SaidWord[] {
  return createReader((word) => basesOf(word)[0] ?? word)(text);
}

type Known = Pick<SaidWord, 'text' | 'base' | 'concepts'>;

function createReader(baseOf: (word: string) => string, lang?: string): SaidWordReader {
  const known = new Map<string, Known>();
  const know = (token: string): Known => {
    const text = plain(token);
    const form = { text, base: baseOf(text) };
    const judged = { ...form, concepts: conceptsOf(form, lang) };
    known.set(token, judged);
    return judged;
  };
  return (text) => understand(text, (token) => known.get(token) ?? know(token));
}

function understand(text: string, know: (token: string) => Known): SaidWord[] {
  const forms = tokenize(text)
    .flatMap(splitDenial)
    .map((token) => ({ ...token, ...know(token.text) }));
  const roles = rolesOf(text, forms);
  let inside = 0;
  return forms.map((form, at) => {
    const role = roles[at] ?? 'said';
    if (inside > 0) {
      inside -= 1;
      return { ...form, role, concepts: [], length: 0 };
    }
    const phrase = phraseAt(forms, at);
    if (phrase === undefined) return { ...form, role, concepts: role === 'denying' ? [] : form.concepts, length: 1 };
    inside = phrase.length - 1;
    // *anti air* denies nothing: the phrase is one word.
    const isDenied = role !== 'denying' && roles.slice(at, at + phrase.length).includes('denied');
    return { ...form, role: isDenied ? 'denied' : 'said', concepts: phrase.concepts, length: phrase.length };
  });
}
