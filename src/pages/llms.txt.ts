import type { APIRoute } from 'astro';
import { getCatalog } from '../data/catalog.ts';
import { renderLlms } from '../outputs/llms.ts';

export const GET: APIRoute = async () => new Response(renderLlms(await getCatalog()));
