import type { ShownReview } from '#src/outputs/search/shown.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { askReviews, type ReviewAnswer } from '#src/search/ask.ts';
import { askIndex, type Findings } from '#src/search/ask-index.ts';
import { findQuestions, type ShopQuestion } from '#src/search/find-questions.ts';
import { parseQuery, type Term } from '#src/search/query.ts';
import { isQuestion } from '#src/search/question.ts';
import { type Facts, filterRows, keepKnown, readFacts, sortRows } from './facets.ts';
import type { Source } from './load.ts';
import { countFilters, emptyFilters, FACETS, type Facet, type SearchState, sortOf } from './state.ts';

export interface FacetValue {
  value: string;
  count: number;
}

/** Everything that the page shows for a state. */
export interface Answer {
  state: SearchState;
  total: number;
  /** How many of the results say all that was asked for; the others say some of it. */
  all: number;
  reviews: ShownReview[];
  facets: Record<Facet, FacetValue[]>;
  /** Products whose name matches, the best first. */
  products: string[];
  names: ReadonlyMap<string, string>;
  terms: Term[];
  missing: string[];
  /** The query that was run in place of the one that was typed. */
  corrected?: string;
  /** Reviews that say the opposite, and the query that finds them. */
  opposite?: { count: number; q: string };
  /** What the reviews say, where the words are a question. */
  asked?: ReviewAnswer<ShownReview>;
  /** What the shop answered to it in public. */
  shopSays: { questions: ShopQuestion[]; terms: Term[] };
  /** Results without any filter; given where there are none with them. */
  unfiltered: number;
}

export interface SearchEngine {
  /** @throws where a file does not come */
  answer(state: SearchState, size: number): Promise<Answer>;
  /** Loads what the first word will need, while it is being typed. */
  prepare(): void;
}

const MOST_PRODUCTS = 6;
const NOT: Record<string, string> = { id: 'tidak', en: 'not' };

/** @param lang in which products are named */
export function createEngine(source: Source, lang: SiteLanguage): SearchEngine {
  let site: { facts: Facts; names: ReadonlyMap<string, string> } | undefined;

  return {
    prepare() {
      source.loadIndex().catch(() => undefined); // The same failure comes again, and is shown, with the first answer.
    },
    async answer(given, size) {
      const [table, list, index] = await Promise.all([source.loadTable(), source.loadNames(lang), source.loadIndex()]);
      site ??= { facts: readFacts(table), names: new Map(table.products.map((slug, at) => [slug, list[at] ?? slug])) };
      const { facts, names } = site;
      const isAsked = parseQuery(given.q).length > 0;
      const findings = isAsked ? await askIndex(given.q, index, facts, source.loadWords) : undefined;
      const terms = findings?.terms ?? [];
      const state = { ...given, filters: keepKnown(given.filters, facts) };
      const candidates = findings === undefined ? [...facts.stars.keys()] : [...findings.scores.keys()];
      const { rows, counts } = filterRows(candidates, state.filters, facts);
      const sort = terms.length === 0 && sortOf(state) === 'relevance' ? 'newest' : sortOf(state);
      const sorted = sortRows(rows, sort, facts, findings?.scores ?? new Map());
      const none = { questions: [], terms: [] };
      const [reviews, shopSays] = await Promise.all([
        source.loadShown(sorted.slice(0, size)),
        isAsked ? askShop(findings?.corrected ?? given.q, state, source) : none,
      ]);
      return {
        state,
        total: rows.length,
        all: findings === undefined ? rows.length : rows.filter((row) => findings.all.has(row)).length,
        reviews,
        facets: listFacets(facts, counts),
        products: findings === undefined ? [] : listProducts(findings, facts),
        names,
        terms,
        missing: findings?.missing ?? [],
        shopSays,
        unfiltered:
          rows.length > 0 || countFilters(state.filters) === 0 ? rows.length : filterRows(candidates, emptyFilters(), facts).rows.length,
        ...(findings?.corrected !== undefined && { corrected: findings.corrected }),
        ...oppositeOf(findings, lang),
        ...(isQuestion(given.q) && {
          asked: await askReviews(
            given.q,
            { index, rows: facts, loadWords: source.loadWords, loadReviews: source.loadShown },
            placeOf(state, facts),
          ),
        }),
      };
    },
  };
}

/** What the shop answered to the query, about the chosen products. If its file cannot be loaded, the search still shows reviews. */
async function askShop(q: string, { filters: { product } }: SearchState, source: Source): Promise<Answer['shopSays']> {
  const questions = await source.loadQuestions().catch((): ShopQuestion[] => []);
  const chosen = product.length === 0 ? questions : questions.filter((question) => product.includes(question.product));
  return findQuestions(q, chosen);
}

/** The product that is asked about, where one is chosen. */
function placeOf({ filters: { product } }: SearchState, { columns }: Facts): number | undefined {
  return product.length === 1 ? columns.product.values.indexOf(product[0] ?? '') : undefined;
}

/** *tidak pahit* for *pahit*, and the other way round, where one word can be turned. */
function oppositeOf(findings: Findings | undefined, lang: SiteLanguage): Pick<Answer, 'opposite'> {
  if (findings === undefined || findings.opposite === 0) return {};
  const turned =
    findings.terms.findLast((term) => term.kind === 'word' && (term.denied || term.opposites.length > 0)) ?? findings.terms.at(-1);
  const words = findings.terms.map((term) => {
    if (term.kind === 'phrase') return `"${term.given}"`;
    return term.denied === (term === turned) ? term.given : `${NOT[lang]} ${term.given}`;
  });
  return { opposite: { count: findings.opposite, q: words.join(' ') } };
}

function listFacets({ columns }: Facts, counts: Record<Facet, number[]>): Record<Facet, FacetValue[]> {
  const list = (facet: Facet) => columns[facet].values.map((value, place) => ({ value, count: counts[facet][place] ?? 0 }));
  return Object.fromEntries(FACETS.map((facet) => [facet, list(facet)])) as Record<Facet, FacetValue[]>;
}

function listProducts({ scores, all }: Findings, { reviews, productOf }: Facts): string[] {
  const found = [...scores].filter(([row]) => row >= reviews && all.has(row)).sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
  return found.slice(0, MOST_PRODUCTS).flatMap(([row]) => productOf(row) ?? []);
}
