import type { APIRoute } from 'astro';
import { type FeedRoute, getFeed, productFeedRoutes } from '#src/data/feeds.ts';
import { buildJsonFeed } from '#src/outputs/feeds/json-feed.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths = productFeedRoutes;

export const GET: APIRoute<FeedRoute> = async ({ props }) => jsonResponse(buildJsonFeed(await getFeed(props)), 'application/feed+json');
