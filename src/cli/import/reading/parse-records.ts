import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { count, formatNumber, quote } from '../../terminal.ts';
import { findList, hasOrderLines, ORDER_LINES, reviewsOfPage } from './find-list.ts';
import { flatten } from './flatten.ts';
import type { StreamedList } from './json-list.ts';
import { type ListedReply, nameAnswers, takeReplies } from './json-shapes.ts';
import { parseJson, parseLooseJson, splitValues } from './json-values.ts';
import type { FoundRow, OpenedTable } from './parse-delimited.ts';
import { type Row, type Table, uniqueNames } from './table.ts';

const MAX_COLUMNS = 1000;

/**
 * JSON (a list of reviews, wherever it stands in the document) or NDJSON (one review a line). Fields become columns
 * with dotted names, such as `reviewer.displayName`.
 * @throws CliError when it is neither, or when there are several lists to choose from
 */
export function parseRecords(text: string, name: string, list?: string): Omit<Table, 'name' | 'rows'> & { rows: Row[] } {
  const oneALine = /\.(?:ndjson|jsonl)$/i.test(name) && list === undefined;
  const whole = parseJson(text);
  if (whole.ok && !oneALine) return tabulateList(whole.value, name, list, 'JSON');
  const lines = parseLines(text);
  if (lines.broken === 0 || lines.read > lines.broken)
    return { format: 'NDJSON', ...tabulate(lines.records.flatMap(pageReader()), name), notices: [] };
  const values = parseValues(text);
  if (values !== undefined) {
    const read = values.flatMap((record) => ('value' in record ? [record.value] : []));
    if (list === undefined && read.length > 1 && read.every(isObject))
      return { format: 'JSON, one after the other', ...tabulate(values.flatMap(pageReader()), name), notices: [] };
    return tabulateList(read, name, list, 'JSON, one after the other');
  }
  const loose = parseLooseJson(text);
  if (loose.ok) return tabulateList(loose.value, name, list, 'JSON as Python writes it');
  throw new CliError(
    told({
      en: `${name}: found JSON that cannot be read: ${whole.ok ? 'each line should hold one review' : whole.reason}. Nothing was imported.`,
      id: `${name}: JSON ini tidak bisa dibaca: ${whole.ok ? 'setiap baris harus berisi satu ulasan' : whole.reason}. Tidak ada yang diimpor.`,
    }),
    told({ en: 'Export the file again; it may have been cut off.', id: 'Ekspor lagi berkasnya; mungkin terpotong.' }),
  );
}

function tabulateList(
  value: unknown,
  name: string,
  list: string | undefined,
  format: string,
): Omit<Table, 'name' | 'rows'> & { rows: Row[] } {
  const { items, path, lists } = findList(value, name, list);
  return {
    format,
    ...tabulate(
      items.map((item) => ({ value: item })),
      name,
    ),
    notices: listNotices(path, items.length, lists),
  };
}

function listNotices(path: string, entries: number, lists: number): string[] {
  const joined = lists === 1 ? '' : ` in ${lists} lists, joined`;
  return path === ''
    ? []
    : [
        told({
          en: `The reviews are the list at ${quote(path)}: ${count(entries, 'entry', 'entries')}${joined}.`,
          id: `Ulasannya adalah daftar di ${quote(path)}: ${formatNumber(entries, 'id')} entri${lists === 1 ? '' : ` dalam ${lists} daftar, digabung`}.`,
        }),
      ];
}

/** Values that follow each other in a text; nothing where half of them or more cannot be read. */
function parseValues(text: string): JsonRecord[] | undefined {
  const records = splitValues(text)?.map(({ text: one, line }): JsonRecord => {
    const parsed = parseJson(one);
    const read = parsed.ok ? parsed : parseLooseJson(one);
    return read.ok
      ? { value: read.value, line }
      : {
          broken: told({ en: `found JSON that cannot be read: ${read.reason}`, id: `JSON yang tidak bisa dibaca: ${read.reason}` }),
          text: one,
          line,
        };
  });
  const broken = records?.filter((record) => record.broken !== undefined).length ?? 0;
  return records === undefined || records.length === 0 || broken * 2 >= records.length ? undefined : records;
}

interface JsonRecord {
  value?: unknown;
  line?: number;
  /** Why the line could not be read. */
  broken?: string;
  text?: string;
}

function tabulate(records: readonly JsonRecord[], name: string): Pick<Table, 'columns' | 'refused' | 'emptyRows'> & { rows: Row[] } {
  const flat = records.flatMap(linesOfOrder).map((record): FlatRecord => ({ record, ...flattenReview(record.value) }));
  const paths = [...new Set(flat.flatMap(({ cells }) => [...(cells?.keys() ?? [])]))];
  checkFields(paths.length, name);
  const found = flat.map((one, index) => placeRecord(one, index + 1, paths));
  return {
    columns: uniqueNames(paths),
    rows: found.flatMap((one) => (one.row === undefined ? [] : [one.row])),
    refused: found.flatMap((one) => (one.refused === undefined ? [] : [one.refused])),
    emptyRows: 0,
  };
}

function checkFields(fields: number, name: string): void {
  if (fields <= MAX_COLUMNS) return;
  throw new CliError(
    told({
      en: `${name}: found ${fields} different fields, expected at most ${MAX_COLUMNS}.`,
      id: `${name}: ada ${fields} bidang yang berbeda, padahal paling banyak ${MAX_COLUMNS}.`,
    }),
    told({
      en: 'Name the list of reviews with --list, such as --list data.reviews.',
      id: 'Sebutkan daftar ulasannya dengan --list, misalnya --list data.reviews.',
    }),
  );
}

