import { pickOfNewest, type SnippetOptions } from '#src/aggregate/pick-snippet.ts';
import { keyFile } from '#src/schemas/product-keys.ts';
import { shelfOf } from '#src/schemas/shelf.ts';
import { keyOf } from '../shared/key.ts';
import { load } from '../shared/load.ts';
import type { ListDocument, ReviewDocument } from './documents.ts';

/** How many reviews a form shows where nobody said how many; other forms show no list. */
export const LIMITS: Readonly<Record<string, number>> = { reviews: 3, wall: 12 };

/** At most so many documents, of 20 or 100 reviews each, are read to find reviews that are long enough. */
const MOST_PAGES = 9;

/**
 * The reviews that `pickSnippet` picks from all. No more documents are loaded than it needs, and of a large site no more than `MOST_PAGES`.
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
    if (picked[options.limit - 1] || page > pagination.pages || page > MOST_PAGES) return picked;
    known = [...known, ...(await read(`${product ? `products/${product}` : 'reviews/page'}/${page}`)).reviews];
  }
}

/** Loads one review from its own document or, on a site with many reviews, where it has none, from the one that it shares with others. @throws as `load()` does */
export function loadReview(id: string): Promise<ReviewDocument> {
  return load<ReviewDocument>(`reviews/${id}`).catch(async (error) => {
    if (error !== 404) throw error;
    const { reviews } = await load<{ reviews: ReviewDocument[] }>(`reviews/shelf/${shelfOf(id)}`);
    return reviews.find((review) => review.id === id) ?? Promise.reject(error);
  });
}

/** Chosen reviews sorted as asked for, in place; as they were chosen (newest first) for any other word. */
export function sortReviews(reviews: ReviewDocument[], order: string): ReviewDocument[] {
  if (order === 'oldest') reviews.reverse();
  const sign = +(order === 'lowest') - +(order === 'highest');
  return reviews.sort((a, b) => sign * (a.rating - b.rating));
}

/**
 * Slug of the product that an element names, by our slug or by a key of the shop; empty for the whole site.
 * @throws 404 for an attribute without a value: a page that knows no product does not mean all of them
 */
export async function findProduct(element: Element): Promise<string> {
  const [key, folder] = keyOf(element);
  if (!key && element.hasAttribute('product')) throw 404;
  const file = keyFile(key);
  return folder ? (await load<{ slug: string }>(`lookup${folder}/${file}`)).slug : file;
}
