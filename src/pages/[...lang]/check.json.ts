import type { APIRoute } from 'astro';
import { languageRoutes } from '#src/data/paths.ts';
import { buildCheckTexts } from '#src/outputs/check-texts.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths = languageRoutes;

export const GET: APIRoute<Awaited<ReturnType<typeof languageRoutes>>[number]['props']> = ({ props }) =>
  jsonResponse(buildCheckTexts(props.lang));
