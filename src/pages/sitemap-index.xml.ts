import type { APIRoute } from 'astro';
import { getCatalog } from '../data/catalog.ts';
import { getSitemap } from '../data/sitemap.ts';
import { makeSitemapIndex } from '../outputs/sitemap.ts';

export const GET: APIRoute = async () => new Response(makeSitemapIndex((await getCatalog()).site, await getSitemap()));
