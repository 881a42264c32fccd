import type { CatalogProduct } from './catalog.ts';

/** Products of the same category, without the product itself, in the order given. */
export function listSiblings(product: CatalogProduct, products: readonly CatalogProduct[]): CatalogProduct[] {
  return products.filter((other) => other.slug !== product.slug && isSame(other.category, product.category));
}

/** Where there are more than a page has room for: those with most reviews, still in the order given. */
export function pickMostReviewed(products: readonly CatalogProduct[], most: number): CatalogProduct[] {
  const places = products
    .map((product, place) => ({ place, n: product.reviews.length }))
    .sort((a, b) => b.n - a.n || a.place - b.place)
    .slice(0, most)
    .map(({ place }) => place);
  return products.filter((_, place) => places.includes(place));
}

type Category = CatalogProduct['category'];

function isSame(a: Category, b: Category): boolean {
  const inLanguage = (text: Category, lang: string) => (typeof text === 'object' ? text[lang] : text);
  const languages = [a, b].flatMap((text) => (typeof text === 'object' ? Object.keys(text) : ['']));
  return a !== undefined && b !== undefined && languages.every((lang) => inLanguage(a, lang) === inLanguage(b, lang));
}

/** As many as a menu shows. */
export const MOST_OTHERS = 12;

/** The others to which a product's name leads: first those of its category, then those with most reviews. */
export function listOthers(product: CatalogProduct, products: readonly CatalogProduct[], most: number): CatalogProduct[] {
  const siblings = pickMostReviewed(listSiblings(product, products), most);
  const others = products.filter((one) => one !== product && !siblings.includes(one));
  return [...siblings, ...pickMostReviewed(others, most - siblings.length)];
}
