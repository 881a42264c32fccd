import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { type PageOf, paginate, paginateFromEnd } from '#src/aggregate/paginate.ts';
import { POSTS_A_PAGE } from '#src/outputs/urls.ts';
import type { Post } from '#src/schemas/post.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { keyWallPage } from './page-keys.ts';
import { itemRoutes, keepRoutes } from './paths.ts';

/** The reviews of the wall in pages, newest first; one page without any where there are none. */
export async function listWallPages(): Promise<WallPage[]> {
  const { site, reviews } = await getCatalog();
  const { wallPage, wallPages } = reviewOutputs(site);
  const all = paginateFromEnd(reviews, wallPage);
  const shown = all.slice(0, wallPages);
  return shown.map((page) => ({ ...page, pages: shown.length, hasOlder: all.length > shown.length }));
}

export interface WallPage extends PageOf<CatalogReview> {
  /** Whether the site has more reviews than the wall shows. */
  hasOlder: boolean;
}

/** All posts in pages, newest first; one page without any where there are none. */
export async function listPostPages(): Promise<PageOf<Post>[]> {
  return paginate((await getCatalog()).posts, POSTS_A_PAGE);
}

/** Route of the first page of all reviews: `/reviews/`. */
export async function firstWallRoutes() {
  return itemRoutes((await listWallPages()).slice(0, 1), 'page', () => '1');
}

/** Routes of the others: `/reviews/page/2/` and so on. */
export async function laterWallRoutes() {
  return keepRoutes(await itemRoutes((await listWallPages()).slice(1), 'page', ({ page }) => String(page)), keyWallPage);
}

/** Routes of all pages of posts: `/posts/`, `/posts/2/` and so on. */
export async function postRoutes() {
  const routes = await itemRoutes(await listPostPages(), 'page', ({ page }) => String(page));
  return routes.map(({ params, props }) => ({ params: { ...params, page: props.item.page === 1 ? undefined : params.page }, props }));
}
