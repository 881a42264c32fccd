import type { ShownReview } from '#src/outputs/search/shown.ts';
import type { SearchTable } from '#src/outputs/search/table.ts';
import { type Facts, filterRows, keepKnown, readFacts, sortRows } from './facets.ts';
import type { Source } from './load.ts';
import type { Matcher, Matches } from './match.ts';
import { parseQuery, type Term } from './query.ts';
import { countFilters, emptyFilters, FACETS, type Facet, type SearchState, sortOf } from './state.ts';
import { suggestQuery } from './suggest.ts';

export interface FacetValue {
  value: string;
  count: number;
}

/** Everything that the page shows for a state. */
export interface Answer {
  state: SearchState;
  total: number;
  reviews: ShownReview[];
  facets: Record<Facet, FacetValue[]>;
  /** Products whose name matches, the best first. */
  products: string[];
  names: ReadonlyMap<string, string>;
  terms: Term[];
  missing: string[];
  suggestion?: string;
  /** Results without any filter; given where there are none with them. */
  unfiltered: number;
}

export interface Engine {
  /** @throws SearchFailure */
  answer(state: SearchState, size: number): Promise<Answer>;
  /** Loads what the first word will need, while it is being typed. */
  prepare(): void;
}

const MOST_PRODUCTS = 6;

/** @param lang in which products are named */
export function createEngine(source: Source, matcher: Matcher, lang: string): Engine {
  let site: { facts: Facts; names: ReadonlyMap<string, string> } | undefined;

  return {
    prepare() {
      matcher.match([]).catch(() => undefined); // The same failure comes again, and is shown, with the first answer.
    },
    async answer(given, size) {
      const terms = parseQuery(given.q);
      const [table, list, matches] = await Promise.all([
        source.loadTable(),
        source.loadNames(lang),
        matchTerms(terms, source.loadTable(), matcher),
      ]);
      site ??= { facts: readFacts(table), names: new Map(table.products.map((slug, index) => [slug, list[index] ?? slug])) };
      const { facts, names } = site;
      const state = { ...given, filters: keepKnown(given.filters, facts) };
      const candidates = matches === undefined ? [...facts.stars.keys()] : [...matches.scores.keys()];
      const { rows, counts } = filterRows(candidates, state.filters, facts);
      const sort = terms.length === 0 && sortOf(state) === 'relevance' ? 'newest' : sortOf(state);
      const sorted = sortRows(rows, sort, facts, matches?.scores ?? new Map());
      return {
        state,
        total: rows.length,
        reviews: await source.loadShown(sorted.slice(0, size)),
        facets: listFacets(facts, counts),
        products: matches === undefined ? [] : listProducts(matches, facts),
        names,
        terms,
        missing: matches?.missing ?? [],
        unfiltered:
          rows.length > 0 || countFilters(state.filters) === 0 ? rows.length : filterRows(candidates, emptyFilters(), facts).rows.length,
        ...(rows.length === 0 && (await suggest(source, given.q, matches))),
      };
    },
  };
}

/** Pagefind writes no index for a site without reviews and products; nothing is to be found there. */
async function matchTerms(terms: readonly Term[], table: Promise<SearchTable>, matcher: Matcher): Promise<Matches | undefined> {
  if (terms.length === 0) return undefined;
  const isEmpty = (await table).rows.stars.length === 0;
  return isEmpty ? { scores: new Map(), missing: [] } : matcher.match(terms);
}

function listFacets({ columns }: Facts, counts: Record<Facet, number[]>): Record<Facet, FacetValue[]> {
  const list = (facet: Facet) => columns[facet].values.map((value, place) => ({ value, count: counts[facet][place] ?? 0 }));
  return Object.fromEntries(FACETS.map((facet) => [facet, list(facet)])) as Record<Facet, FacetValue[]>;
}

function listProducts({ scores }: Matches, { reviews, productOf }: Facts): string[] {
  const found = [...scores].filter(([row]) => row >= reviews).sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
  return found.slice(0, MOST_PRODUCTS).flatMap(([row]) => productOf(row) ?? []);
}

/** A suggestion is a kindness: without it the answer is still right. */
async function suggest(source: Source, q: string, matches: Matches | undefined): Promise<{ suggestion?: string }> {
  if (matches === undefined || matches.missing.length === 0) return {};
  const words = await source.loadWords().catch((): string[] => []);
  const suggestion = suggestQuery(q, matches.missing, words);
  return suggestion === undefined ? {} : { suggestion };
}
