import { namesOf } from '#src/schemas/primitives.ts';
import { compare } from '#src/schemas/sort.ts';
import type { CatalogProduct } from './catalog.ts';

/** The orders in which a category can list its products. The first is the default. */
export const PRODUCT_SORTS = ['reviews', 'rating', 'name'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

/** Products of one category. */
export interface Category {
  /** In addresses. */
  slug: string;
  /** None for those without a category, and for all products. */
  name?: NonNullable<CatalogProduct['category']>;
  products: CatalogProduct[];
}

/** The slug of the list of all products. */
export const ALL = 'all';
/** The slug of the list of products without a category. */
const OTHER = 'other';
/** One page shows up to this many products. With more products, each category has pages of its own. */
export const MOST_ON_ONE_PAGE = 48;
const LONGEST_SLUG = 60;

/** The categories of a site with many products, the largest first, those without one last; none where one page shows all products. */
export function listCategories(products: readonly CatalogProduct[]): Category[] {
  if (products.length <= MOST_ON_ONE_PAGE) return [];
  const groups = Map.groupBy(products, ({ category }) => JSON.stringify(category));
  const taken = new Set<string>([ALL, OTHER]);
  return [...groups.values()]
    .map((members) => ({ name: members[0]?.category, products: members }))
    .sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined) || b.products.length - a.products.length)
    .map(({ name, products: members }): Category => {
      if (name === undefined) return { slug: OTHER, products: members };
      const plain = plainName(namesOf(name)[0] ?? '') || 'c';
      const slug = taken.has(plain) ? `${plain}-${taken.size}` : plain;
      taken.add(slug);
      return { slug, name, products: members };
    });
}

/** The orders in which a category is shown: where it holds one product, they would all be the same page. */
export function sortsOf({ products }: Category): readonly ProductSort[] {
  return products.length > 1 ? PRODUCT_SORTS : PRODUCT_SORTS.slice(0, 1);
}

/** Sorted products; names in the natural order of a language, so that *2* comes before *10*. Equals stand in the order of their slugs. */
export function sortProducts(
  products: readonly CatalogProduct[],
  sort: ProductSort,
  nameOf: (product: CatalogProduct) => string,
  lang: string,
): CatalogProduct[] {
  const { compare: compareNames } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  const orders: Record<ProductSort, (a: CatalogProduct, b: CatalogProduct) => number> = {
    reviews: (a, b) => b.reviews.length - a.reviews.length,
    rating: (a, b) => (b.summary.ratingValue ?? 0) - (a.summary.ratingValue ?? 0) || b.summary.ratingCount - a.summary.ratingCount,
    name: (a, b) => compareNames(nameOf(a), nameOf(b)),
  };
  return products.toSorted((a, b) => orders[sort](a, b) || compare(a.slug, b.slug));
}

function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}
