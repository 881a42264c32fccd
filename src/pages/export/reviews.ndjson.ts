import type { APIRoute } from 'astro';
import { getExportSource } from '#src/data/exports.ts';
import { ndjsonParts } from '#src/outputs/export/own-ndjson.ts';
import { streamedResponse } from '#src/outputs/streamed-response.ts';

export const GET: APIRoute = async () => streamedResponse(ndjsonParts(await getExportSource()), 'application/x-ndjson');
