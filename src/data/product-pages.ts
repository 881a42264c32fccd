import type { CatalogProduct, CatalogReview } from '../aggregate/catalog.ts';
import { getCatalog } from './catalog.ts';
import { itemRoutes } from './paths.ts';

const REVIEWS_A_PAGE = 20;

export interface ProductPage {
  product: CatalogProduct;
  reviews: CatalogReview[];
  /** From 1. */
  page: number;
  pages: number;
}

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
  const pages = Math.max(1, Math.ceil(product.reviews.length / REVIEWS_A_PAGE));
  return Array.from({ length: pages }, (_, index) => ({
    product,
    reviews: product.reviews.slice(index * REVIEWS_A_PAGE, (index + 1) * REVIEWS_A_PAGE),
    page: index + 1,
    pages,
  }));
}
