import { newFilePath } from '../new-file.ts';
import { writeWhole } from '../write-whole.ts';
import { removePrivateText } from './private-column.ts';
import type { RefusedRow, Table } from './table.ts';

/** Checks the place for refused rows before anything is done. @throws CliError where a file is there, or in the content folder */
export function checkRefusedPath(path: string, content: string): string {
  return newFilePath(path, { option: '--refused', content });
}

/** Writes refused rows with their reasons as CSV, without private columns and without addresses and numbers in other cells. */
export async function writeRefused(
  path: string,
  table: Table,
  refused: readonly RefusedRow[],
  privateColumns: readonly string[],
): Promise<void> {
  await writeWhole(path, renderRefused(table, refused, privateColumns));
}

/** With a byte-order mark, since Excel takes UTF-8 for something else without it. */
export function renderRefused({ columns }: Table, refused: readonly RefusedRow[], privateColumns: readonly string[]): string {
  const kept = columns.flatMap((column, index) => (privateColumns.includes(column) ? [] : [{ column, index }]));
  const header = ['bukti row', 'bukti line', 'bukti reason', ...kept.map(({ column }) => column)];
  const lines = refused.map(({ row, about, reason }) => [
    String(row.number),
    row.line === undefined ? '' : String(row.line),
    `${about}: ${removePrivateText(reason)}`,
    ...(row.cells.length === columns.length ? kept.map(({ index }) => row.cells[index] ?? '') : row.cells).map(removePrivateText),
  ]);
  return `\uFEFF${[header, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe: https://owasp.org/www-community/attacks/CSV_Injection */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
