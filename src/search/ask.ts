import { type Concept, judgementOf, oppositeOf } from '#src/language/concepts.ts';
import { wellFormed } from '#src/language/cut-text.ts';
import { createSaidWordReader, type SaidWord } from '#src/language/said-words.ts';
import { correctTerms } from './ask-index.ts';
import { listMatches } from './highlight.ts';
import type { Term, WordTerm } from './query.ts';
import { type ParsedQuestion, parseQuestion } from './question.ts';
import { type IndexReader, type Ranking, type Rows, rankRows } from './rank.ts';
import { resolveTerms } from './resolve-terms.ts';

/** The part of a review from which an answer is quoted. All of it is the customer's own text. */
interface Quotable {
  id: string;
  stars: number;
  lang: string;
  title?: string;
  body: string;
  pros?: readonly string[];
  cons?: readonly string[];
}

/** Words of a customer, exactly as they were written. */
export interface Quote<T extends Quotable> {
  review: T;
  text: string;
}

/** What the reviews say to a question. Every number is of reviews. */
export interface ReviewAnswer<T extends Quotable> {
  terms: Term[];
  /** `judged`: who says what was asked, and who the opposite. `topic`: who speaks of it, glad or not. `none`: nobody does. */
  kind: 'judged' | 'topic' | 'none';
  /** Whether glad and not is told by the stars alone, since too many speak of it. */
  byStars: boolean;
  /** How many were asked. */
  of: number;
  /** How many say something to it; the sum of the next three. */
  speak: number;
  yes: number;
  no: number;
  /** Neither glad nor not. */
  between: number;
  quotes: { yes: Quote<T>[]; no: Quote<T>[] };
  /** What was asked, where a slip was corrected. */
  corrected?: string;
}

export interface AskedSite<T extends Quotable> {
  index: IndexReader;
  rows: Rows;
  loadWords(): Promise<string[]>;
  loadReviews(rows: readonly number[]): Promise<T[]>;
}

const ALL = 2;
const SOME = 1;
const MOST_QUOTES = 3;
/** Up to so many reviews are read for their mood; with more, the stars decide. */
const MOST_READ = 40;
const QUOTE_LENGTH = 240;
/** A word in so few reviews names the thing that was asked about. */
const FEW_SPEAK = 12;

/**
 * Answers a question with customers' own words, for and against, with counts.
 * @param product place of the product that was asked about; without it, the whole site
 */
export async function askReviews<T extends Quotable>(asked: string, site: AskedSite<T>, product?: number): Promise<ReviewAnswer<T>> {
  const { rows } = site;
  const inScope = (row: number) => row < rows.reviews && (product === undefined || rows.product[row] === product);
  const of = rows.product.slice(0, rows.reviews).filter((place) => product === undefined || place === product).length;
  const { question, corrected } = await readQuestion(asked, site);
  const nothing: Nothing<T> = {
    terms: question.terms,
    kind: 'none',
    byStars: false,
    of,
    speak: 0,
    yes: 0,
    no: 0,
    between: 0,
    quotes: { yes: [], no: [] },
    ...(corrected !== undefined && { corrected }),
  };
  if (question.side !== undefined) return answerBySide(question.side, site, inScope, nothing);
  const found = await findRows(question, site, inScope);
  if (found.said.length + found.opposite.length === 0) return nothing;
  return found.isJudged ? tellJudged(found, site, nothing) : tellTopic(found, site, nothing);
}

type Nothing<T extends Quotable> = ReviewAnswer<T>;

/** Who says what was asked, and who the opposite. */
async function tellJudged<T extends Quotable>(
  { terms, said, opposite }: FoundRows,
  site: AskedSite<T>,
  nothing: Nothing<T>,
): Promise<ReviewAnswer<T>> {
  const quote = async (rows: readonly number[], asked: readonly Term[]) =>
    pickQuotes(await site.loadReviews(rows.slice(0, MOST_QUOTES * 3)), asked);
  const quotes = { yes: await quote(said, terms), no: await quote(opposite, terms.map(turn)) };
  return { ...nothing, terms, kind: 'judged', speak: said.length + opposite.length, yes: said.length, no: opposite.length, quotes };
}

