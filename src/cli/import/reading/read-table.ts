import { CliError } from '../../cli-error.ts';
import { takeOwnExport } from '../own/own-export.ts';
import { decodeText } from './decode.ts';
import { parseDelimited } from './parse-delimited.ts';
import { isPage, tableOfPage } from './parse-html.ts';
import { parseRecords } from './parse-records.ts';
import { readSource, type SourceFile } from './read-source.ts';
import type { Row, Table } from './table.ts';

/**
 * Reads a CSV, TSV, JSON or NDJSON file, also out of an archive or a workbook; which of them is told by the text, not by the ending of
 * the name.
 * @param list dotted path of the list of reviews inside a JSON file
 * @param source the file, where it was read already
 * @throws CliError when it cannot be read as a table
 */
export async function readTable(path: string, list?: string, source?: SourceFile): Promise<Table & { rows: readonly Row[] }> {
  const { bytes, name, inside } = source ?? (await readSource(path));
  const { text, encoding, notice } = decodeText(bytes, name);
  if (text.trim() === '') throw new CliError(`Found an empty file in ${path}, expected reviews.`, 'Export the reviews again.');
  const isHtml = isPage(text);
  const table = isHtml ? tableOfPage(text, name) : text;
  const parsed = /^\s*[[{]/.test(text) ? parseRecords(text, name, list) : takeOwnExport(parseDelimited(table, name));
  return {
    ...parsed,
    name,
    format: inside ?? `${isHtml ? 'table of a web page' : parsed.format}, ${encoding}`,
    notices: [...(notice === undefined ? [] : [notice]), ...parsed.notices],
  };
}
