import { basesOf } from '#src/language/stems.ts';
import { fold, isUnspaced, tokenize } from '#src/language/tokens.ts';

/** One condition of a query; a result meets all of them. */
export type Term = WordTerm | PhraseTerm;

export interface WordTerm {
  kind: 'word';
  /** As typed, for messages. */
  given: string;
  word: string;
  /** Whether longer words that start with it are meant too. */
  open: boolean;
  /** Base words that it may be a form of. */
  bases: string[];
}

/** Words in quotation marks: exactly these, in this order. */
export interface PhraseTerm {
  kind: 'phrase';
  given: string;
  words: string[];
}

const QUOTED = /["“”«»]([^"“”«»]+)["“”«»]/g;
const MOST_TERMS = 10;
/** A word this long, or the one that is being typed, stands for longer ones too. */
const LONG_ENOUGH = 4;

/** What a typed query asks for. A single Latin letter at the end is a word that has only begun: it asks for nothing. */
export function parseQuery(query: string): Term[] {
  const phrases = [...query.matchAll(QUOTED)].flatMap(([, inner = '']) => phraseOf(inner));
  const rest = query.replace(QUOTED, ' ');
  const tokens = tokenize(rest);
  const words = tokens.flatMap(({ text, start, end }, index): WordTerm[] => {
    const isLast = index === tokens.length - 1;
    const given = rest.slice(start, end);
    if (isUnspaced(text)) return unspacedTerm(text, given, tokens[index - 1]?.end === end);
    if (isLast && /^[a-z]$/.test(text)) return [];
    return [{ kind: 'word', given, word: text, open: isLast || text.length >= LONG_ENOUGH, bases: basesOf(text) }];
  });
  return [...phrases, ...distinct(words)].slice(0, MOST_TERMS);
}

/** Words with nothing but spaces between them and no quotation marks asked for: one word is as good as a phrase. */
function phraseOf(inner: string): PhraseTerm[] {
  const words = tokenize(inner).map(({ text }) => text);
  return words.length === 0 ? [] : [{ kind: 'phrase', given: inner.trim(), words }];
}

/** The lone last letter of a run repeats the pair before it, and says nothing. */
function unspacedTerm(word: string, given: string, isRepeated: boolean): WordTerm[] {
  return isRepeated ? [] : [{ kind: 'word', given, word, open: [...fold(word)].length === 1, bases: [] }];
}

function distinct(terms: readonly WordTerm[]): WordTerm[] {
  return [...new Map(terms.map((term) => [term.word, term])).values()];
}