/** Who speaks of it, gladly or not. */
async function tellTopic<T extends Quotable>(
  { terms, said, opposite }: FoundRows,
  site: AskedSite<T>,
  nothing: Nothing<T>,
): Promise<ReviewAnswer<T>> {
  const rows = [...said, ...opposite];
  const byStars = rows.length > MOST_READ;
  const starMood = (row: number) => moodOfStars(site.rows.stars[row] ?? 3);
  const read = byStars ? [...firstOf(rows, starMood, 1), ...firstOf(rows, starMood, -1)] : rows;
  const reviews = await site.loadReviews(read);
  const moods = reviews.map((review) => (byStars ? moodOfStars(review.stars) : moodOf(review, terms)));
  const all = byStars ? rows.map(starMood) : moods;
  const count = (wanted: number) => all.filter((mood) => mood === wanted).length;
  const quote = (wanted: number) =>
    pickQuotes(
      reviews.filter((_, at) => moods[at] === wanted),
      terms,
    );
  const quotes = { yes: quote(1), no: quote(-1) };
  return { ...nothing, terms, kind: 'topic', byStars, speak: rows.length, yes: count(1), no: count(-1), between: count(0), quotes };
}

function firstOf(rows: readonly number[], moodOfRow: (row: number) => number, mood: number): number[] {
  return rows.filter((row) => moodOfRow(row) === mood).slice(0, MOST_QUOTES * 3);
}

/** What customers praise, or what they complain of: from the reviews whose stars say so. */
async function answerBySide<T extends Quotable>(
  side: 'praise' | 'blame',
  { rows, loadReviews }: AskedSite<T>,
  inScope: (row: number) => boolean,
  nothing: Nothing<T>,
): Promise<ReviewAnswer<T>> {
  const all = [...rows.stars.keys()].filter(inScope);
  const count = (wanted: number) => all.filter((row) => moodOfStars(rows.stars[row] ?? 3) === wanted).length;
  const sign = side === 'praise' ? 1 : -1;
  const sorted = [...all].sort((a, b) => sign * ((rows.stars[b] ?? 0) - (rows.stars[a] ?? 0)) || a - b);
  const reviews = await loadReviews(sorted.slice(0, MOST_QUOTES * 6));
  const quotes = reviews
    .flatMap((review): Quote<T>[] => {
      const best = sentencesOf(review)
        .map(({ text, value }) => ({ text, value: sign * (value + judgementIn(text, review.lang)) }))
        .reduce<{ text: string; value: number } | undefined>((most, one) => (one.value > (most?.value ?? 0) ? one : most), undefined);
      return best === undefined ? [] : [{ review, text: cutAround(best.text, 0) }];
    })
    .slice(0, MOST_QUOTES);
  const [yes, no, between] = [count(1), count(-1), count(0)];
  return {
    ...nothing,
    kind: 'topic',
    byStars: true,
    speak: all.length,
    yes,
    no,
    between,
    quotes: side === 'praise' ? { yes: quotes, no: [] } : { yes: [], no: quotes },
  };
}

/** A term for the opposite. */
function turn(term: Term): Term {
  return term.kind === 'word' && isJudging(term) ? { ...term, denied: !term.denied } : term;
}

async function readQuestion<T extends Quotable>(
  asked: string,
  site: AskedSite<T>,
): Promise<{ question: ParsedQuestion; corrected?: string }> {
  const question = parseQuestion(asked);
  const corrected = await correctTerms(asked, question.terms, site.index, site.rows, site.loadWords);
  if (corrected === undefined) return { question: await resolveQuestion(question, site.index) };
  return { question: await resolveQuestion(parseQuestion(corrected), site.index), corrected };
}

