import { basename } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { readOwnStart } from '../own/own-export.ts';
import type { ImportSource } from '../writing/journal.ts';
import { CellMender } from './cell-mender.ts';
import { openJsonList } from './json-list.ts';
import type { SheetFile } from './large-workbook.ts';
import { isMarkup } from './other-files.ts';
import { type FoundRow, type OpenedTable, openDelimited } from './parse-delimited.ts';
import { openLines, openListed } from './parse-records.ts';
import type { ColumnFacts, RefusedRow, Row, Rows, Table } from './table.ts';
import { examineText, readText } from './text-parts.ts';

/** Bytes. Smaller files are held in memory; larger ones are read anew for each question about all rows. */
export const LARGE = 6 * 1024 * 1024;

export interface LargeTable {
  table: Table;
  source: ImportSource;
}

/**
 * Opens a table of text whose rows are read from the disk each time, so that a file of any size takes little memory.
 * @param of the workbook from which the table was taken
 * @param list dotted path of the list of reviews inside a JSON file
 * @returns nothing for a file that has to be read as a whole: a JSON document, a web page, a chat, an export of Bukti
 */
export function openLargeTable(path: string, of?: Omit<SheetFile, 'csv' | 'remove'>, list?: string): LargeTable | undefined {
  const name = of?.name ?? basename(path);
  if (of === undefined && /\.(?:txt|xlsx?|zip|gz)$/i.test(name)) return undefined;
  const { sha256, encoding, called, notice, isDamaged = false } = examineText(path, name);
  const partsOf = () => readText(path, encoding);
  const [start = ''] = partsOf();
  if (readOwnStart(start) || isMarkup(start)) return undefined;
  const opened = of === undefined ? openParts(partsOf, start, name, list) : openDelimited(partsOf, name, true);
  if (opened === undefined) return undefined;
  const mender = new CellMender(opened.columns, { isDamaged, isTable: !isJson(start) });
  const { rows, refused, emptyRows } = examineRows(() => mendRows(opened.rows(), mender), opened.columns.length);
  if (rows.length + refused.length === 0)
    throw new CliError(
      told({ en: `Found no rows in ${path}, expected reviews.`, id: `Tidak ada baris di ${path}; seharusnya ada ulasan.` }),
      told({ en: 'Export the reviews again.', id: 'Ekspor ulasan sekali lagi.' }),
    );
  const notices = [...(notice === undefined ? [] : [notice]), ...mender.notices(), ...opened.notices];
  const table = { name, format: of?.inside ?? `${opened.format}, ${called}`, columns: mender.columns, rows, refused, emptyRows, notices };
  return { table, source: { name, sha256: of?.sha256 ?? sha256 } };
}

function openParts(partsOf: () => Iterable<string>, start: string, name: string, named: string | undefined): OpenedTable | undefined {
  if (named === undefined && /^\s*\{.*\}[^\S\n]*\n\s*\{/.test(start)) return openLines(partsOf, name);
  if (!isJson(start)) return openDelimited(partsOf, name);
  const list = openJsonList(partsOf, name, named);
  return list === undefined ? undefined : openListed(list, name);
}

function isJson(start: string): boolean {
  return /^\s*[[{]/.test(start);
}

function* mendRows(found: Iterable<FoundRow>, mender: CellMender): Generator<FoundRow> {
  for (const one of found) yield one === 'empty' || one.row === undefined ? one : mender.mend(one.row);
}

const HEAD = 1000;
const SAMPLE = 1000;
/** Different values of a column that are kept. Stars, states and days are fewer. */
const MOST_VALUES = 5000;

/** One pass over all rows: how many they are, and what is in their columns. */
function examineRows(found: () => Iterable<FoundRow>, width: number): Pick<Table, 'refused' | 'emptyRows'> & { rows: Rows } {
  const columns = Array.from({ length: width }, () => new ColumnReader());
  const head: Row[] = [];
  const refused: RefusedRow[] = [];
  let [length, emptyRows] = [0, 0];
  for (const one of found()) {
    if (one === 'empty') emptyRows += 1;
    else if (one.row === undefined) refused.push(keepRefused(one.refused));
    else {
      length += 1;
      if (head.length < HEAD) head.push(keepRow(one.row));
      for (const [place, column] of columns.entries()) column.take(one.row.cells[place] ?? '');
    }
  }
  const rows: Rows = {
    length,
    slice: (from, to) => (to <= head.length || head.length === length ? head.slice(from, to) : [...rows].slice(from, to)),
    column: (place) => columns[place]?.facts ?? { sample: [], filled: 0, values: new Map() },
    *[Symbol.iterator]() {
      for (const one of found()) if (one !== 'empty' && one.row !== undefined) yield keepRow(one.row);
    },
  };
  return { rows, refused, emptyRows };
}

class ColumnReader {
  readonly facts: ColumnFacts & { sample: string[]; values?: Map<string, number> } = { sample: [], filled: 0, values: new Map() };

  take(cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    const { facts } = this;
    facts.filled += 1;
    if (facts.sample.length < SAMPLE) facts.sample.push(ownText(text));
    const { values } = facts;
    if (values === undefined) return;
    const times = values.get(text);
    if (times !== undefined) values.set(text, times + 1);
    else if (values.size < MOST_VALUES) values.set(ownText(text), 1);
    else delete facts.values;
  }
}

/** A text of its own: a slice of a large text would keep the whole of it in memory. */
export function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

function keepRow(row: Row): Row {
  return { ...row, cells: row.cells.map(ownText) };
}

function keepRefused({ row, about, reason }: RefusedRow): RefusedRow {
  return { row: keepRow(row), about, reason: ownText(reason) };
}
