import { readOwnCells } from '#src/outputs/export/own-csv.ts';
import { unescapeCell } from '#src/outputs/export/spreadsheet.ts';
import { decodeText } from '../reading/decode.ts';
import { parseDelimited } from '../reading/parse-delimited.ts';
import { isOwnTable, OWN_KEYS } from './own-export.ts';

/** A file that `bukti export` wrote, read back. */
interface OwnFile {
  format: 'CSV' | 'NDJSON';
  records: OwnRecord[];
}

/** A review as the export says it, or why it cannot be read. The first row of data is 1. */
export type OwnRecord = { number: number } & ({ said: Record<string, unknown>; reason?: never } | { said?: never; reason: string });

/** Reads an export of Bukti itself; nothing where the file is another one. */
export function readOwnFile(bytes: Uint8Array, name: string): OwnFile | undefined {
  const { text, isDamaged } = decodeText(bytes, name);
  const file = /^\s*\{/.test(text) ? readLines(text) : readRows(text, name);
  return isDamaged && file !== undefined ? { ...file, records: file.records.map(refuseDamaged) } : file;
}

function refuseDamaged(record: OwnRecord): OwnRecord {
  return JSON.stringify(record).includes('\uFFFD')
    ? { number: record.number, reason: 'found bytes that are no UTF-8, while the rest of the file is; export it again' }
    : record;
}

function readLines(text: string): OwnFile | undefined {
  const lines = text.split('\n');
  const first = parseObject(lines[0] ?? '');
  if (first === undefined || !OWN_KEYS.every((key) => key in first)) return undefined;
  const records = lines.flatMap((line, index): OwnRecord[] => {
    if (line.trim() === '') return [];
    const said = parseObject(line);
    return [
      said === undefined
        ? { number: index + 1, reason: 'found a line that is no JSON object; it may have been cut off' }
        : { number: index + 1, said },
    ];
  });
  return { format: 'NDJSON', records };
}

function readRows(text: string, name: string): OwnFile | undefined {
  if (!isOwnTable(text.slice(0, text.indexOf('\n')))) return undefined;
  const { columns, rows, refused } = parseDelimited(text, name);
  const records = rows.map(({ number, cells }): OwnRecord => {
    const named = Object.fromEntries(columns.map((column, index) => [column, unescapeCell(cells[index] ?? '')]));
    try {
      return { number, said: readOwnCells(named) };
    } catch (error) {
      return { number, reason: `found a cell whose JSON was spoiled: ${error instanceof Error ? error.message : String(error)}` };
    }
  });
  const broken = refused.map(({ row, reason }): OwnRecord => ({ number: row.number, reason }));
  return { format: 'CSV', records: [...records, ...broken].sort((a, b) => a.number - b.number) };
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
