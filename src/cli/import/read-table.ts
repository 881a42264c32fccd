import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CliError } from '../cli-error.ts';
import { decodeText } from './decode.ts';
import { takeOwnExport } from './own-export.ts';
import { parseDelimited } from './parse-delimited.ts';
import { parseRecords } from './parse-records.ts';
import type { Table } from './table.ts';

const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a CSV, TSV, JSON or NDJSON file; which of them is told by the text, not by the ending of the name.
 * @param list dotted path of the list of reviews inside a JSON file
 * @throws CliError when it cannot be read as a table
 */
export async function readTable(path: string, list?: string): Promise<Table> {
  const name = basename(path);
  const { text, encoding, notice } = decodeText(await readBytes(path), name);
  if (text.trim() === '') throw new CliError(`Found an empty file in ${path}, expected reviews.`, 'Export the reviews again.');
  const parsed = /^\s*[[{]/.test(text) ? parseRecords(text, name, list) : takeOwnExport(parseDelimited(text, name));
  return {
    ...parsed,
    name,
    format: `${parsed.format}, ${encoding}`,
    notices: [...(notice === undefined ? [] : [notice]), ...parsed.notices],
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    throw new CliError(`Found no file ${path}.`, 'Check the name and the folder; put quotes around a name that holds a space.', { cause });
  });
  if (info.isDirectory()) throw new CliError(`Found a folder in ${path}, expected one file.`, 'Type the name of the file in it.');
  if (info.size > MAX_BYTES)
    throw new CliError(`Found ${Math.round(info.size / 1e6)} MB in ${path}, expected at most 256 MB.`, 'Split the file.');
  return readFile(path);
}
