import type { LoadDetail } from '../shared/events.ts';
import { keyOf, type RatingsDocument } from '../shared/key.ts';
import { load } from '../shared/load.ts';

/** The rating of the product that an element names, and what is said of it, by language. Throws 404 where there is no such product. */
export async function findRating(element: Element): Promise<{ detail: LoadDetail; words: NonNullable<RatingsDocument['words']> }> {
  const [key, path] = keyOf(element);
  const { words = {}, parts, ratings: all } = await load<RatingsDocument>(path);
  const { ratings } = parts
    ? await load<RatingsDocument>(`${path}/${parts.filter((first) => first <= key).length || 1}`)
    : { ratings: all };
  const rating = { __proto__: null, ...ratings }[key];
  if (!rating) throw 404;
  return { detail: { product: key, ratingValue: rating[0], ratingCount: rating[1] }, words };
}