async function resolveQuestion(question: ParsedQuestion, index: IndexReader): Promise<ParsedQuestion> {
  const terms = await resolveTerms(question.terms, index);
  const isTelling = (term: Term, at: number) => {
    const before = question.terms[at];
    return (
      (before !== undefined && question.telling.includes(before)) || (term.kind === 'word' && term.concepts.length > 0 && !term.optional)
    );
  };
  return { ...question, terms, telling: terms.filter(isTelling) };
}

interface FoundRows {
  terms: Term[];
  isJudged: boolean;
  said: number[];
  opposite: number[];
}

/** Rows that speak of all that was asked; where none does, of the part that tells most. */
async function findRows<T extends Quotable>(
  question: ParsedQuestion,
  site: AskedSite<T>,
  inScope: (row: number) => boolean,
): Promise<FoundRows> {
  for (const terms of await listTries(question, site, inScope)) {
    const { scores } = await rankRows(terms, site.index, site.rows, true);
    const best = [...scores].filter(([row]) => inScope(row)).sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
    const said = best.filter(([, score]) => score >= ALL).map(([row]) => row);
    const opposite = best.filter(([, score]) => score < SOME).map(([row]) => row);
    if (said.length + opposite.length > 0) return { terms, isJudged: terms.some(isJudging), said, opposite };
  }
  return { terms: question.terms, isJudged: false, said: [], opposite: [] };
}

/**
 * What to look for, one after the other: all terms; without words that the synonyms do not know; a thing with what is judged of it.
 * A word that stands nowhere is never left out: who asks for *vegan* gets no answer about something else. Nor is one that only names products.
 */
async function listTries<T extends Quotable>(
  { terms, telling }: ParsedQuestion,
  { index, rows }: AskedSite<T>,
  inScope: (row: number) => boolean,
): Promise<Term[][]> {
  const isFound = async (term: Term, together: boolean) => [...(await rankRows([term], index, rows, together)).scores.keys()].some(inScope);
  const asked = terms.filter((term) => term.kind === 'phrase' || !term.optional);
  const unknown = asked.filter((term) => !telling.includes(term));
  for (const term of asked) if (!(await isFound(term, false))) return [];
  const kept: Term[] = [];
  for (const term of terms) if (!unknown.includes(term) || !(await isFound(term, true))) kept.push(term);
  const judging = kept.filter(isJudging);
  const pairs = kept.filter((term) => !isJudging(term)).flatMap((thing) => judging.map((judged) => [thing, judged]));
  const rare = await listRare(unknown, judging, (term) => rankRows([term], index, rows, true), inScope);
  return [terms, ...rare, kept, ...(kept.length > 2 ? pairs : []), ...listThings(terms, judging)].filter((list) => list.length > 0);
}

/** *Is it dishwasher safe?* Where few reviews speak of a thing, only those answer, and not reviews that call something else safe. */
async function listRare(
  unknown: readonly Term[],
  judging: readonly Term[],
  rank: (term: Term) => Promise<Ranking>,
  inScope: (row: number) => boolean,
): Promise<Term[][]> {
  const [thing, another] = unknown;
  if (thing === undefined || another !== undefined || judging.length === 0) return [];
  const speaking = [...(await rank(thing)).scores.keys()].filter(inScope);
  return speaking.length <= FEW_SPEAK ? [[thing]] : [];
}

/** Where nobody judges a thing as it was asked: what is said about the thing. Only if one thing was asked about. */
function listThings(terms: readonly Term[], judging: readonly Term[]): Term[][] {
  const things = terms.filter((term) => term.kind === 'phrase' || (!term.optional && !judging.includes(term)));
  return judging.length > 0 && things.length === 1 ? [things] : [];
}

function isJudging(term: Term): boolean {
  return (
    term.kind === 'word' &&
    (term.denied || term.concepts.some((concept) => judgementOf(concept) !== 0 || oppositeOf(concept) !== undefined))
  );
}

