import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { listPolicies } from '#src/outputs/embed/policies.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(listPolicies((await getCatalog()).site));
