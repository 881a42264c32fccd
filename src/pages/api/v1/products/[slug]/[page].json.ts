import type { APIRoute, GetStaticPaths } from 'astro';
import { getProductDocuments } from '#src/data/api.ts';
import type { ApiProduct } from '#src/outputs/api/schemas.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getProductDocuments())
    .filter(({ pagination }) => pagination.page > 1)
    .map((document) => ({ params: { slug: document.slug, page: String(document.pagination.page) }, props: { document } }));

export const GET: APIRoute<{ document: ApiProduct }> = ({ props }) => jsonResponse(props.document);
