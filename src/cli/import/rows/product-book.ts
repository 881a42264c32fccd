import { createHash } from 'node:crypto';
import { validate } from '#src/loaders/validate.ts';
import { namesOf, SlugSchema } from '#src/schemas/primitives.ts';
import { type Product, ProductSchema } from '#src/schemas/product.ts';
import { listOf } from '#src/schemas/product-keys.ts';
import type { ProductWords } from './draft.ts';
import { slugify } from './slugify.ts';

/** A product file that has to be written. */
export interface NewProduct {
  slug: string;
  name: string;
  kind: 'good';
  category?: string;
  sku?: string;
}

type FoundProduct = { slug: string; created?: NewProduct; reason?: never } | { slug?: never; reason: string };

/** Knows the products of the content folder and those that an import adds, and finds the one that a row is about. */
export class ProductBook {
  private readonly bySlug = new Map<string, { names: readonly string[] }>();
  private readonly byName = new Map<string, string>();
  private readonly bySku = new Map<string, string>();

  constructor(products: readonly Product[]) {
    for (const { slug, name, ...keys } of products) {
      const skus = [keys, ...keys.variants].flatMap(({ sku }) => listOf(sku));
      this.enter(slug, namesOf(name), skus);
    }
  }

  /** By its slug, its name or its stock number; else as a new product, which counts only after `add`. */
  find(words: ProductWords): FoundProduct {
    const known = this.findKnown(words);
    if (known !== undefined) return { slug: known };
    const name = words.name || (isSlug(words.handle) ? nameFromSlug(words.handle) : words.handle) || words.sku;
    if (name === '') return { reason: 'found nothing that names the product' };
    const created = {
      slug: this.freeSlug(words),
      name,
      kind: 'good' as const,
      ...(words.category !== '' && { category: words.category }),
      ...(words.sku !== '' && { sku: words.sku }),
    };
    const reason = whyInvalid(created);
    return reason === undefined ? { slug: created.slug, created } : { reason };
  }

  /** From now on the product is there. */
  add({ slug, name, sku }: NewProduct): void {
    this.enter(slug, [name], listOf(sku));
  }

  has(slug: string): boolean {
    return this.bySlug.has(slug);
  }

  private findKnown({ name, handle, sku }: ProductWords): string | undefined {
    if (this.bySlug.has(handle)) return handle;
    const byName = this.byName.get(productKey(name || handle));
    if (byName !== undefined && !isSlug(handle)) return byName;
    if (sku !== '' && this.bySku.has(sku)) return this.bySku.get(sku);
    return isSlug(handle) ? undefined : this.renamed(name || handle);
  }

  /** A product whose file still has the slug of this name, while its own name was edited since. */
  private renamed(name: string): string | undefined {
    const slug = slugify(name);
    const known = this.bySlug.get(slug);
    return known === undefined || known.names.some((own) => couldHaveMade(own, slug)) ? undefined : slug;
  }

  private freeSlug({ name, handle, sku }: ProductWords): string {
    if (isSlug(handle)) return handle;
    const words = handle || name || sku;
    const base = slugify(words) || `product-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
    let slug = base;
    for (let n = 2; this.bySlug.has(slug); n += 1) slug = `${slugify(base, 79 - String(n).length)}-${n}`;
    return slug;
  }

  private enter(slug: string, names: readonly string[], skus: readonly string[]): void {
    this.bySlug.set(slug, { names });
    for (const name of names) this.byName.set(productKey(name), this.byName.get(productKey(name)) ?? slug);
    for (const sku of skus) this.bySku.set(sku, this.bySku.get(sku) ?? slug);
  }
}

/** Names that differ only in case and spaces are one product. */
export function productKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** `kopi-arabika` as words, where nothing better is known: Kopi arabika. */
export function nameFromSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a slug is what `freeSlug` makes of a name, with or without a number after it. */
function couldHaveMade(name: string, slug: string): boolean {
  const whole = slugify(name);
  const stem = slug.replace(/-\d+$/, '');
  return whole === slug || whole === stem || (whole.length > 70 && whole.startsWith(stem));
}

function isSlug(text: string): boolean {
  return SlugSchema.safeParse(text).success;
}

function whyInvalid({ slug, ...product }: NewProduct): string | undefined {
  const { problems } = validate(ProductSchema, { file: `products/${slug}.yaml`, value: product, lineOf: () => 1 });
  return problems?.map(({ field, message }) => `${field}: ${message}`).join('; ');
}
