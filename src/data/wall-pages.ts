import type { CatalogReview } from '../aggregate/catalog.ts';
import { splitEvenly } from '../aggregate/split-evenly.ts';
import type { Post } from '../schemas/post.ts';
import { getCatalog } from './catalog.ts';
import { itemRoutes } from './paths.ts';

const CARDS_A_PAGE = 24;

/** One page of a wall. */
export interface WallPage<Item> {
  items: Item[];
  /** From 1. */
  page: number;
  pages: number;
}

/** All reviews in pages, newest first; one page without any where there are none. */
export async function listWallPages(): Promise<WallPage<CatalogReview>[]> {
  return pagesOf((await getCatalog()).reviews);
}

/** All posts in pages, newest first; one page without any where there are none. */
export async function listPostPages(): Promise<WallPage<Post>[]> {
  return pagesOf((await getCatalog()).posts);
}

/** Route of the first page of all reviews: `/reviews/`. */
export async function firstWallRoutes() {
  return itemRoutes((await listWallPages()).slice(0, 1), 'page', () => '1');
}

/** Routes of the others: `/reviews/page/2/` and so on. */
export async function laterWallRoutes() {
  return itemRoutes((await listWallPages()).slice(1), 'page', ({ page }) => String(page));
}

/** Routes of all pages of posts: `/posts/`, `/posts/2/` and so on. */
export async function postRoutes() {
  const routes = await itemRoutes(await listPostPages(), 'page', ({ page }) => String(page));
  return routes.map(({ params, props }) => ({ params: { ...params, page: props.item.page === 1 ? undefined : params.page }, props }));
}

function pagesOf<Item>(items: readonly Item[]): WallPage<Item>[] {
  const parts = splitEvenly(items, CARDS_A_PAGE);
  return parts.map((part, index) => ({ items: part, page: index + 1, pages: parts.length }));
}
