import type { APIRoute } from 'astro';
import { getCatalog } from '#src/data/catalog.ts';
import { renderFavicon } from '#src/outputs/theme/render-favicon.ts';
import { resolveColours } from '#src/outputs/theme/resolve-colours.ts';

export const GET: APIRoute = async () => {
  const { site } = await getCatalog();
  return new Response(renderFavicon(resolveColours(site.theme.colours)), { headers: { 'Content-Type': 'image/svg+xml' } });
};
