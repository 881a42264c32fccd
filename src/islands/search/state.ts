import { wellFormed } from '#src/language/cut-text.ts';

/** What can be chosen, in the order in which it stands on the page and in the address. */
export const FACETS = ['product', 'stars', 'level', 'lang', 'channel', 'year', 'photo', 'reply', 'counted'] as const;
export type Facet = (typeof FACETS)[number];
/** Chosen values; any of these in one facet, and all facets together. */
export type Filters = Record<Facet, string[]>;

export const SORTS = ['relevance', 'newest', 'highest', 'lowest'] as const;
export type Sort = (typeof SORTS)[number];

/** Everything that the address of a search says. */
export interface SearchState {
  q: string;
  filters: Filters;
  /** Missing where nobody chose: relevance for words, newest without words. */
  sort?: Sort;
}

const LONGEST_QUERY = 200;
const MOST_VALUES = 50;
const VALUE = /^[A-Za-z0-9-]{1,80}$/;

export function emptyFilters(): Filters {
  return Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Filters;
}

/** Reads the part of an address after `?`. Whatever makes no sense is left out; never throws. */
export function parseState(search: string): SearchState {
  const query = new URLSearchParams(search);
  const values = (name: string) =>
    query
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim());
  const filters = emptyFilters();
  for (const facet of FACETS) filters[facet] = distinct(values(facet).filter((value) => VALUE.test(value))).slice(0, MOST_VALUES);
  const sort = SORTS.find((known) => known === query.get('sort'));
  return { q: cleanQuery(query.get('q') ?? ''), filters, ...(sort !== undefined && { sort }) };
}

/** The part of the address for a state: empty, or with its `?`. The same state gives the same address. */
export function formatState({ q, filters, sort }: SearchState): string {
  const lists = FACETS.filter((facet) => filters[facet].length > 0).map((facet) => `${facet}=${[...filters[facet]].sort().join(',')}`);
  const query = cleanQuery(q);
  const parts = [
    ...(query === '' ? [] : [`q=${encodeURIComponent(query).replaceAll('%20', '+')}`]),
    ...lists,
    ...(sort === undefined ? [] : [`sort=${sort}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** One line, at most 200 characters; half of a surrogate pair would break the address. */
export function cleanQuery(q: string): string {
  return [...wellFormed(q.replace(/\s+/g, ' ').trimStart())].slice(0, LONGEST_QUERY).join('').trimEnd();
}

/** How the results are sorted: what was chosen, where it makes sense. */
export function sortOf({ q, sort }: SearchState): Sort {
  if (q.trim() === '') return sort === undefined || sort === 'relevance' ? 'newest' : sort;
  return sort ?? 'relevance';
}

/** The state with one value chosen, or no longer. */
export function toggleFilter(state: SearchState, facet: Facet, value: string): SearchState {
  const chosen = state.filters[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...state, filters: { ...state.filters, [facet]: next } };
}

/** Number of chosen values. */
export function countFilters(filters: Filters): number {
  return FACETS.reduce((sum, facet) => sum + filters[facet].length, 0);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
