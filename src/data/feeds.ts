import { buildFeed, type Feed } from '#src/outputs/feeds/feed.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { keyProduct } from './page-keys.ts';
import { itemRoutes, keepRoutes, languageRoutes } from './paths.ts';

/** One feed of the whole site a language. */
export const siteFeedRoutes = languageRoutes;

/** One feed a product, in the languages of what other sites show of it. */
export async function productFeedRoutes() {
  const { products, site } = await getCatalog();
  return keepRoutes(await itemRoutes(products, 'slug', ({ slug }) => slug, reviewOutputs(site).embedded), keyProduct);
}

export type FeedRoute = Awaited<ReturnType<typeof siteFeedRoutes | typeof productFeedRoutes>>[number]['props'];

/** The feed at a route. */
export async function getFeed(route: FeedRoute): Promise<Feed> {
  return buildFeed(await getCatalog(), route.lang, 'item' in route ? route.item : undefined);
}
