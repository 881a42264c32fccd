import { renderSpreadsheet } from '#src/outputs/export/spreadsheet.ts';
import { newFilePath } from '../../new-file.ts';
import { writeWhole } from '../../write-whole.ts';
import { removePrivateText } from '../columns/private-column.ts';
import type { RefusedRow, Table } from '../reading/table.ts';

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

function renderRefused({ columns }: Table, refused: readonly RefusedRow[], privateColumns: readonly string[]): string {
  const kept = columns.flatMap((column, index) => (privateColumns.includes(column) ? [] : [{ column, index }]));
  const header = ['bukti row', 'bukti line', 'bukti reason', ...kept.map(({ column }) => column)];
  const lines = refused.map(({ row, about, reason }) => [
    String(row.number),
    row.line === undefined ? '' : String(row.line),
    `${about}: ${removePrivateText(reason)}`,
    ...(row.cells.length === columns.length ? kept.map(({ index }) => row.cells[index] ?? '') : row.cells).map(removePrivateText),
  ]);
  return renderSpreadsheet(header, lines);
}
