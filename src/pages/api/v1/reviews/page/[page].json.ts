import type { APIRoute, GetStaticPaths } from 'astro';
import { getReviewList } from '#src/data/api.ts';
import type { ApiReviewList } from '#src/outputs/api/schemas.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getReviewList()).slice(1).map((document) => ({ params: { page: String(document.pagination.page) }, props: { document } }));

export const GET: APIRoute<{ document: ApiReviewList }> = ({ props }) => jsonResponse(props.document);
