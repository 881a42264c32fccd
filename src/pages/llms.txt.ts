import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { renderLlms } from '#src/outputs/llms.ts';

export const GET: APIRoute = async () => new Response(renderLlms(await getCatalog()));
