import type { APIRoute } from 'astro';
import { getExportSource } from '../data/exports.ts';
import { renderGoogleReviews } from '../outputs/export/google.ts';

export const GET: APIRoute = async () =>
  new Response(renderGoogleReviews(await getExportSource()), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
