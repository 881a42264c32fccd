import { tokenize } from '#src/language/tokens.ts';
import type { WordReader } from '#src/language/words.ts';
import { compare } from '#src/schemas/sort.ts';

/** Something that customers say, in its most frequent spelling, and who says it. */
export interface Phrase {
  text: string;
  /** Language of the text, as a BCP 47 tag. */
  lang: string;
  /** Reviews that say it, each once, in the order in which they were read. */
  ids: string[];
  /** For the search link; finds at least these reviews. */
  query: string;
}

/** Who says a thing, and who spells it how. */
export interface Said {
  ids: Set<string>;
  spellings: Map<string, Set<string>>;
}

/** Notes that a review says a thing. */
export function addSaying(all: Map<string, Said>, key: string, text: string, id: string): void {
  const said = all.get(key) ?? { ids: new Set(), spellings: new Map() };
  all.set(key, said);
  said.ids.add(id);
  said.spellings.set(text, (said.spellings.get(text) ?? new Set()).add(id));
}

/** Sums up what was said. Of equally frequent spellings the one that sorts first is shown. */
export function phraseOf({ ids, spellings }: Said, lang: string, read: WordReader): Phrase {
  const [text = ''] = [...spellings].sort(([a, saidA], [b, saidB]) => saidB.size - saidA.size || compare(a, b))[0] ?? [];
  return { text, lang, ids: [...ids], query: queryFor(text, [...spellings.keys()], read) };
}

/** The phrase itself if everybody spells it alike; otherwise its important words and their negation, which the search finds in all their forms. */
function queryFor(shown: string, all: readonly string[], read: WordReader): string {
  const plain = shown.replace(/["“”«»]+/g, ' ').trim();
  const words = read(plain);
  if (words.length < 2) return plain;
  if (new Set(all.map(wordsOf)).size === 1) return `"${plain}"`;
  const telling = words.filter(({ stop, not }) => !stop || not);
  return (telling.length === 0 ? words : telling).map(({ start, end }) => plain.slice(start, end)).join(' ');
}

function wordsOf(text: string): string {
  return tokenize(text)
    .map((token) => token.text)
    .join(' ');
}
