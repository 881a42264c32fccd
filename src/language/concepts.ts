import { stemOf } from './stems.ts';
import { ENGLISH } from './synonyms/en.ts';
import { INDONESIAN } from './synonyms/id.ts';
import { BLAME, NEUTRAL_OPPOSITES, OPPOSITES, PRAISE } from './synonyms/opposites.ts';
import { fold } from './tokens.ts';

/** What several words of several languages mean: the name of a line in synonyms/. */
export type Concept = string;

export interface ConceptPlace {
  concept: Concept;
  /** How many words the phrase has. */
  length: number;
}

/** A word and its base as the index has them. */
interface Form {
  text: string;
  base: string;
}

const { words, phrases } = readFiles();
const opposites = readOpposites();
const values = readValues();

/** The concepts of a word alone. A form that has a line of its own keeps to it: *murahan* is not *murah*. */
export function conceptsOf({ text, base }: Form): Concept[] {
  return [...(words.get(text) ?? words.get(base) ?? [])];
}

/** The fixed phrase that begins at a word, the longest, and what it means. */
export function phraseAt(forms: readonly Form[], at: number): ConceptPlace | undefined {
  const first = forms[at];
  if (first === undefined) return undefined;
  const possible = [...(phrases.get(first.base) ?? []), ...(first.text === first.base ? [] : (phrases.get(first.text) ?? []))];
  return possible
    .filter(({ rest }) => rest.every((word, index) => isForm(forms[at + 1 + index], word)))
    .map(({ concept, rest }) => ({ concept, length: rest.length + 1 }))
    .sort((a, b) => b.length - a.length)[0];
}

export function oppositeOf(concept: Concept): Concept | undefined {
  return opposites.get(concept);
}

/** 1 for praise, -1 for blame, 0 where it is neither. */
export function judgementOf(concept: Concept): number {
  return values.get(concept) ?? 0;
}

/** Whether the synonyms know a word, in any of its forms. */
export function isKnownWord(form: Form): boolean {
  return conceptsOf(form).length > 0 || phrases.has(form.base);
}

function isForm(form: Form | undefined, word: string): boolean {
  return form !== undefined && (form.text === word || form.base === word);
}

interface PhraseRest {
  concept: Concept;
  rest: string[];
}

function readFiles() {
  const words = new Map<string, Set<Concept>>();
  const phrases = new Map<string, PhraseRest[]>();
  for (const [lang, file] of [
    ['id', INDONESIAN],
    ['en', ENGLISH],
  ] as const) {
    for (const line of file.trim().split('\n')) {
      const [concept = '', list = ''] = line.split(': ');
      for (const entry of list.split(' ')) {
        const parts = entry.split('-').map(fold);
        const [first = '', ...rest] = parts.map((part) => stemOf(part, lang) ?? part);
        if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { concept, rest }]);
        else for (const form of [parts[0] ?? '', first]) words.set(form, (words.get(form) ?? new Set()).add(concept));
      }
    }
  }
  return { words, phrases };
}

function readOpposites(): Map<Concept, Concept> {
  const pairs = `${OPPOSITES.trim()}\n${NEUTRAL_OPPOSITES.trim()}`.split('\n').map((line) => line.split(/ [<>] /) as [Concept, Concept]);
  return new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
}

function readValues(): Map<Concept, number> {
  const pairs = OPPOSITES.trim()
    .split('\n')
    .map((line) => line.split(' > '));
  return new Map([
    ...pairs.flatMap(([better = '', worse = '']) => [[better, 1] as const, [worse, -1] as const]),
    ...PRAISE.split(' ').map((concept) => [concept, 1] as const),
    ...BLAME.split(' ').map((concept) => [concept, -1] as const),
  ]);
}
