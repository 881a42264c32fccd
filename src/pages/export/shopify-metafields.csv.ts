import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { renderShopifyCsv } from '#src/outputs/export/ratings.ts';

export const GET: APIRoute = async () =>
  new Response(renderShopifyCsv((await getCatalog()).products), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
