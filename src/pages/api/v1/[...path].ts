import type { APIRoute, GetStaticPaths } from 'astro';
import { ratingsRoutes } from '#src/data/api.ts';
import type { ApiRatings } from '#src/outputs/api/schemas.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

/** `ratings.json`, `ratings/sku.json` and their parts. */
export const getStaticPaths: GetStaticPaths = ratingsRoutes;
export const GET: APIRoute<{ document: ApiRatings }> = ({ props }) => jsonResponse(props.document);