/** A record with its texts by path; without them where it is no object. */
interface FlatRecord {
  record: JsonRecord;
  cells?: Map<string, string>;
  replies?: ListedReply[];
}

function placeRecord({ record, cells, replies }: FlatRecord, number: number, paths: readonly string[]): Exclude<FoundRow, 'empty'> {
  const place = {
    number,
    ...(record.line !== undefined && { line: record.line }),
    ...(replies !== undefined && replies.length > 0 && { replies }),
  };
  if (cells !== undefined) return { row: { ...place, cells: paths.map((path) => cells.get(path) ?? '') } };
  const row = { ...place, cells: [record.text ?? JSON.stringify(record.value)] };
  return {
    refused: {
      row,
      about: 'format',
      reason:
        record.broken ??
        told({
          en: 'found something else than an object, expected one review as {…}',
          id: 'bukan objek, padahal harus satu ulasan sebagai {…}',
        }),
    },
  };
}

function flattenReview(value: unknown): { cells?: Map<string, string>; replies?: ListedReply[] } {
  if (!isObject(value)) return {};
  const { record, replies } = takeReplies(nameAnswers(value));
  return { cells: flatten(record), replies };
}

/** For a file in which each record is a page of reviews, as an API answers: gives the reviews of each page. The first record decides. */
function pageReader(): (record: JsonRecord) => JsonRecord[] {
  let isPaged: boolean | undefined;
  return (record) => {
    if (record.broken !== undefined || isPaged === false) return [record];
    const reviews = reviewsOfPage(record.value);
    isPaged ??= reviews !== undefined;
    if (!isPaged) return [record];
    return (reviews ?? []).map((value) => ({ ...record, value }));
  };
}

/** An order as one record for each of its lines, as a table has it; other records as they are. */
function linesOfOrder(record: JsonRecord): JsonRecord[] {
  const { value } = record;
  if (!isObject(value)) return [record];
  const name = ORDER_LINES.find((key) => hasOrderLines(value, key));
  if (name === undefined) return [record];
  return (value[name] as unknown[]).map((line) => ({ ...record, value: { ...value, [name]: line } }));
}

function parseLine(line: string, number: number): JsonRecord[] {
  if (line.trim() === '') return [];
  const strict = parseJson(line);
  const parsed = strict.ok || !/^\s*\{.*\}\s*$/.test(line) ? strict : parseLooseJson(line);
  return [
    parsed.ok
      ? { value: parsed.value, line: number }
      : {
          broken: told({ en: `found a line that is not JSON: ${parsed.reason}`, id: `baris yang bukan JSON: ${parsed.reason}` }),
          text: line,
          line: number,
        },
  ];
}

/**
 * One review a line, of a text that comes in parts. The columns are those of all lines, so that all are read once before the first row.
 * @param hasLines whether they are lines of the file itself
 * @throws CliError where most lines are no JSON
 */
export function openLines(partsOf: () => Iterable<string>, name: string, hasLines = true): OpenedTable {
  const paths = new Set<string>();
  let [read, broken] = [0, 0];
  for (const { record, cells } of readLines(partsOf())) {
    if (record.broken === undefined) read += 1;
    else broken += 1;
    for (const path of cells?.keys() ?? []) paths.add(path);
    checkFields(paths.size, name);
  }
  if (broken >= read && broken > 0)
    throw new CliError(
      told({
        en: `${name}: found JSON that cannot be read: each line should hold one review. Nothing was imported.`,
        id: `${name}: JSON ini tidak bisa dibaca: setiap baris harus berisi satu ulasan. Tidak ada yang diimpor.`,
      }),
      told({ en: 'Export the file again; it may have been cut off.', id: 'Ekspor lagi berkasnya; mungkin terpotong.' }),
    );
  const columns = [...paths];
  return { format: 'NDJSON', columns: uniqueNames(columns), notices: [], rows: () => rowsOfLines(partsOf(), columns, hasLines) };
}

/** The entries of the list of a large document, each read when it is asked for. */
export function openListed({ path, entries, lines }: StreamedList, name: string): OpenedTable {
  return { ...openLines(lines, name, false), format: 'JSON', notices: listNotices(path, entries, 1) };
}

function* rowsOfLines(parts: Iterable<string>, paths: readonly string[], hasLines: boolean): Generator<FoundRow> {
  let number = 0;
  for (const flat of readLines(parts)) {
    number += 1;
    const { line: _line, ...unplaced } = flat.record;
    yield placeRecord(hasLines ? flat : { ...flat, record: unplaced }, number, paths);
  }
}

function* readLines(parts: Iterable<string>): Generator<FlatRecord> {
  let [rest, number] = ['', 0];
  const readPage = pageReader();
  const read = function* (lines: readonly string[]) {
    for (const line of lines) {
      number += 1;
      for (const record of parseLine(line, number).flatMap(readPage).flatMap(linesOfOrder))
        yield { record, ...flattenReview(record.value) };
    }
  };
  for (const part of parts) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield* read(lines);
  }
  yield* read([rest]);
}

function parseLines(text: string): { records: JsonRecord[]; read: number; broken: number } {
  const records = text.split('\n').flatMap((line, index) => parseLine(line, index + 1));
  const broken = records.filter((record) => record.broken !== undefined).length;
  return { records, read: records.length - broken, broken };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
