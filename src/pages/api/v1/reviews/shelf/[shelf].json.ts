import type { APIRoute, GetStaticPaths } from 'astro';
import { shelfRoutes } from '#src/data/api.ts';
import type { ApiReviewShelf } from '#src/outputs/api/schemas.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths: GetStaticPaths = shelfRoutes;

export const GET: APIRoute<{ document: ApiReviewShelf }> = ({ props }) => jsonResponse(props.document);
