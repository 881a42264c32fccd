import { keyFile } from '#src/schemas/product-keys.ts';
import { keyOf } from './key.ts';
import { load } from './load.ts';

/** Slug of the product that an element names, by our slug or by a key of the shop; empty for the whole site. */
export async function findProduct(element: Element): Promise<string> {
  const [key, path] = keyOf(element);
  const [, kind] = path.split('/');
  return kind ? (await load<{ slug: string }>(`lookup/${kind}/${keyFile(key)}`)).slug : key;
}
