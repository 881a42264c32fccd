import type { Product } from './product.ts';

/** By what a shop's system knows a product, beside our slug. */
export const KEY_KINDS = ['sku', 'gtin', 'shop-id'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** A key in its one spelling, and the variant that it is of, where it is of one. */
interface ProductKey {
  key: string;
  variant?: Product['name'];
}

/** The field of a product or a variant in which each kind of key stands. */
export const KEY_FIELDS = { sku: 'sku', gtin: 'gtin', 'shop-id': 'shopId' } as const satisfies Record<KeyKind, keyof Product>;

/** Every key of one kind: the product's own, then those of its variants, each once. */
export function keysOf(product: Pick<Product, 'sku' | 'gtin' | 'shopId' | 'variants'>, kind: KeyKind): ProductKey[] {
  const field = KEY_FIELDS[kind];
  const own = listOf(product[field]).map((text): ProductKey => ({ key: spellKey(text) }));
  const others = product.variants.flatMap((variant) =>
    listOf(variant[field]).map((text): ProductKey => ({ key: spellKey(text), variant: variant.name })),
  );
  return [...new Map([...others, ...own].map((one) => [one.key, one])).values()];
}

/** What stands in a field of one value or of several. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The one spelling of a key. */
export function spellKey(text: string): string {
  return text.trim().toUpperCase();
}

/**
 * The name of a key's file, without its ending: as in an address, with `~` in place of `%`, since servers differ in how they read a
 * percent sign in the name of a file.
 */
export function keyFile(key: string): string {
  return encodeURIComponent(key).replaceAll('%', '~');
}
