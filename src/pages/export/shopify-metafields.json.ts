import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { buildShopifyMetafields } from '#src/outputs/export/ratings.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(buildShopifyMetafields((await getCatalog()).products));
