import type { CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { type PageOf, paginate } from '#src/aggregate/paginate.ts';
import { getCatalog } from './catalog.ts';
import { itemRoutes } from './paths.ts';

const REVIEWS_A_PAGE = 20;

export type ProductPage = PageOf<CatalogReview> & { product: CatalogProduct };

/** Routes of all pages of all products: `/products/<slug>/`, `/products/<slug>/2/` and so on. */
export async function productRoutes() {
  const { products } = await getCatalog();
  const routes = await itemRoutes(products.flatMap(pagesOf), 'slug', ({ product }) => product.slug);
  return routes.map(({ params, props }) => ({
    params: { ...params, page: props.item.page === 1 ? undefined : String(props.item.page) },
    props,
  }));
}

function pagesOf(product: CatalogProduct): ProductPage[] {
  return paginate(product.reviews, REVIEWS_A_PAGE).map((page) => ({ product, ...page }));
}
