import type { ListedReply } from './json-shapes.ts';

/** A row of data as it stands in a file. */
export interface Row {
  /** The first row of data is 1; empty rows count, so that a spreadsheet shows it one further down, below its header. */
  number: number;
  /** Line of the file on which it begins, where the format has lines. */
  line?: number;
  /** One text a column; empty where there is none. */
  cells: readonly string[];
  /** Answers that stand in a list of their own in a JSON record. */
  replies?: readonly ListedReply[];
}

/** The rows of a table, in memory or read anew from the file each time. */
export interface Rows extends Iterable<Row> {
  readonly length: number;
  slice(start: number, end: number): Row[];
  /** What one pass over the file found out of a column, by its place. Missing where all rows are in memory. */
  column?: (place: number) => ColumnFacts;
}

/** What is kept of a column of a large file. */
export interface ColumnFacts {
  /** The first cells that are not empty. */
  sample: readonly string[];
  /** How many cells are not empty. */
  filled: number;
  /** Each value with its number, where there are few; missing where there are many. */
  values?: ReadonlyMap<string, number>;
}

/** A row that is not imported, and why. */
export interface RefusedRow {
  row: Row;
  /** What the reason is about, such as `rating`. */
  about: string;
  reason: string;
}

/** A file of reviews, whatever its format was. */
export interface Table {
  /** Name of the file, without its folder. */
  name: string;
  /** How it was read, such as `CSV divided by ;, UTF-8`. */
  format: string;
  columns: readonly string[];
  rows: Rows;
  /** Rows that do not fit the columns. */
  refused: readonly RefusedRow[];
  /** Rows without any text; passed over. */
  emptyRows: number;
  /** What a person should know about the reading. */
  notices: readonly string[];
  /** Written by `bukti export`: its cells are plain text as it is, and are taken as they are. */
  ownExport?: boolean;
  /** Rows that answer another row, by the number of that row; the oldest first. */
  answers?: ReadonlyMap<number, readonly Row[]>;
}

/** Column names by which every column can be told apart: trimmed, numbered where empty or used twice. */
export function uniqueNames(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const name = header.replace(/\s+/g, ' ').trim() || `column ${index + 1}`;
    let unique = name;
    for (let n = 2; taken.has(unique); n += 1) unique = `${name} (${n})`;
    taken.add(unique);
    return unique;
  });
}
