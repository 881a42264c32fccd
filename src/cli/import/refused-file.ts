import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import { writeWhole } from '../write-whole.ts';
import { removePrivateText } from './private-column.ts';
import type { RefusedRow, Table } from './table.ts';

/** Checks the place for refused rows before anything is done. @throws CliError where a file is there, or in the content folder */
export function checkRefusedPath(path: string, contentFolder: string): string {
  const whole = resolve(path);
  if (existsSync(whole))
    throw new CliError(`Found a file ${path} already, expected a new name after --refused.`, 'Choose another name, or delete that file.');
  if (!relative(contentFolder, whole).startsWith('..')) {
    throw new CliError(
      `Found --refused ${path} inside the content folder, expected a place outside it.`,
      'Content holds what is published. Choose another folder.',
    );
  }
  return whole;
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
