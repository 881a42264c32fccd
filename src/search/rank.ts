import { judgementOf } from '#src/language/concepts.ts';
import type { Entry, Field, Occurrence } from './postings.ts';
import type { PhraseTerm, Term, WordTerm } from './query.ts';

/** Reads the index, whole in memory or file by file. */
export interface IndexReader {
  /** All that is known of a base word, or of a concept (`#leak`). */
  read(key: string): Promise<Entry | undefined>;
  /** The base words of a form that customers write; none where it is a base word itself, or where nobody writes it. */
  readBases(form: string): Promise<string[]>;
  /** Keys of base words of which a form starts like this, at most 30. */
  readBeginning(start: string): Promise<string[]>;
}

/** Which record is what: reviews first, then products. */
export interface Rows {
  /** Number of reviews. */
  reviews: number;
  /** The place of each row's product; a review and its product have the same. */
  product: readonly number[];
  /** 1 to 5; 0 for a product. */
  stars: readonly number[];
}

/** Rows that answer a query, with a score. */
export interface Ranking {
  /** All of the words: 2 and more. Some of them: from 1 to 2. All of them, but one the other way round: under 1. */
  scores: Map<number, number>;
  /** Words that stand nowhere, as they were typed. */
  missing: string[];
}

interface Match {
  score: number;
  /** Where the word stands, but in names. */
  places: number[];
}

type Found = Pick<TermMatches, 'term' | 'said' | 'against'>;

interface TermMatches {
  term: Term;
  said: Map<number, Match>;
  /** Rows that say the opposite, and where. */
  against: Map<number, number[]>;
  /** How telling the word is: rare words more than common ones. */
  weight: number;
  /** Helps the order, and need not be said. */
  optional: boolean;
}

const FIELD_WEIGHTS: Record<Field, number> = { body: 1, title: 1.6, opinion: 1.4, author: 1, product: 1 };
/** A form of the same base, another word for the same, a longer word. */
const KIND_WEIGHTS = { exact: 1, base: 0.88, concept: 0.7, opposite: 0.5, beginning: 0.6 } as const;
/** Words this near belong together: a comma counts as 2 words, a sentence as 8. */
const NEAR = 4;
const NEAR_BONUS = 0.8;
/** For the query *Seller php*: a review with *penipu* beside *seller* does not come before one that says *php*. */
const NEAR_OPTIONAL_BONUS = 0.3;
/** Words further apart are said of different things: the next sentence is 8 away. */
const IN_ONE_THOUGHT = 8;
/** How much stars that agree with praise or blame in the query are worth. */
const STARS_BONUS = 0.15;
/** What a match in the product's name is worth in its reviews. */
const PRODUCT_SHARE = 0.3;
/** A result with some of the words has at least this share of their weight. */
const LEAST_SHARE = 0.34;
/** A word with fewer results than this stands for longer words too. */
const FEW = 3;

/**
 * Finds and scores the rows that answer these terms.
 * @param together whether the words must be said of each other, in one thought; what a product's name says is no answer alone
 */
export async function rankRows(terms: readonly Term[], index: IndexReader, rows: Rows, together = false): Promise<Ranking> {
  const matches = await Promise.all(terms.map((term) => (term.kind === 'phrase' ? matchPhrase(term, index) : matchWord(term, index))));
  const weighed = matches.map((match) => ({ ...match, weight: weigh(match, rows), optional: isOptional(match.term) }));
  const spread = weighed.map((match) => spreadOverReviews(match, rows));
  const missing = spread.filter(isMissing).map(({ term }) => term.given);
  return { scores: combine(spread, rows, together), missing };
}

function isMissing({ said, against, optional }: TermMatches): boolean {
  return said.size === 0 && against.size === 0 && !optional;
}

function isOptional(term: Term): boolean {
  return term.kind === 'word' && term.optional;
}

function weigh({ said }: Pick<TermMatches, 'said'>, { product }: Rows): number {
  return Math.log(1 + product.length / (1 + said.size));
}