/** 1 where a review speaks of it gladly, -1 where not, 0 between: by the judgements beside the words, else by its stars. */
function moodOf(review: Quotable, terms: readonly Term[]): number {
  const read = createSaidWordReader(review.lang);
  const wanted = terms.filter((term): term is WordTerm => term.kind === 'word' && !term.optional);
  const sums = sentencesOf(review).flatMap(({ text, value }) => {
    const words = read(text);
    const isAbout = wanted.some((term) => listMatches(words, term).length > 0);
    return isAbout ? value + words.reduce((sum, word) => sum + judge(word), 0) : [];
  });
  const sum = sums.reduce((total, one) => total + one, 0);
  return sum !== 0 ? Math.sign(sum) : moodOfStars(review.stars);
}

/** 4 and 5 stars are glad, 1 and 2 are not. */
function moodOfStars(stars: number): number {
  return Math.sign(stars - 3);
}

function judgementIn(text: string, lang: string): number {
  return createSaidWordReader(lang)(text).reduce((sum, word) => sum + judge(word), 0);
}

function judge({ concepts, role }: SaidWord): number {
  const value = concepts.reduce((sum: number, concept: Concept) => sum + judgementOf(concept), 0);
  return role === 'denied' ? -value : value;
}

/** Sentences of a review; a pro or con has a value of its own. */
function sentencesOf({ title, body, pros = [], cons = [] }: Quotable): { text: string; value: number }[] {
  return [
    ...(title === undefined ? [] : [{ text: title, value: 0 }]),
    ...splitSentences(body).map((text) => ({ text, value: 0 })),
    ...pros.map((text) => ({ text, value: 1 })),
    ...cons.map((text) => ({ text, value: -1 })),
  ];
}

function splitSentences(body: string): string[] {
  return body
    .replace(/([.!?…])\s+/g, '$1\n')
    .split(/\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** One quote of each review, those with other words than the quotes before. */
function pickQuotes<T extends Quotable>(reviews: readonly T[], terms: readonly Term[]): Quote<T>[] {
  const quotes = new Map<string, Quote<T>>();
  const found = reviews.map((review) => ({ review, ...findQuote(review, terms) })).sort((a, b) => b.hits - a.hits);
  for (const { review, text } of found) {
    const key = text.toLowerCase();
    if (text !== '' && !quotes.has(key)) quotes.set(key, { review, text });
    if (quotes.size === MOST_QUOTES) break;
  }
  return [...quotes.values()];
}

/**
 * The sentence that says most of what was asked, letter by letter as it stands in the review; of a long one, the part around it.
 * With it, how many of the terms it speaks of.
 */
function findQuote(review: Quotable, terms: readonly Term[]): { text: string; hits: number } {
  const read = createSaidWordReader(review.lang);
  const scored = sentencesOf(review).map(({ text }) => {
    const words = read(text);
    const hits = terms.flatMap((term) => (term.kind === 'word' ? [listMatches(words, term)] : []));
    const first = Math.min(...hits.flat().map((at) => words[at]?.start ?? 0));
    return { text, hits: hits.filter((places) => places.length > 0).length, first };
  });
  const best = scored.reduce<(typeof scored)[number] | undefined>((most, one) => (one.hits > (most?.hits ?? 0) ? one : most), undefined);
  return best === undefined ? { text: '', hits: 0 } : { text: cutAround(best.text, best.first), hits: best.hits };
}

/** At most so many letters, from the start of a word to the end of one. */
function cutAround(text: string, at: number): string {
  if (text.length <= QUOTE_LENGTH) return text;
  const wanted = Math.max(0, Math.min(at - QUOTE_LENGTH / 3, text.length - QUOTE_LENGTH));
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const end = text.lastIndexOf(' ', from + QUOTE_LENGTH);
  return wellFormed(text.slice(from, from + QUOTE_LENGTH >= text.length || end <= from ? from + QUOTE_LENGTH : end));
}
