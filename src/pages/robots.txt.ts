import type { APIRoute } from 'astro';
import { getCatalog } from '../data/catalog.ts';
import { renderRobots } from '../outputs/robots.ts';

export const GET: APIRoute = async () => new Response(renderRobots((await getCatalog()).site));