async function matchPhrase(term: PhraseTerm, index: IndexReader): Promise<Found> {
  const entries = await Promise.all(term.words.map((word) => readForm(word, index)));
  const said = new Map<number, Match>();
  const [first] = entries;
  for (const [row, places] of first ?? []) {
    const starts = places.filter((place) => entries.every((rows, at) => rows.get(row)?.includes(place + at)));
    if (starts.length > 0) said.set(row, { score: 2, places: starts });
  }
  return { term, said, against: new Map() };
}

/** Where a word stands in exactly this form. */
async function readForm(word: string, index: IndexReader): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const key of new Set([word, ...(await index.readBeginning(word))])) {
    const entry = await index.read(key);
    for (const [row, occurrences] of entry?.rows ?? []) {
      const places = occurrences.filter(({ form }) => entry?.forms[form] === word).map(({ place }) => place);
      for (const place of places) addTo(found, row, place);
    }
  }
  return found;
}

async function matchWord(term: WordTerm, index: IndexReader): Promise<Found> {
  const match: Found = { term, said: new Map(), against: new Map() };
  const add = (entry: Entry | undefined, weightOf: (form: string) => number, denied: boolean) => addEntry(match, entry, weightOf, denied);
  const read = (keys: readonly string[]) => Promise.all(keys.map((key) => index.read(key)));
  const [bases, concepts, opposites] = await Promise.all([
    read(term.bases),
    read(term.concepts.map((concept) => `#${concept}`)),
    read(term.opposites.map((concept) => `#${concept}`)),
  ]);
  for (const entry of bases) add(entry, (form) => (form === term.word ? KIND_WEIGHTS.exact : KIND_WEIGHTS.base), term.denied);
  for (const entry of concepts) add(entry, (form) => (form === term.word ? KIND_WEIGHTS.exact : KIND_WEIGHTS.concept), term.denied);
  for (const entry of opposites) add(entry, () => KIND_WEIGHTS.opposite, !term.denied);
  if (term.open && match.said.size < FEW) {
    for (const entry of await read(await index.readBeginning(term.word))) {
      add(entry, (form) => (form.startsWith(term.word) ? KIND_WEIGHTS.beginning : 0), term.denied);
    }
  }
  return match;
}

/** Takes over where a word is said the way that was asked for, and where it is said the other way round. */
function addEntry({ said, against }: Found, entry: Entry | undefined, weightOf: (form: string) => number, denied: boolean): void {
  for (const [row, occurrences] of entry?.rows ?? []) {
    for (const occurrence of occurrences) {
      const weight = weightOf(entry?.forms[occurrence.form] ?? '');
      if (weight === 0) continue;
      if (occurrence.denied === denied) addMatch(said, row, occurrence, weight);
      else addTo(against, row, occurrence.place);
    }
  }
}

/** Changes the map in place: a common word has tens of thousands of rows. */
function addMatch(said: Map<number, Match>, row: number, { field, place }: Occurrence, weight: number): void {
  const match = said.get(row) ?? { score: 0, places: [] };
  said.set(row, match);
  match.score = Math.max(match.score, weight * FIELD_WEIGHTS[field]);
  if (field !== 'product' && field !== 'author') match.places.push(place);
}

function addTo(places: Map<number, number[]>, row: number, place: number): void {
  const known = places.get(row);
  if (known === undefined) places.set(row, [place]);
  else known.push(place);
}

/** A product's name stands in its record once; what it says holds for each of its reviews, but no judgement does. */
function spreadOverReviews(match: TermMatches, { reviews, product }: Rows): TermMatches {
  const { term, said } = match;
  const named = new Map([...said].filter(([row]) => row >= reviews).map(([row, { score }]) => [product[row] ?? -1, score]));
  if (named.size === 0 || (term.kind === 'word' && (term.denied || term.opposites.length > 0))) return match;
  const spread = new Map(said);
  for (let row = 0; row < reviews; row += 1) {
    const score = named.get(product[row] ?? -1);
    if (score !== undefined && !spread.has(row)) spread.set(row, { score: score * PRODUCT_SHARE, places: [] });
  }
  return { ...match, said: spread };
}

