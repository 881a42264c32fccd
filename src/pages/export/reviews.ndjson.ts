import type { APIRoute } from 'astro';
import { getExportSource } from '#src/data/exports.ts';
import { renderNdjson } from '#src/outputs/export/own-ndjson.ts';

export const GET: APIRoute = async () =>
  new Response(renderNdjson(await getExportSource()), { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
