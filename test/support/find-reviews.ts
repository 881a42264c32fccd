import type { Catalog } from '#src/aggregate/catalog.ts';
import { parseQuery, type Term } from '#src/islands/search/query.ts';
import { exactly } from '#src/language/index-words.ts';
import { listRecords } from '#src/outputs/search/records.ts';

/**
 * Ids of the reviews of a product that a query finds, by the rules of the search (islands/search/match.ts) and without
 * Pagefind: every word, a longer one or a form of the same base; a phrase word by word within one field.
 */
export function findReviews(catalog: Catalog, query: string, product: string): string[] {
  const terms = parseQuery(query);
  const own = new Set(catalog.reviews.filter((review) => review.product === product).map(({ id }) => `review:${id}`));
  return listRecords(catalog)
    .filter(
      ({ key, parts }) =>
        own.has(key) &&
        terms.every((term) =>
          meets(
            parts.map(({ words }) => words),
            term,
          ),
        ),
    )
    .map(({ key }) => key.slice('review:'.length));
}

function meets(fields: readonly string[][], term: Term): boolean {
  if (term.kind === 'phrase') return fields.some((words) => ` ${words.join(' ')} `.includes(` ${term.words.map(exactly).join(' ')} `));
  const word = exactly(term.word);
  const bases = new Set([word, ...term.bases.map(exactly)]);
  return fields.flat().some((indexed) => bases.has(indexed) || (term.open && indexed.startsWith(word.slice(0, -1))));
}
