import { createSaidWordReader, type SaidWord } from '#src/language/said-words.ts';
import type { Token } from '#src/language/tokens.ts';
import type { Term, WordTerm } from './query.ts';

/** A piece of a text, found or not. It becomes a text node, never markup. */
export interface Segment {
  text: string;
  hit: boolean;
}

export interface Excerpt {
  segments: Segment[];
  hits: number;
  /** Words that were found because they mean what was asked for, as they stand in the text. */
  alike: string[];
}

interface Found {
  places: Place[];
  alike: string[];
}

type Place = Pick<Token, 'start' | 'end'>;

const EXCERPT_LENGTH = 320;
/** How much of the text before the first word found is shown. */
const LEAD_LENGTH = 60;

/** Splits a text at the words that a query finds in it: the same words, by the same rules, as the index. */
export function highlight(text: string, lang: string, terms: readonly Term[]): Excerpt {
  const { places, alike } = find(text, lang, terms);
  return { segments: split(text, places), hits: places.length, alike };
}

/** As `highlight`, for a long text: the part where most of the words stand, on one line. */
export function excerpt(text: string, lang: string, terms: readonly Term[]): Excerpt {
  const line = text.replace(/\s+/g, ' ').trim();
  const { places, alike } = find(line, lang, terms);
  if (line.length <= EXCERPT_LENGTH) return { segments: split(line, places), hits: places.length, alike };
  const [from, to] = windowOf(line, places);
  const inside = places
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const segments = split(line.slice(from, to), inside);
  return { segments: [...ellipsis(from > 0), ...segments, ...ellipsis(to < line.length)], hits: places.length, alike };
}

function ellipsis(isCut: boolean): Segment[] {
  return isCut ? [{ text: '…', hit: false }] : [];
}

/** Where the words stand as they were asked for; where none does, also the other way round. */
function find(text: string, lang: string, terms: readonly Term[]): Found {
  if (terms.length === 0) return { places: [], alike: [] };
  const words = createSaidWordReader(lang)(text);
  const marked = new Set<number>();
  const alike = new Set<string>();
  for (const term of terms) {
    if (term.kind === 'phrase') markPhrase(words, term.words, marked);
    else for (const at of listMatches(words, term)) markWord(text, words, at, term, marked, alike);
  }
  return { places: merge(words.filter((_, index) => marked.has(index))), alike: [...alike] };
}

/** Places of the words that a term finds, as it asks for them; where there are none, also the other way round. */
export function listMatches(words: readonly SaidWord[], term: WordTerm): number[] {
  const all = [...words.keys()].filter((at) => how(words[at], term) !== undefined);
  const asAsked = all.filter((at) => {
    const word = words[at];
    return (word?.role === 'denied') === (how(word, term) === 'opposite' ? !term.denied : term.denied);
  });
  return asAsked.length > 0 ? asAsked : all.filter((at) => how(words[at], term) !== 'opposite');
}

function how(
  word: SaidWord | undefined,
  { word: asked, open, bases, concepts, opposites }: WordTerm,
): 'same' | 'alike' | 'opposite' | undefined {
  if (word === undefined) return undefined;
  const forms = [word.text, word.base];
  if (forms.some((form) => bases.includes(form) || (open && form.startsWith(asked)))) return 'same';
  if (word.concepts.some((concept) => concepts.includes(concept))) return 'alike';
  return word.concepts.some((concept) => opposites.includes(concept)) ? 'opposite' : undefined;
}

function markWord(text: string, words: readonly SaidWord[], at: number, term: WordTerm, marked: Set<number>, alike: Set<string>): void {
  const word = words[at];
  if (word === undefined) return;
  const from = word.role === 'denied' ? denialBefore(words, at) : at;
  const to = at + Math.max(1, word.length);
  if (word.role === 'denied') marked.add(from);
  for (let index = at; index < to; index += 1) marked.add(index);
  const isAlike = how(word, term) !== 'same' && (word.length === 1 || !term.given.toLowerCase().includes(word.text));
  if (isAlike) alike.add(text.slice(words[from]?.start ?? word.start, words[to - 1]?.end).toLowerCase());
}

function denialBefore(words: readonly SaidWord[], at: number): number {
  const denial = words.slice(0, at).findLastIndex(({ role }) => role === 'denying');
  return denial === -1 || at - denial > 5 ? at : denial;
}

function markPhrase(words: readonly SaidWord[], phrase: readonly string[], marked: Set<number>): void {
  words.forEach((_, at) => {
    if (phrase.every((word, index) => words[at + index]?.text === word)) for (const index of phrase.keys()) marked.add(at + index);
  });
}

/** Pairs of letters overlap; what touches is one piece. */
function merge(places: readonly Place[]): Place[] {
  const merged: Place[] = [];
  for (const { start, end } of places) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function split(text: string, places: readonly Place[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of places) {
    segments.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  segments.push({ text: text.slice(at), hit: false });
  return segments.filter((segment) => segment.text !== '');
}

/** Start and end of the best part, between words where the script has spaces. */
function windowOf(text: string, places: readonly Place[]): [number, number] {
  const countFrom = (from: number) => places.filter(({ start }) => start >= from && start < from + EXCERPT_LENGTH - LEAD_LENGTH).length;
  const best = places.reduce((first, { start }) => (countFrom(start) > countFrom(first) ? start : first), places[0]?.start ?? 0);
  const wanted = Math.max(0, Math.min(best - LEAD_LENGTH, text.length - EXCERPT_LENGTH));
  const from = wanted === 0 ? 0 : nextSpace(text, wanted);
  const to = from + EXCERPT_LENGTH >= text.length ? text.length : lastSpace(text, from + EXCERPT_LENGTH);
  return [from, to];
}

/** Text without spaces is cut where it is, but never through a surrogate pair. */
const FAR = 30;

function nextSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > FAR ? wholeCharacter(text, at) : space + 1;
}

function lastSpace(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space === -1 || at - space > FAR ? wholeCharacter(text, at) : space;
}

function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
