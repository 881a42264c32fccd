import { type Concept, judgementOf, oppositeOf } from '#src/language/concepts.ts';
import { isFunctionWord, isTradeWord } from '#src/language/function-words.ts';
import { readTypedWords, type SaidWord } from '#src/language/said-words.ts';
import { basesOf } from '#src/language/stems.ts';
import { fold, isUnspaced } from '#src/language/tokens.ts';

/** One thing that a query asks for. */
export type Term = WordTerm | PhraseTerm;

export interface WordTerm {
  kind: 'word';
  /** As typed, for messages; with its negation. */
  given: string;
  word: string;
  /** The word itself, and base words that it may be a form of. */
  bases: string[];
  /** What other words mean the same. */
  concepts: Concept[];
  /** What says the opposite. */
  opposites: Concept[];
  /** Whether longer words that start with it are meant too. */
  open: boolean;
  /** *tidak pahit*: who says *pahit* says the opposite. */
  denied: boolean;
  /** Helps the order, but nobody has to say it: *barang*, *terlalu*. */
  optional: boolean;
}

/** Words in quotation marks: exactly these, in this order. */
export interface PhraseTerm {
  kind: 'phrase';
  given: string;
  words: string[];
}

const QUOTED = /["“”«»]([^"“”«»]+)["“”«»]/g;
const MOST_TERMS = 10;
/** Shorter beginnings of words mean too much. */
const SHORTEST_BEGINNING = 2;

/**
 * What a typed query asks for. Words that only hold a sentence together are left out, and of a negation its word remains. A
 * single Latin letter at the end is a word that has only begun: it asks for nothing.
 */
export function parseQuery(query: string): Term[] {
  const phrases = [...query.matchAll(QUOTED)].flatMap(([, inner = '']) => phraseOf(inner));
  const rest = query.replace(QUOTED, ' ');
  return [...phrases, ...distinct(termsOf(rest))].slice(0, MOST_TERMS);
}

/** Words with nothing but spaces between them and no quotation marks asked for: one word is as good as a phrase. */
function phraseOf(inner: string): PhraseTerm[] {
  const words = readTypedWords(inner).map(({ text }) => text);
  return words.length === 0 ? [] : [{ kind: 'phrase', given: inner.trim(), words }];
}

function termsOf(text: string): WordTerm[] {
  const words = readTypedWords(text);
  const asking = words.filter(
    (word) => word.role !== 'denying' && (!isFunctionWord(word.text) || isDegree(word)) && !/^[a-z]$/.test(word.text),
  );
  const chosen = asking.length > 0 ? asking : words.filter(({ text: word }) => !/^[a-z]$/.test(word));
  const required = chosen.filter((word) => !isWeak(word, words));
  return chosen.flatMap((word) => {
    const at = words.indexOf(word);
    return termOf(text, words, at, required.length > 0 && isWeak(word, words));
  });
}

/** Words that tell little: *barang*, *terlalu*, *cocok* in *cocok buat kado*, *gampang* in *gampang luntur*. */
function isWeak(word: SaidWord, words: readonly SaidWord[]): boolean {
  const { text, base, concepts, role } = word;
  if (isTradeWord(text) || isTradeWord(base)) return true;
  return (
    role !== 'denied' && (isDegree(word) || concepts.includes('suitable') || (concepts.includes('easy') && isBesideBlame(word, words)))
  );
}

/** How easily something bad happens: *gampang luntur*, *breaks easily*. */
function isBesideBlame(word: SaidWord, words: readonly SaidWord[]): boolean {
  const at = words.indexOf(word);
  return [words[at - 1], words[at + 1]].some((other) => other?.concepts.some((concept) => judgementOf(concept) < 0));
}

function isDegree({ concepts }: Pick<SaidWord, 'concepts'>): boolean {
  return concepts.includes('too');
}

function termOf(text: string, words: readonly SaidWord[], at: number, optional: boolean): WordTerm[] {
  const word = words[at];
  if (word === undefined || word.length === 0) return [];
  const end = words[at + word.length - 1]?.end ?? word.end;
  const given = text.slice(word.start, end);
  if (isUnspaced(word.text)) return unspacedTerm(word, given, words[at - 1]?.end === word.end);
  const { concepts } = word;
  return [
    {
      kind: 'word',
      given,
      word: words
        .slice(at, at + word.length)
        .map(({ text: part }) => part)
        .join(' '),
      bases: word.length > 1 ? [] : [...new Set([word.text, ...basesOf(word.text)])],
      concepts,
      opposites: concepts.flatMap((concept) => oppositeOf(concept) ?? []),
      open: at === words.length - 1 && word.text.length >= SHORTEST_BEGINNING,
      denied: word.role === 'denied',
      optional,
    },
  ];
}

/** The lone last letter of a run repeats the pair before it, and says nothing. */
function unspacedTerm({ text }: SaidWord, given: string, isRepeated: boolean): WordTerm[] {
  if (isRepeated) return [];
  const open = [...fold(text)].length === 1;
  return [{ kind: 'word', given, word: text, bases: [text], concepts: [], opposites: [], open, denied: false, optional: false }];
}

function distinct(terms: readonly WordTerm[]): WordTerm[] {
  return [...new Map(terms.map((term) => [`${term.word} ${term.denied}`, term])).values()];
}
