import { type CsvError, parse } from 'csv-parse/sync';
import { CliError } from '../cli-error.ts';
import { detectDivider } from './detect-divider.ts';
import { type RefusedRow, type Row, type Table, uniqueNames } from './table.ts';

const DIVIDER_NAMES: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** A table with a header row, its cells divided by `,` `;` tab or `|`. @throws CliError that names the line of a broken quote */
export function parseDelimited(whole: string, name: string): Omit<Table, 'name'> {
  const { text, divider = detectDivider(whole) } = takeSeparatorLine(whole);
  const records = readRecords(text, divider, name);
  const headerIndex = records.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = uniqueNames(records[headerIndex]?.cells ?? []);
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  let emptyRows = 0;
  records.slice(headerIndex + 1).forEach(({ cells, line }, index) => {
    const row = { number: index + 1, line, cells: dropEmptySurplus(cells, columns.length) };
    if (cells.every((cell) => cell.trim() === '')) emptyRows += 1;
    else if (row.cells.length === columns.length) rows.push(row);
    else refused.push({ row, about: 'columns', reason: raggedReason(row.cells.length, columns.length) });
  });
  return {
    format: `${divider === '\t' ? 'TSV' : 'CSV'} divided by ${DIVIDER_NAMES[divider] ?? divider}`,
    columns,
    rows,
    refused,
    emptyRows,
    notices: [],
  };
}

/** Excel's own first line, `sep=;`. It is emptied and not cut, so that line numbers stay right. */
function takeSeparatorLine(text: string): { text: string; divider?: string } {
  const found = /^sep=(.)(?=\n)/i.exec(text);
  return found?.[1] === undefined ? { text } : { text: text.slice(found[0].length), divider: found[1] };
}

function readRecords(text: string, delimiter: string, name: string): { cells: string[]; line: number }[] {
  const records: { cells: string[]; line: number }[] = [];
  let nextLine = 1;
  const collect = (cells: string[], { lines }: { lines: number }): null => {
    records.push({ cells, line: nextLine });
    nextLine = lines + 1;
    return null;
  };
  try {
    parse(text, { delimiter, relax_column_count: true, on_record: collect });
    return records;
  } catch (error) {
    throw quoteError(error as CsvError, nextLine, name);
  }
}

function quoteError(error: CsvError, recordLine: number, name: string): CliError {
  const found: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'a quote (") that is opened and never closed',
    CSV_INVALID_CLOSING_QUOTE: 'a quoted cell that goes on after its closing quote (")',
    INVALID_OPENING_QUOTE: 'a quote (") in the middle of a cell that has none around it',
  };
  const noticed = typeof error.lines === 'number' && error.lines !== recordLine ? `, noticed in line ${error.lines}` : '';
  return new CliError(
    `${name}:${recordLine}: found ${found[error.code] ?? error.message} in the row that begins here${noticed}, expected each quoted cell to end with a quote. Nothing was imported.`,
    'Close the quote, or double a quote that belongs to the text: "He said ""good""". Saving the file again from a spreadsheet does that.',
    { cause: error },
  );
}

/** Dividers at the end of a row that hold nothing. */
function dropEmptySurplus(cells: readonly string[], width: number): readonly string[] {
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
}

function raggedReason(found: number, expected: number): string {
  return `found ${found} ${found === 1 ? 'cell' : 'cells'}, expected ${expected} as in the header; a divider or a line break may stand in a text without quotes`;
}
