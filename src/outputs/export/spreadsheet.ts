import { stringify } from 'csv-stringify/sync';
import { batchesOf } from './batches.ts';

/** What spreadsheets take for the beginning of a formula (https://owasp.org/www-community/attacks/CSV_Injection), full-width signs too. */
const FORMULA = String.raw`[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]`;
const FORMULA_START = new RegExp(`^${FORMULA}`);
/** A text that already begins with an apostrophe before such a sign gets another one, so that removing one apostrophe always restores the text. */
const APOSTROPHE_START = new RegExp(`^'+${FORMULA}`);

/** UTF-8's mark, without which Excel reads a file as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cells that get quotes although CSV does not ask for them. In much of Europe and in Indonesia spreadsheets divide columns at semicolons or
 * tabs: they would cut an unquoted text there, and run the rest if it begins like a formula.
 */
const QUOTED = [/[;\t\r\n|]/, new RegExp(`^'*${FORMULA}`)];

/**
 * A CSV file (RFC 4180, UTF-8) that is safe to open in a spreadsheet: an apostrophe stands before whatever begins like a formula.
 * @param byteOrderMark whether one stands first, for Excel
 */
export function renderSpreadsheet(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  options?: { byteOrderMark?: boolean },
): string {
  return [...spreadsheetParts(columns, rows, options)].join('');
}

/** The same in parts. */
export function* spreadsheetParts(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  { byteOrderMark = true } = {},
): Generator<string> {
  if (byteOrderMark) yield BYTE_ORDER_MARK;
  yield renderRows([columns]);
  for (const some of batchesOf(rows)) yield renderRows(some);
}

function renderRows(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((cells) => cells.map(keepApostrophes)) as string[][], {
    escape_formulas: true,
    quoted_match: QUOTED,
    record_delimiter: 'windows',
  });
}

/** Whether a cell gets an apostrophe. */
export function isEscaped(cell: string): boolean {
  return FORMULA_START.test(cell) || APOSTROPHE_START.test(cell);
}

/** The text of a cell that `renderSpreadsheet` wrote. */
export function unescapeCell(cell: string): string {
  return APOSTROPHE_START.test(cell) ? cell.slice(1) : cell;
}

function keepApostrophes(cell: string): string {
  return APOSTROPHE_START.test(cell) ? `'${cell}` : cell;
}
