import { isCriticism } from '#src/aggregate/criticism.ts';
import { pickOfNewest } from '#src/aggregate/pick-snippet.ts';
import { load } from '../shared/load.ts';
import type { ListDocument, ReviewDocument } from './documents.ts';
import { MOST_PAGES } from './limits.ts';

/**
 * Those that `pickSnippet` takes of all reviews; no more documents are loaded than it needs.
 * @param product slug; empty for the whole site
 * @param read brings a document of the API
 */
export async function pickReviews(
  list: ListDocument,
  product: string,
  limit: number,
  minLength: number,
  read: (path: string) => Promise<ListDocument> = load,
): Promise<ReviewDocument[]> {
  const { criticism } = list.highlights;
  let { reviews } = list;
  for (let page = 2; ; page += 1) {
    const picked = pickOfNewest(reviews, { limit, minLength });
    const lacksCriticism = limit > 1 && criticism && !picked.some(isCriticism);
    if (picked[limit - 1] && !lacksCriticism) return picked;
    // Beyond the last page that is looked at, the most helpful criticism stands in for the newest.
    if (page > Math.min(list.pagination.pages, MOST_PAGES)) return lacksCriticism ? [...picked.slice(0, limit - 1), criticism] : picked;
    reviews = [...reviews, ...(await read(`${product ? `products/${product}` : 'reviews/page'}/${page}`)).reviews];
  }
}
