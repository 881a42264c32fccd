import { KEY_KINDS, spellKey } from '#src/schemas/product-keys.ts';

/** `/api/v1/ratings.json`, and `/api/v1/ratings/sku.json` and so on for the shop's own keys. */
export interface RatingsDocument {
  /** By language: what is said after a mean, that content is made up, and how figures are written. */
  words?: Record<string, [outOfFive: string, sample?: string, locale?: string]>;
  ratings?: Record<string, [ratingValue: number | null, ratingCount: number]>;
  /** Of a site with many products: the first key of each part. */
  parts?: string[];
}

/** The key by which an element names its product: one of the shop's, with the folder where those are looked up (such as `/sku`), or our slug. */
export function keyOf(element: Element): [key: string, folder: string] {
  const kind = KEY_KINDS.find((one) => element.hasAttribute(one));
  const key = element.getAttribute(kind ?? 'product') ?? '';
  return kind ? [spellKey(key), `/${kind}`] : [key, ''];
}
