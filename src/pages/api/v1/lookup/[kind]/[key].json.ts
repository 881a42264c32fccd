import type { APIRoute, GetStaticPaths } from 'astro';
import { lookupRoutes } from '#src/data/api.ts';
import type { ApiLookup } from '#src/outputs/api/schemas.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths: GetStaticPaths = lookupRoutes;
export const GET: APIRoute<{ document: ApiLookup }> = ({ props }) => jsonResponse(props.document);
