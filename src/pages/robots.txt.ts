import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { renderRobots } from '#src/outputs/robots.ts';

export const GET: APIRoute = async () => new Response(renderRobots((await getCatalog()).site));
