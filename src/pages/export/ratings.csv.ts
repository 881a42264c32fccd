import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { renderRatingsCsv } from '#src/outputs/export/ratings.ts';

export const GET: APIRoute = async () => {
  const { site, products } = await getCatalog();
  const [lang = 'id'] = site.languages;
  return new Response(renderRatingsCsv(products, lang), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
