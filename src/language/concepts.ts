import { ROOTS } from './roots.ts';
import { stemOf } from './stems.ts';
import { ENGLISH } from './synonyms/en.ts';
import { INDONESIAN } from './synonyms/id.ts';
import { BLAME, NEUTRAL_OPPOSITES, OPPOSITES, PRAISE } from './synonyms/opposites.ts';
import { fold } from './tokens.ts';

/** What several words of several languages mean: the name of a line in synonyms/. */
export type Concept = string;

interface ConceptPlace {
  concepts: Concept[];
  /** How many words the phrase has. */
  length: number;
}

/** A word and its base as the index has them. */
interface Form {
  text: string;
  base: string;
}

const { words, phrases, indonesian } = readFiles();
const opposites = readOpposites();
const values = readValues();

/**
 * The concepts of a word alone. A form that has a line of its own keeps to it: *murahan* is not *murah*.
 * @param lang language of the text; in an Indonesian one *cat* is paint
 */
export function conceptsOf({ text, base }: Form, lang?: string): Concept[] {
  const found = [...(words.get(text) ?? words.get(base) ?? conceptsOfPositive(text))];
  if (found.length === 0 || !isIndonesian(lang) || !ROOTS.has(base)) return found;
  return found.filter((concept) => indonesian.has(`${text} ${concept}`) || indonesian.has(`${base} ${concept}`));
}

/** *Smaller*, *thinnest*: the concepts of the plain adjective. Only words that judge or have an opposite count: a *printer* is no print. */
function conceptsOfPositive(text: string): Concept[] {
  const [, stem] = /^([a-z]{3,}?)(?:er|est)$/.exec(text) ?? [];
  if (stem === undefined) return [];
  const positives = [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/([a-z])\1$/, '$1')];
  const found = positives.map((word) => words.get(word)).find((concepts) => concepts !== undefined) ?? [];
  return [...found].filter((concept) => judgementOf(concept) !== 0 || oppositeOf(concept) !== undefined);
}

/** The fixed phrase that begins at a word, the longest, and what it means. */
export function phraseAt(forms: readonly Form[], at: number): ConceptPlace | undefined {
  const first = forms[at];
  if (first === undefined) return undefined;
  const possible = [...(phrases.get(first.base) ?? []), ...(first.text === first.base ? [] : (phrases.get(first.text) ?? []))];
  const fitting = possible.filter(({ rest }) => rest.every((word, index) => isForm(forms[at + 1 + index], word)));
  const longest = Math.max(0, ...fitting.map(({ rest }) => rest.length));
  const concepts = [...new Set(fitting.filter(({ rest }) => rest.length === longest).map(({ concept }) => concept))];
  return concepts.length === 0 ? undefined : { concepts, length: longest + 1 };
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

function isIndonesian(lang: string | undefined): boolean {
  return lang !== undefined && /^(?:id|ms)\b/.test(lang);
}

function isForm(form: Form | undefined, word: string): boolean {
  return form !== undefined && (form.text === word || form.base === word);
}

interface PhraseRest {
  concept: Concept;
  rest: string[];
}

/** A word of a line, its base, and the rest of it where it is a fixed phrase. */
interface Listed {
  lang: 'id' | 'en';
  concept: Concept;
  text: string;
  base: string;
  rest: string[];
}

function readFiles() {
  const listed = [...readFile('id', INDONESIAN), ...readFile('en', ENGLISH)];
  const single = listed.filter(({ rest }) => rest.length === 0);
  const words = new Map<string, Set<Concept>>();
  for (const { text, concept } of single) words.set(text, (words.get(text) ?? new Set()).add(concept));
  // The concept of a form counts for its base too, unless the base has a line of its own: *murahan* says nothing of *murah*.
  const own = new Set(words.keys());
  for (const { base, concept } of single) if (!own.has(base)) words.set(base, (words.get(base) ?? new Set()).add(concept));
  const phrases = new Map<string, PhraseRest[]>();
  for (const { base, concept, rest } of listed) {
    if (rest.length > 0) phrases.set(base, [...(phrases.get(base) ?? []), { concept, rest }]);
  }
  const indonesian = new Set(
    single.flatMap(({ lang, text, base, concept }) => (lang === 'id' ? [`${text} ${concept}`, `${base} ${concept}`] : [])),
  );
  return { words, phrases, indonesian };
}

function readFile(lang: Listed['lang'], file: string): Listed[] {
  return file
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [concept = '', list = ''] = line.split(': ');
      return list.split(' ').map((entry): Listed => {
        const parts = entry.split('-').map(fold);
        const [base = '', ...rest] = parts.map((part) => stemOf(part, lang) ?? part);
        return { lang, concept, text: parts[0] ?? '', base, rest };
      });
    });
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
