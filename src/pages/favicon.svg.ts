import type { APIRoute } from 'astro';
import { getCatalog } from '../data/catalog.ts';
import { renderFavicon } from '../outputs/theme/render-favicon.ts';
import { resolveColours } from '../outputs/theme/resolve-colours.ts';

export const GET: APIRoute = async () => {
  const { site } = await getCatalog();
  return new Response(renderFavicon(resolveColours(site.theme.colours)), { headers: { 'Content-Type': 'image/svg+xml' } });
};
