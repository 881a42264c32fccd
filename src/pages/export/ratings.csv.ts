import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { renderRatingsCsv } from '#src/outputs/export/ratings.ts';
import { mainLanguage } from '#src/schemas/site.ts';

export const GET: APIRoute = async () => {
  const { site, products } = await getCatalog();
  return new Response(renderRatingsCsv(products, mainLanguage(site)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
