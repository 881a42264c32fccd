import { basename } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { shellWord } from '../../terminal.ts';
import { takeOwnExport } from '../own/own-export.ts';
import { decodeText } from './decode.ts';
import { parseDelimited } from './parse-delimited.ts';
import { isPage, tableOfPage } from './parse-html.ts';
import { parseRecords } from './parse-records.ts';
import { readSource, type SourceFile } from './read-source.ts';
import type { Row, Table } from './table.ts';

/** Bytes of a file that is held in memory as a whole: reading it takes several times as much, and an import takes less than 500 MB. */
const MOST_HELD = 20 * 1024 * 1024;

/** @throws CliError for a file that does not fit, with the form in which one of any size can be read */
function checkSize(bytes: Uint8Array, name: string, isPacked: boolean): void {
  if (bytes.length <= MOST_HELD) return;
  const isJson = /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 1000)));
  const found = `Found ${Math.round(bytes.length / 1e6)} MB in ${name}, which has to be held in memory as a whole; expected at most ${Math.round(MOST_HELD / 1e6)} MB. Nothing was imported.`;
  if (isPacked) throw new CliError(found, 'Unpack it, and import the file in it: a CSV, an NDJSON or a JSON list may be of any size.');
  if (!isJson) throw new CliError(found, 'Save it as CSV with the ending .csv, and import that: it may be of any size.');
  throw new CliError(
    found,
    `A JSON document that is one list may be of any size. Out of this one, write one review a line, and import that:\n    jq -c '.data[].reviews[]' ${shellWord(name)} > reviews.ndjson`,
  );
}

/**
 * Reads a CSV, TSV, JSON or NDJSON file, also out of an archive or a workbook; which of them is told by the text, not by the ending of
 * the name.
 * @param list dotted path of the list of reviews inside a JSON file
 * @param source the file, where it was read already
 * @throws CliError when it cannot be read as a table
 */
export async function readTable(path: string, list?: string, source?: SourceFile): Promise<Table & { rows: readonly Row[] }> {
  const { bytes, name, inside } = source ?? (await readSource(path));
  checkSize(bytes, name, inside !== undefined || name !== basename(path));
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
