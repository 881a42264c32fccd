import { type CsvError, parse } from 'csv-parse/sync';
import { CliError } from '../../cli-error.ts';
import { count } from '../../terminal.ts';
import { isHeaderLike } from '../columns/guess-by-words.ts';
import { detectDivider } from './detect-divider.ts';
import { closeLooseQuotes } from './loose-quotes.ts';
import { type RefusedRow, type Row, type Table, uniqueNames } from './table.ts';

const DIVIDER_NAMES: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/**
 * A table with a header row, its cells divided by `,` `;` tab or `|`. A row whose quotes do not fit is refused alone, and reading goes
 * on in the line after it. @throws CliError where no row can be read
 */
export function parseDelimited(whole: string, name: string): Omit<Table, 'name'> {
  const { text: raw, divider = detectDivider(whole) } = takeSeparatorLine(whole);
  const text = closeLooseQuotes(raw, divider);
  const records = readRecords(text, divider, name);
  const headerIndex = findHeader(records);
  const above = records.slice(0, headerIndex).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = uniqueNames(dropEmptyEnd(records[headerIndex]?.cells ?? []));
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  let emptyRows = 0;
  const below = records.slice(headerIndex + 1);
  const isTorn = tornRows(below, columns.length);
  below.forEach(({ cells, line, broken }, index) => {
    const row = { number: index + 1, line, cells: fitCells(cells, columns.length) };
    if (broken !== undefined) refused.push({ row, about: 'format', reason: broken });
    else if (cells.every((cell) => cell.trim() === '')) emptyRows += 1;
    else if (row.cells.length > columns.length || isTorn(index))
      refused.push({ row: { ...row, cells }, about: 'columns', reason: raggedReason(cells.length, columns.length) });
    else if (index >= below.length - LINES_BELOW && isTotal(row.cells))
      refused.push({
        row,
        about: 'format',
        reason: `found ${JSON.stringify(nonEmpty(row.cells)[0]?.slice(0, 40))}, which is a line of totals and no review`,
      });
    else rows.push(row);
  });
  return {
    format: `${divider === '\t' ? 'TSV' : 'CSV'} divided by ${DIVIDER_NAMES[divider] ?? divider}`,
    columns,
    rows,
    refused,
    emptyRows,
    notices: above.length === 0 ? [] : [`${count(above.length, 'line')} above the header passed over: ${above.map(nameLine).join('; ')}`],
  };
}

/** Totals stand in the last lines. */
const LINES_BELOW = 4;
const TOTAL =
  /^(?:grand )?(?:total|sub ?total|average|avg|mean|rata.?rata|jumlah|sum|summe|gesamt|durchschnitt|promedio|moyenne|count)\b.{0,30}$/i;

function isTotal(cells: readonly string[]): boolean {
  const filled = nonEmpty(cells);
  return (
    cells.length >= 3 &&
    filled.length * 2 <= cells.length &&
    TOTAL.test(filled[0]?.trim() ?? '') &&
    !filled.slice(1).some((cell) => /\p{L}{2}/u.test(cell))
  );
}

