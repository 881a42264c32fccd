import { ALL, type Category, listCategories, PRODUCT_SORTS, type ProductSort, sortsOf } from '#src/aggregate/categories.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';
import { itemRoutes } from './paths.ts';

export const PRODUCTS_A_PAGE = 24;

interface CategoryPage {
  category: Category;
  sort: ProductSort;
  page: number;
  pages: number;
}

/** The categories of a site with many products, once for all pages. */
export const getCategories = createOnce(async () => listCategories((await getCatalog()).products));

/** Every page of every category, and of all products: `/categories/beauty/`, `/categories/beauty/rating/2/`. */
export const listCategoryPages = createOnce(async (): Promise<CategoryPage[]> => {
  const categories = await getCategories();
  if (categories.length === 0) return [];
  const { products } = await getCatalog();
  const all: Category = { slug: ALL, products: [...products] };
  return [all, ...categories].flatMap((category) => {
    const pages = Math.ceil(category.products.length / PRODUCTS_A_PAGE);
    const numbers = Array.from({ length: pages }, (_, index) => index + 1);
    return sortsOf(category).flatMap((sort) => numbers.map((page) => ({ category, sort, page, pages })));
  });
});

export async function categoryRoutes() {
  const routes = await itemRoutes(await listCategoryPages(), 'category', ({ category }) => category.slug);
  return routes.map(({ params, props }) => {
    const { sort, page } = props.item;
    const rest = [...(sort === PRODUCT_SORTS[0] ? [] : [sort]), ...(page === 1 ? [] : [String(page)])].join('/');
    return { params: { ...params, rest: rest === '' ? undefined : rest }, props };
  });
}
