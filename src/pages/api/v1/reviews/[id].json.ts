import type { APIRoute, GetStaticPaths } from 'astro';
import { reviewDocumentRoutes } from '#src/data/api.ts';
import type { ApiReview } from '#src/outputs/api/schemas.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths: GetStaticPaths = reviewDocumentRoutes;

export const GET: APIRoute<{ document: ApiReview }> = ({ props }) => jsonResponse(props.document);
