import { KEY_KINDS, keyFile, spellKey } from '#src/schemas/product-keys.ts';
import { load } from './load.ts';

/** Slug of the product that an element names, by our slug or by a key of the shop; empty for the whole site. */
export async function findProduct(element: Element): Promise<string> {
  for (const kind of KEY_KINDS) {
    const key = element.getAttribute(kind);
    if (key !== null) return (await load<{ slug: string }>(`lookup/${kind}/${keyFile(spellKey(key))}`)).slug;
  }
  return element.getAttribute('product') ?? '';
}
