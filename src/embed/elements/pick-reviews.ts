import { pickOfNewest, type SnippetOptions } from '#src/aggregate/pick-snippet.ts';
import { load } from '../shared/load.ts';
import type { ListDocument, ReviewDocument } from './documents.ts';
import { MOST_PAGES } from './limits.ts';

/**
 * Those that `pickSnippet` takes of all reviews; no more documents are loaded than it needs, and of a large site no more than `MOST_PAGES`.
 * @param product slug; empty for the whole site
 * @param read brings a document of the API
 */
export async function pickReviews(
  { reviews, newestCriticism, pagination }: ListDocument,
  product: string,
  options: SnippetOptions,
  read: (path: string) => Promise<ListDocument> = load,
): Promise<ReviewDocument[]> {
  let known = reviews;
  for (let page = 2; ; page += 1) {
    const picked = pickOfNewest(known, options, newestCriticism);
    if (picked[options.limit - 1] || page > Math.min(pagination.pages, MOST_PAGES)) return picked;
    known = [...known, ...(await read(`${product ? `products/${product}` : 'reviews/page'}/${page}`)).reviews];
  }
}
