import type { APIRoute, GetStaticPaths } from 'astro';
import { reviewDocumentRoutes } from '../../../../data/api.ts';
import type { ApiReview } from '../../../../outputs/api/schemas.ts';
import { jsonResponse } from '../../../../outputs/json-response.ts';

export const getStaticPaths: GetStaticPaths = reviewDocumentRoutes;

export const GET: APIRoute<{ document: ApiReview }> = ({ props }) => jsonResponse(props.document);
