import type { APIRoute } from 'astro';
import { getExportSource } from '#src/data/exports.ts';
import { renderOwnCsv } from '#src/outputs/export/own-csv.ts';

export const GET: APIRoute = async () =>
  new Response(renderOwnCsv(await getExportSource()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
