import { stemOf } from '#src/language/stems.ts';
import { type Token, tokenize } from '#src/language/tokens.ts';
import type { Term } from './query.ts';

/** A piece of a text, found or not. It becomes a text node, never markup. */
export interface Segment {
  text: string;
  hit: boolean;
}

export interface Excerpt {
  segments: Segment[];
  hits: number;
}

type Place = Pick<Token, 'start' | 'end'>;

const EXCERPT_LENGTH = 320;
/** How much of the text before the first word found is shown. */
const LEAD_LENGTH = 60;

/** Splits a text at the words that a query finds in it: the same words, by the same rules, as the index. */
export function highlight(text: string, lang: string, terms: readonly Term[]): Excerpt {
  const places = placesOf(text, lang, terms);
  return { segments: split(text, places), hits: places.length };
}

/** As `highlight`, for a long text: the part where most of the words stand, on one line. */
export function excerpt(text: string, lang: string, terms: readonly Term[]): Excerpt {
  const line = text.replace(/\s+/g, ' ').trim();
  const places = placesOf(line, lang, terms);
  if (line.length <= EXCERPT_LENGTH) return { segments: split(line, places), hits: places.length };
  const [from, to] = windowOf(line, places);
  const inside = places
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const segments = split(line.slice(from, to), inside);
  return { segments: [...ellipsis(from > 0), ...segments, ...ellipsis(to < line.length)], hits: places.length };
}

function ellipsis(isCut: boolean): Segment[] {
  return isCut ? [{ text: '…', hit: false }] : [];
}

function placesOf(text: string, lang: string, terms: readonly Term[]): Place[] {
  if (terms.length === 0) return [];
  const tokens = tokenize(text);
  const found = tokens.map(({ text: token }) => terms.some((term) => term.kind === 'word' && isFound(token, stemOf(token, lang), term)));
  for (const term of terms) if (term.kind === 'phrase') markPhrase(tokens, term.words, found);
  return merge(tokens.filter((_, index) => found[index] === true));
}

function isFound(token: string, stem: string | undefined, { word, open, bases }: Extract<Term, { kind: 'word' }>): boolean {
  const matches = (form: string) => form === word || (open && form.startsWith(word)) || bases.includes(form);
  return matches(token) || (stem !== undefined && matches(stem));
}

function markPhrase(tokens: readonly Token[], words: readonly string[], found: boolean[]): void {
  tokens.forEach((_, at) => {
    if (words.every((word, index) => tokens[at + index]?.text === word))
      words.forEach((_word, index) => {
        found[at + index] = true;
      });
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
