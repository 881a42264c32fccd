import type { APIRoute } from 'astro';
import { getExportSource } from '../../data/exports.ts';
import { renderNdjson } from '../../outputs/export/own-ndjson.ts';

export const GET: APIRoute = async () =>
  new Response(renderNdjson(await getExportSource()), { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
