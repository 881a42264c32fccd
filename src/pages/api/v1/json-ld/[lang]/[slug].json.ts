import type { APIRoute, GetStaticPaths } from 'astro';
import { shopThingRoutes } from '#src/data/json-ld.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths: GetStaticPaths = shopThingRoutes;
export const GET: APIRoute<{ document: object }> = ({ props }) => jsonResponse(props.document);
