import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { buildOpenApi } from '#src/outputs/api/openapi.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(buildOpenApi((await getCatalog()).site));
