import { buildFeed, type Feed } from '#src/outputs/feeds/feed.ts';
import { getCatalog } from './catalog.ts';
import { keyProduct } from './page-keys.ts';
import { itemRoutes, keepRoutes, languageRoutes } from './paths.ts';

/** One feed of the whole site a language. */
export const siteFeedRoutes = languageRoutes;

/** One feed a product and language. */
export async function productFeedRoutes() {
  return keepRoutes(await itemRoutes((await getCatalog()).products, 'slug', ({ slug }) => slug), keyProduct);
}

export type FeedRoute = Awaited<ReturnType<typeof siteFeedRoutes | typeof productFeedRoutes>>[number]['props'];

/** The feed at a route. */
export async function getFeed(route: FeedRoute): Promise<Feed> {
  return buildFeed(await getCatalog(), route.lang, 'item' in route ? route.item : undefined);
}
