import type { APIRoute } from 'astro';
import { getCatalog } from '../../../data/catalog.ts';
import { listPolicies } from '../../../outputs/embed/policies.ts';
import { jsonResponse } from '../../../outputs/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(listPolicies((await getCatalog()).site));
