import type { APIRoute } from 'astro';
import { type FeedRoute, getFeed, siteFeedRoutes } from '../../data/feeds.ts';
import { buildJsonFeed } from '../../outputs/feeds/json-feed.ts';
import { jsonResponse } from '../../outputs/json-response.ts';

export const getStaticPaths = siteFeedRoutes;

export const GET: APIRoute<FeedRoute> = async ({ props }) => jsonResponse(buildJsonFeed(await getFeed(props)), 'application/feed+json');