function combine(matches: readonly TermMatches[], { stars }: Rows, together: boolean): Map<number, number> {
  const asked = matches.filter(({ optional }) => !optional);
  const total = asked.filter((match) => !isMissing(match)).reduce((sum, { weight }) => sum + weight, 0);
  const highest = matches.reduce((sum, { weight }) => sum + weight * 2, 0) * (1 + NEAR_BONUS) * (1 + STARS_BONUS) + 1;
  const value = valueOfQuery(asked);
  const scores = new Map<number, number>();
  const rows = new Set<number>();
  for (const { said, against } of matches) for (const found of [said, against]) for (const row of found.keys()) rows.add(row);
  for (const row of rows) {
    const kind = judge(row, asked, total);
    if (kind === undefined || (together && !areTogether(row, asked, kind === 'opposite'))) continue;
    const mood = ((stars[row] ?? 3) - 3) / 2;
    const score = (scoreOf(row, matches) * (1 + STARS_BONUS * value * mood)) / highest;
    scores.set(row, { all: 2, some: 1, opposite: 0 }[kind] + Math.min(score, 0.999));
  }
  return scores;
}

/** Who asks for *rusak* looks for unhappy customers first: 1 for praise, -1 for blame, 0 for neither. */
function valueOfQuery(asked: readonly TermMatches[]): number {
  const sum = asked.reduce((total, { term }) => {
    if (term.kind === 'phrase') return total;
    const value = term.concepts.reduce((all, concept) => all + judgementOf(concept), 0);
    return total + (term.denied ? -value : value);
  }, 0);
  return Math.sign(sum);
}

/** Whether a row says all that was asked for, some of it, or all but something the other way round. */
function judge(row: number, asked: readonly TermMatches[], total: number): 'all' | 'some' | 'opposite' | undefined {
  let [said, turned, weight] = [0, 0, 0];
  for (const match of asked) {
    if (isTurned(row, match, asked)) turned += 1;
    else if (match.said.has(row)) {
      said += 1;
      weight += match.weight;
    }
  }
  if (turned > 0) return said + turned === asked.length ? 'opposite' : undefined;
  if (said === asked.length) return said === 0 ? undefined : 'all';
  return weight / total >= LEAST_SHARE ? 'some' : undefined;
}

/** It says only the opposite, or says the opposite of the other words: in *kirim cepat, tahan lama* nothing is slow. */
function isTurned(row: number, { term, said, against }: TermMatches, asked: readonly TermMatches[]): boolean {
  const opposite = against.get(row);
  if (opposite === undefined) return false;
  const match = said.get(row);
  if (match === undefined || match.places.length === 0) return true;
  const others = asked.flatMap((other) => (other.term === term ? [] : (other.said.get(row)?.places ?? [])));
  return others.length > 0 && isNear(opposite, others) && !isNear(match.places, others);
}

/** Whether each word stands near another one, so that they are said of one thing. */
function areTogether(row: number, asked: readonly TermMatches[], isOpposite: boolean): boolean {
  const places = asked.map((match) => {
    const isTurnedHere = isOpposite && isTurned(row, match, asked);
    return (isTurnedHere ? match.against.get(row) : match.said.get(row)?.places) ?? [];
  });
  const found = places.filter((list) => list.length > 0);
  if (found.length === 0) return false;
  return found.every((list, at) => found.length === 1 || isNear(list, found.filter((_, other) => other !== at).flat(), IN_ONE_THOUGHT));
}

function scoreOf(row: number, matches: readonly TermMatches[]): number {
  let sum = 0;
  for (const match of matches) {
    const found = match.said.get(row);
    if (found === undefined) continue;
    const isNearTo = (optional: boolean) =>
      matches.some((other) => other !== match && other.optional === optional && isNear(found.places, other.said.get(row)?.places ?? []));
    const bonus = isNearTo(false) ? NEAR_BONUS : isNearTo(true) ? NEAR_OPTIONAL_BONUS : 0;
    sum += (match.optional ? match.weight * 0.5 : match.weight) * found.score * (1 + bonus);
  }
  return sum;
}

function isNear(places: readonly number[], others: readonly number[], near = NEAR): boolean {
  return places.some((place) => others.some((other) => Math.abs(place - other) <= near));
}