function nonEmpty(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

const LINES_LOOKED_AT = 50;

/**
 * The place of the header: the first row with a text; or, where lines of a report stand above it (a title, the shop, the time), the
 * first one of at least twice as many cells, most of which are words that headers have.
 */
function findHeader(records: readonly DelimitedRecord[]): number {
  const filled = records.slice(0, LINES_LOOKED_AT).map(({ cells, broken }) => (broken === undefined ? nonEmpty(cells) : []));
  const first = filled.findIndex((cells) => cells.length > 0);
  const known = filled.map((cells) => cells.filter(isHeaderLike).length);
  if (first === -1) return records.findIndex(({ cells, broken }) => broken === undefined && cells.some((cell) => cell.trim() !== ''));
  if ((known[first] ?? 0) >= 2) return first;
  const header = filled.findIndex((cells, at) => {
    const names = known[at] ?? 0;
    return names >= 3 && names * 2 >= cells.length && cells.length >= (filled[first]?.length ?? 0) * 2;
  });
  return header === -1 ? first : header;
}

function nameLine({ cells }: DelimitedRecord): string {
  const text = cells.filter((cell) => cell.trim() !== '').join(' ');
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** Excel's own first line, `sep=;`. It is emptied and not cut, so that line numbers stay right. */
function takeSeparatorLine(text: string): { text: string; divider?: string } {
  const found = /^sep=(.)(?=\n)/i.exec(text);
  return found?.[1] === undefined ? { text } : { text: text.slice(found[0].length), divider: found[1] };
}

interface DelimitedRecord {
  cells: string[];
  /** Line in the file where it begins. */
  line: number;
  /** Why it could not be read. */
  broken?: string;
}

/** So many rows with broken quotes are passed over; with more, the file was not written as this kind of table. */
const MOST_BROKEN = 100;
/** Characters that are read again after broken rows, in all: a quote that never ends costs the rest of the file. */
const MOST_READ_AGAIN = 50_000_000;

function readRecords(text: string, delimiter: string, name: string): DelimitedRecord[] {
  const records: DelimitedRecord[] = [];
  const lineStarts = startsOfLines(text);
  let firstLine = 1;
  for (let broken = 0; firstLine <= lineStarts.length; broken += 1) {
    const error = readUntilBroken(text.slice(lineStarts[firstLine - 1]), delimiter, firstLine, records);
    if (error === undefined) return records;
    const line = error.line;
    const start = lineStarts[line - 1] ?? text.length;
    if (records.length === 0 || broken === MOST_BROKEN || broken * text.length > MOST_READ_AGAIN) throw quoteError(error.cause, line, name);
    records.push({
      cells: [text.slice(start, lineStarts[line]).trimEnd()],
      line,
      broken: `${describeQuote(error.cause)}; close it, or double a quote that belongs to the text`,
    });
    firstLine = line + 1;
  }
  return records;
}

/** Reads records into a list until one is broken. @returns the line at which the broken one begins */
function readUntilBroken(
  text: string,
  delimiter: string,
  firstLine: number,
  records: DelimitedRecord[],
): { line: number; cause: CsvError } | undefined {
  let nextLine = firstLine;
  const collect = (cells: string[], { lines }: { lines: number }): null => {
    records.push({ cells, line: nextLine });
    nextLine = firstLine + lines;
    return null;
  };
  try {
    parse(text, { delimiter, relax_column_count: true, on_record: collect });
    return undefined;
  } catch (error) {
    return { line: nextLine, cause: error as CsvError };
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1 && at + 1 < text.length; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function quoteError(error: CsvError, recordLine: number, name: string): CliError {
  const noticed = typeof error.lines === 'number' && error.lines !== recordLine ? `, noticed in line ${error.lines}` : '';
  return new CliError(
    `${name}:${recordLine}: ${describeQuote(error)} in the row that begins here${noticed}, expected each quoted cell to end with a quote. Nothing was imported.`,
    'Close the quote, or double a quote that belongs to the text: "He said ""good""". Saving the file again from a spreadsheet does that.',
    { cause: error },
  );
}

function describeQuote(error: CsvError): string {
  const found: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'a quote (") that is opened and never closed',
    CSV_INVALID_CLOSING_QUOTE: 'a quoted cell that goes on after its closing quote (")',
    INVALID_OPENING_QUOTE: 'a quote (") in the middle of a cell that has none around it',
  };
  return `found ${found[error.code] ?? error.message}`;
}

/** A header row that ends in dividers names no column there. */
function dropEmptyEnd(headers: readonly string[]): readonly string[] {
  const last = headers.findLastIndex((header) => header.trim() !== '');
  return headers.slice(0, last + 1);
}

/** Empty cells beyond the columns go; empty cells that a program left out at the end of a row come back. */
function fitCells(cells: readonly string[], width: number): readonly string[] {
  if (cells.length > width) return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}

/** Whether a row is half of one that a line break tore apart: two short rows that together have the cells of one. */
function tornRows(records: readonly DelimitedRecord[], width: number): (index: number) => boolean {
  const lengthOf = (index: number) => records[index]?.cells.length ?? 0;
  const isTornAt = (index: number) =>
    index >= 0 &&
    lengthOf(index) < width &&
    lengthOf(index + 1) < width &&
    lengthOf(index) + lengthOf(index + 1) === width + 1 &&
    width > 2;
  return (index) => isTornAt(index) || isTornAt(index - 1);
}

function raggedReason(found: number, expected: number): string {
  return `found ${found} ${found === 1 ? 'cell' : 'cells'}, expected ${expected} as in the header; a divider or a line break may stand in a text without quotes`;
}
