import type { APIRoute } from 'astro';
import { getExportSource } from '#src/data/exports.ts';
import { ownCsvParts } from '#src/outputs/export/own-csv.ts';
import { streamedResponse } from '#src/outputs/streamed-response.ts';

export const GET: APIRoute = async () => streamedResponse(ownCsvParts(await getExportSource()), 'text/csv');
