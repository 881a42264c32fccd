import type { Catalog } from '#src/aggregate/catalog.ts';
import { buildTable, localNames } from '#src/outputs/search/build-table.ts';
import { showReviews } from '#src/outputs/search/shown.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { createIndexReader } from '#src/search/index-reader.ts';
import { type Answer, createEngine } from './engine.ts';
import { MOST_SHOWN } from './ProductFilter.tsx';
import { PAGE_SIZE } from './place.ts';
import { emptyFilters } from './state.ts';

/**
 * What the search shows before anybody asks: part of the page, to be read before any script is there. Of the products it
 * has as many as the page shows at first and one more, which brings the box to find the others: a shop may have a thousand.
 */
export async function firstAnswer(catalog: Catalog, lang: SiteLanguage): Promise<Answer> {
  const shown = showReviews(catalog);
  const source = {
    loadTable: async () => buildTable(catalog),
    loadNames: async () => localNames(catalog, lang),
    loadShown: async (rows: readonly number[]) => rows.flatMap((row) => shown[row] ?? []),
    loadWords: async () => [],
    loadQuestions: async () => [],
    loadIndex: async () => createIndexReader([], async () => ({})),
  };
  const answer = await createEngine(source, lang).answer({ q: '', filters: emptyFilters() }, PAGE_SIZE);
  const most = [...answer.facets.product].sort((a, b) => b.count - a.count).slice(0, MOST_SHOWN + 1);
  const named = new Set([...most.map(({ value }) => value), ...answer.reviews.map(({ product }) => product)]);
  return {
    ...answer,
    facets: { ...answer.facets, product: answer.facets.product.filter((value) => most.includes(value)) },
    names: new Map([...answer.names].filter(([slug]) => named.has(slug))),
  };
}
