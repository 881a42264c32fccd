import type { CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { factsOf, listFilters, type PopularFilter } from '#src/aggregate/filters.ts';
import { sortByHelpfulness } from '#src/aggregate/highlights.ts';
import { listOwnFilters, listProductFilters, type OwnFilter, ownFactsOf } from '#src/aggregate/own-filters.ts';
import { type PageOf, paginate } from '#src/aggregate/paginate.ts';
import { summarizeTrust } from '#src/aggregate/trust-profile.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { reviewOutputs, type ScaledSite } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { createOncePer } from './once.ts';
import { keyProductList, keyProductPage } from './page-keys.ts';
import { itemRoutes, keepRoutes } from './paths.ts';

const REVIEWS_A_PAGE = 20;

export type ProductPage = PageOf<CatalogReview> & { product: CatalogProduct };

/** All pages of all products, once for all languages. */
export async function listProductPages(): Promise<ProductPage[]> {
  return (await getCatalog()).products.flatMap(pagesOf);
}

const ranks = new WeakMap<CatalogProduct, Map<SiteLanguage, ReadonlyMap<string, number>>>();

/** Place of each review by helpfulness, among all of the product: the same for each of its pages. */
export function getRanks(product: CatalogProduct, lang: SiteLanguage): ReadonlyMap<string, number> {
  const known = ranks.get(product) ?? new Map<SiteLanguage, ReadonlyMap<string, number>>();
  ranks.set(product, known);
  const own = known.get(lang) ?? new Map(sortByHelpfulness(product.reviews, lang).map(({ id }, rank) => [id, rank]));
  known.set(lang, own);
  return own;
}

/** Filters of a product, on each of its pages. */
export const getProductFilters = createOncePer(listProductFilters);

/** What the product's customers answered to the questions of trust. */
export const getTrustProfile = createOncePer(({ reviews, ratings }: CatalogProduct) => summarizeTrust([...reviews, ...ratings]));

/** How many of its stars without words do not count. */
export const countUncountedRatings = createOncePer(
  ({ ratings }: CatalogProduct) => ratings.filter(({ verdict }) => !verdict.counted).length,
);

/** Routes of all pages of all products: `/products/<slug>/`, `/products/<slug>/2/` and so on. */
export async function productRoutes() {
  const routes = await itemRoutes(await listProductPages(), 'slug', ({ product }) => product.slug);
  const named = routes.map(({ params, props }) => ({
    params: { ...params, page: props.item.page === 1 ? undefined : String(props.item.page) },
    props,
  }));
  return keepRoutes(named, keyProductPage);
}

/** The reviews of a product that one filter keeps. */
export interface ProductList {
  product: CatalogProduct;
  filter: PopularFilter | OwnFilter;
  reviews: CatalogReview[];
}

/** Whether a product's filters have pages of their own: it has more than one page of reviews, and the site not too many files for them. */
export function hasLists({ reviews }: Pick<CatalogProduct, 'reviews'>, site: ScaledSite): boolean {
  return reviews.length > REVIEWS_A_PAGE && reviewOutputs(site).lists;
}

/** All that a review can be filtered by on its product's page. */
export function listFacts(review: CatalogReview, product: CatalogProduct): string[] {
  return [...factsOf(review), ...ownFactsOf(review, product)];
}

/** Routes of the lists that filters lead to where there is no script: `/products/<slug>/stars/1/`. */
export async function productListRoutes() {
  const { products, site } = await getCatalog();
  const listed = products.filter((product) => hasLists(product, site));
  const lists = listed.flatMap((product) =>
    [...listFilters(product.reviews), ...listOwnFilters(product)].map(
      (filter): ProductList => ({
        product,
        filter,
        reviews: product.reviews.filter((review) => listFacts(review, product).includes(`${filter.facet}=${filter.value}`)),
      }),
    ),
  );
  const routes = await itemRoutes(lists, 'slug', ({ product }) => product.slug);
  const named = routes.map(({ params, props }) => ({
    params: { ...params, facet: props.item.filter.facet, value: props.item.filter.value },
    props,
  }));
  return keepRoutes(named, keyProductList);
}

function pagesOf(product: CatalogProduct): ProductPage[] {
  return paginate(product.reviews, REVIEWS_A_PAGE).map((page) => ({ product, ...page }));
}
