import { KEY_KINDS, spellKey } from '#src/schemas/product-keys.ts';
import type { LoadDetail } from '../shared/events.ts';
import { load } from '../shared/load.ts';

/** `/api/v1/ratings.json`, and `/api/v1/ratings/sku.json` and so on for the shop's own keys. */
interface RatingsDocument {
  ratings?: Record<string, [ratingValue: number | null, ratingCount: number]>;
  /** Of a site with many products: the first key of each part. */
  parts?: string[];
}

/** The rating of the product that an element names. Throws 404 where there is no such product. */
export async function findRating(element: Element): Promise<LoadDetail> {
  const kind = KEY_KINDS.find((one) => element.hasAttribute(one));
  const product = element.getAttribute(kind ?? 'product') ?? '';
  const key = kind ? spellKey(product) : product;
  const path = kind ? `ratings/${kind}` : 'ratings';
  let document = await load<RatingsDocument>(path);
  if (document.parts) document = await load(`${path}/${document.parts.filter((first) => first <= key).length || 1}`);
  const rating = new Map(Object.entries(document.ratings ?? {})).get(key);
  if (!rating) throw 404;
  return { product, ratingValue: rating[0], ratingCount: rating[1] };
}
