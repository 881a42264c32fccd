import type { APIRoute } from 'astro';
import { type FeedRoute, getFeed, productFeedRoutes } from '#src/data/feeds.ts';
import { renderRss } from '#src/outputs/feeds/rss.ts';

export const getStaticPaths = productFeedRoutes;

export const GET: APIRoute<FeedRoute> = async ({ props }) =>
  new Response(renderRss(await getFeed(props)), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
