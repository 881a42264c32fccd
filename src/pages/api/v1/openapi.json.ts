import type { APIRoute } from 'astro';
import { getCatalog } from '../../../data/catalog.ts';
import { buildOpenApi } from '../../../outputs/api/openapi.ts';
import { jsonResponse } from '../../../outputs/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(buildOpenApi((await getCatalog()).site));
