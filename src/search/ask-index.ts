import { type Correction, correctWord, replaceWords } from './correct.ts';
import { parseQuery, type Term } from './query.ts';
import { type IndexReader, type Rows, rankRows } from './rank.ts';
import { resolveTerms } from './resolve-terms.ts';

/** The rows that a query finds, in three groups. */
export interface Findings {
  terms: Term[];
  /** Scores of the rows that are shown. */
  scores: Map<number, number>;
  /** Rows that say all that was asked for. */
  all: ReadonlySet<number>;
  /** Reviews that say the opposite. They are never results: who wants them asks for them. */
  opposite: number;
  /** Words that stand nowhere, as they were typed. */
  missing: string[];
  /** The query that was run in place of what was typed. */
  corrected?: string;
}

/** With fewer results than this, reviews with some of the words follow. */
const FEW = 3;
const ALL = 2;
const SOME = 1;

/**
 * Answers a query. Where a word stands nowhere, its likely spellings are tried, and one is taken when it finds something.
 * @param loadWords words of the reviews, the most frequent first; asked for only where a word is missing
 */
export async function askIndex(query: string, index: IndexReader, rows: Rows, loadWords: () => Promise<string[]>): Promise<Findings> {
  const given = await findRows(query, index, rows);
  if (given.missing.length === 0) return given;
  // Without the list of words nothing is corrected, and the answer is still right.
  const words = await loadWords().catch((): string[] => []);
  for (const corrected of listCorrections(query, given.missing, words)) {
    const findings = await findRows(corrected, index, rows);
    if (findings.all.size > 0) return { ...findings, corrected };
  }
  return given;
}

/**
 * The text with its slips corrected, where a word of these terms stands nowhere and a likely spelling does.
 * @returns nothing where every word is known, or no spelling is likely
 */
export async function correctTerms(
  text: string,
  terms: readonly Term[],
  index: IndexReader,
  rows: Rows,
  loadWords: () => Promise<string[]>,
): Promise<string | undefined> {
  const { missing } = await rankRows(terms, index, rows);
  if (missing.length === 0) return undefined;
  const words = await loadWords().catch((): string[] => []);
  return listCorrections(text, missing, words)[0];
}

/** The query with each missing word as it was probably meant; then with the second choice for one of them, and so on. */
function listCorrections(query: string, missing: readonly string[], words: readonly string[]): string[] {
  const choices = missing.map((given) => correctWord(given, words).map((meant): Correction => ({ given, meant })));
  const best = choices.flatMap(([first]) => first ?? []);
  const others = choices.flatMap((list, at) =>
    list.slice(1).map((choice) => [...choices.flatMap(([first], index) => (index === at ? [] : (first ?? []))), choice]),
  );
  return [best, ...others].filter((list) => list.length > 0).map((list) => replaceWords(query, list));
}

async function findRows(query: string, index: IndexReader, rows: Rows): Promise<Findings> {
  const terms = await resolveTerms(parseQuery(query), index);
  const { scores, missing } = await rankRows(terms, index, rows);
  const ranked = [...scores];
  const isReview = ([row]: [number, number]) => row < rows.reviews;
  const all = ranked.filter(([, score]) => score >= ALL);
  const some = all.filter(isReview).length < FEW ? ranked.filter(([, score]) => score >= SOME && score < ALL) : [];
  const opposite = ranked.filter(([, score]) => score < SOME);
  return {
    terms,
    scores: new Map([...all, ...some]),
    all: new Set(all.map(([row]) => row)),
    opposite: opposite.filter(isReview).length,
    missing,
  };
}
