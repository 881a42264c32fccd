import type { Catalog } from '../../aggregate/catalog.ts';
import { buildTable, localNames } from '../../outputs/search/build-table.ts';
import { showReview } from '../../outputs/search/shown.ts';
import type { SiteLanguage } from '../../schemas/primitives.ts';
import { type Answer, createEngine } from './engine.ts';
import { emptyFilters } from './state.ts';
import { PAGE_SIZE } from './use-search.ts';

/** What the search shows before anybody asks: part of the page, to be read before any script is there. */
export function firstAnswer(catalog: Catalog, lang: SiteLanguage): Promise<Answer> {
  const { reviews } = catalog;
  const source = {
    loadTable: async () => ({ ...buildTable(catalog), build: '' }),
    loadNames: async () => localNames(catalog, lang),
    loadShown: async (rows: readonly number[]) => rows.flatMap((row) => reviews.slice(row, row + 1).map(showReview)),
    loadWords: async () => [],
  };
  const matcher = { match: async () => ({ scores: new Map(), missing: [] }) };
  return createEngine(source, matcher, lang).answer({ q: '', filters: emptyFilters() }, PAGE_SIZE);
}
