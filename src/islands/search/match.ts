import { behind, exactly, startingWith } from '#src/language/index-words.ts';
import { checkSum } from '#src/outputs/search/table.ts';
import { SearchFailure, type Source } from './load.ts';
import type { Term, WordTerm } from './query.ts';

/** Rows that meet a query, with a score. */
export type Scores = Map<number, number>;

export interface Matches {
  scores: Scores;
  /** Words that stand nowhere, as they were typed. */
  missing: string[];
}

export interface Matcher {
  match(terms: readonly Term[]): Promise<Matches>;
}

/** The part of Pagefind's script that is used. */
interface Pagefind {
  createInstance(options: { noWorker: boolean; basePath: string }): PagefindInstance;
  /** Ours: outputs/search/pagefind-script.ts. */
  countFailedRequests(): number;
}
interface PagefindInstance {
  search(term: string | null): Promise<{ results: { id: string; score: number }[] }>;
  preload(term: string): Promise<void>;
}
interface Index {
  countFailedRequests(): number;
  instance: PagefindInstance;
  rowOf: Map<string, number>;
}

/** A base word is a little less than the word itself. */
const BASE_SHARE = 0.7;
/** The smallest WebAssembly module: its header. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * Finds rows by words, through Pagefind. Nothing is loaded before the first question.
 * @param attempt how often this page has tried: a script that failed to load is remembered by its address
 */
export function createMatcher(folder: string, source: Source, attempt: number): Matcher {
  let index: Promise<Index> | undefined;
  const answers = new Map<string, Promise<Scores>>();

  const open = (): Promise<Index> => {
    index ??= openIndex(folder, source, attempt).catch((error: unknown) => {
      index = undefined;
      throw error;
    });
    return index;
  };
  const ask = (question: string): Promise<Scores> => {
    const answer =
      answers.get(question) ??
      askIndex(open, question).catch((error: unknown) => {
        answers.delete(question);
        throw error;
      });
    answers.set(question, answer);
    return answer;
  };

  return {
    async match(terms) {
      await preload(await open(), terms.flatMap(placesToLoad));
      const each = await Promise.all(terms.map((term) => matchTerm(term, ask)));
      return { scores: intersect(each), missing: terms.filter((_, at) => each[at]?.size === 0).map(({ given }) => given) };
    },
  };
}

async function openIndex(folder: string, source: Source, attempt: number): Promise<Index> {
  checkWebAssembly();
  const table = await source.loadTable();
  try {
    const { createInstance, countFailedRequests } = (await import(
      /* @vite-ignore */ `${folder}pagefind.js?${table.build}${attempt === 0 ? '' : `.${attempt}`}`
    )) as Pagefind;
    // A worker would be a second copy of the script, and a second thing that a site's policy can block.
    const instance = createInstance({ noWorker: true, basePath: folder });
    const ids = (await instance.search(null)).results.map(({ id }) => id);
    if (checkSum(ids) !== table.build) throw new SearchFailure('changed');
    return { instance, countFailedRequests, rowOf: new Map(ids.map((id, row) => [id, row])) };
  } catch (cause) {
    throw cause instanceof SearchFailure ? cause : new SearchFailure('network', { cause });
  }
}

/** A Content-Security-Policy without 'wasm-unsafe-eval' forbids to compile any module, so the smallest one tells. */
function checkWebAssembly(): void {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (cause) {
    throw new SearchFailure('blocked', { cause });
  }
}

/** Loads the parts of the index that hold these words. */
async function preload({ instance, countFailedRequests }: Index, words: readonly string[]): Promise<void> {
  const before = countFailedRequests();
  await Promise.all(words.map((word) => instance.preload(word)));
  if (countFailedRequests() > before) throw new SearchFailure('network');
}

async function askIndex(open: () => Promise<Index>, question: string): Promise<Scores> {
  const { instance, rowOf } = await open();
  const { results } = await instance.search(question);
  return new Map(
    results.flatMap(({ id, score }) => {
      const row = rowOf.get(id);
      return row === undefined ? [] : [[row, score] as const];
    }),
  );
}

/** Words that start alike may lie in several parts of the index: both ends are loaded. */
function placesToLoad(term: Term): string[] {
  if (term.kind === 'phrase') return term.words.map(exactly);
  return [...(term.open ? [startingWith(term.word), behind(term.word)] : [exactly(term.word)]), ...term.bases.map(exactly)];
}

async function matchTerm(term: Term, ask: (question: string) => Promise<Scores>): Promise<Scores> {
  if (term.kind === 'phrase') return ask(`"${term.words.map(exactly).join(' ')}"`);
  return matchWord(term, ask);
}

/** Rows with the word, a longer one, or a form of the same base; the best of these counts. */
async function matchWord({ word, open, bases }: WordTerm, ask: (question: string) => Promise<Scores>): Promise<Scores> {
  const best = new Map(await ask(open ? startingWith(word) : exactly(word)));
  for (const base of bases) {
    for (const [row, score] of await ask(exactly(base))) best.set(row, Math.max(best.get(row) ?? 0, score * BASE_SHARE));
  }
  return best;
}

/** Rows that all terms found, with the sum of their scores. */
function intersect(each: readonly Scores[]): Scores {
  const [first, ...others] = [...each].sort((a, b) => a.size - b.size);
  const both: Scores = new Map();
  for (const [row, score] of first ?? []) {
    if (others.every((scores) => scores.has(row)))
      both.set(
        row,
        others.reduce((sum, scores) => sum + (scores.get(row) ?? 0), score),
      );
  }
  return both;
}
