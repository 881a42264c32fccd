import type { APIRoute } from 'astro';
import { getProductList } from '../../../data/api.ts';
import { jsonResponse } from '../../../outputs/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(await getProductList());
