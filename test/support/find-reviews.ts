import type { Catalog } from '#src/aggregate/catalog.ts';
import { buildIndex } from '#src/outputs/search/build-index.ts';
import { buildTable } from '#src/outputs/search/build-table.ts';
import { listWords } from '#src/outputs/search/words.ts';
import { askIndex, type Findings } from '#src/search/ask-index.ts';
import { createIndexReader } from '#src/search/index-reader.ts';

type Search = (query: string) => Promise<Findings & { ids: string[] }>;

/** A search over a catalog in memory, made once: the same index, rows and words as a browser loads. */
export function searchIn(catalog: Catalog): Search {
  const search = searches.get(catalog) ?? makeSearch(catalog);
  searches.set(catalog, search);
  return search;
}
const searches = new WeakMap<Catalog, Search>();

function makeSearch(catalog: Catalog): Search {
  const { starts, shards, alone } = buildIndex(catalog);
  const reader = createIndexReader(starts, async (n) => shards[n] ?? {}, alone);
  const { product, stars } = buildTable(catalog).rows;
  const words = listWords(catalog);
  return async (query) => {
    const findings = await askIndex(query, reader, { reviews: catalog.reviews.length, product, stars }, async () => words);
    const ranked = [...findings.scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
    return { ...findings, ids: ranked.flatMap(([row]) => catalog.reviews[row]?.id ?? []) };
  };
}

/** Ids of the reviews of a product that a query finds, in the order of the catalog. */
export async function findReviews(catalog: Catalog, query: string, product: string): Promise<string[]> {
  const { ids } = await searchIn(catalog)(query);
  return catalog.reviews.filter((review) => review.product === product && ids.includes(review.id)).map(({ id }) => id);
}
