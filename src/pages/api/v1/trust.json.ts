import type { APIRoute } from 'astro';
import { getTrustDocument } from '#src/data/api.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(await getTrustDocument());
