import type { APIRoute } from 'astro';
import { getExportSource } from '#src/data/exports.ts';
import { renderGoogleReviews } from '#src/outputs/export/google.ts';

export const GET: APIRoute = async () =>
  new Response(renderGoogleReviews(await getExportSource()), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
