export const REVIEW_SORTS = ['newest', 'oldest', 'highest', 'lowest', 'helpful'] as const;
export type ReviewSort = (typeof REVIEW_SORTS)[number];

/** What a reader chose, as it stands in the address of the page, and in that of the search: `?stars=1,2&photo=yes&sort=lowest`. */
export interface Choice {
  /** Each as `stars=4`, in the order of the chips. */
  facts: string[];
  sort: ReviewSort;
}

const UNSORTED: ReviewSort = 'newest';

/** Reads an address. @param known what can be chosen; whatever else the address says is left out */
export function readChoice(address: URL, known: readonly string[]): Choice {
  const query = address.searchParams;
  const facts = known.filter((fact) => {
    const [facet = '', value = ''] = fact.split('=');
    return query.get(facet)?.split(',').includes(value);
  });
  return { facts, sort: REVIEW_SORTS.find((sort) => sort === query.get('sort')) ?? UNSORTED };
}

/** The address with another choice; what else it says stays. @param known everything that can be chosen */
export function writeChoice(address: string, { facts, sort }: Choice, known: readonly string[]): string {
  const url = new URL(address);
  for (const fact of known) url.searchParams.delete(facetOf(fact));
  for (const fact of facts) {
    const facet = facetOf(fact);
    const value = fact.slice(facet.length + 1);
    const others = url.searchParams.get(facet);
    url.searchParams.set(facet, others === null ? value : `${others},${value}`);
  }
  url.searchParams.delete('sort');
  if (sort !== UNSORTED) url.searchParams.set('sort', sort);
  url.search = url.search.replaceAll('%2C', ',');
  return url.href;
}

export function isChosen({ facts, sort }: Choice): boolean {
  return facts.length > 0 || sort !== UNSORTED;
}

/** The part before `=`; values may hold anything. */
export function facetOf(fact: string): string {
  return fact.slice(0, fact.indexOf('='));
}
