import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { getSitemap } from '#src/data/sitemap.ts';
import { makeSitemapIndex } from '#src/outputs/sitemap.ts';

export const GET: APIRoute = async () => new Response(makeSitemapIndex((await getCatalog()).site, await getSitemap()));
