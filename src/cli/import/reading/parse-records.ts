import { CliError } from '../../cli-error.ts';
import { count, quote } from '../../terminal.ts';
import { findList, hasOrderLines, ORDER_LINES } from './find-list.ts';
import { flatten } from './flatten.ts';
import { type ListedReply, takeReplies } from './json-shapes.ts';
import { parseJson, parseLooseJson, splitValues } from './json-values.ts';
import { type RefusedRow, type Row, type Table, uniqueNames } from './table.ts';

const MAX_COLUMNS = 1000;

/**
 * JSON (a list of reviews, wherever it stands in the document) or NDJSON (one review a line). Fields become columns
 * with dotted names, such as `reviewer.displayName`.
 * @throws CliError when it is neither, or when there are several lists to choose from
 */
export function parseRecords(text: string, name: string, list?: string): Omit<Table, 'name'> {
  const oneALine = /\.(?:ndjson|jsonl)$/i.test(name) && list === undefined;
  const whole = parseJson(text);
  if (whole.ok && !oneALine) return tabulateList(whole.value, name, list, 'JSON');
  const lines = parseLines(text);
  if (lines.broken === 0 || lines.read > lines.broken) return { format: 'NDJSON', ...tabulate(lines.records, name), notices: [] };
  const values = parseValues(text);
  if (values !== undefined) {
    const read = values.flatMap((record) => ('value' in record ? [record.value] : []));
    if (list === undefined && read.length > 1 && read.every(isObject))
      return { format: 'JSON, one after the other', ...tabulate(values, name), notices: [] };
    return tabulateList(read, name, list, 'JSON, one after the other');
  }
  const loose = parseLooseJson(text);
  if (loose.ok) return tabulateList(loose.value, name, list, 'JSON as Python writes it');
  throw new CliError(
    `${name}: found JSON that cannot be read: ${whole.ok ? 'each line should hold one review' : whole.reason}. Nothing was imported.`,
    'Export the file again; it may have been cut off.',
  );
}

function tabulateList(value: unknown, name: string, list: string | undefined, format: string): Omit<Table, 'name'> {
  const { items, path, lists } = findList(value, name, list);
  const joined = lists === 1 ? '' : ` in ${lists} lists, joined`;
  const notices = path === '' ? [] : [`The reviews are the list at ${quote(path)}: ${count(items.length, 'entry', 'entries')}${joined}.`];
  return {
    format,
    ...tabulate(
      items.map((item) => ({ value: item })),
      name,
    ),
    notices,
  };
}

/** Values one after the other, each of its own; nothing where most of them cannot be read. */
function parseValues(text: string): JsonRecord[] | undefined {
  const records = splitValues(text)?.map(({ text: one, line }): JsonRecord => {
    const parsed = parseJson(one);
    const read = parsed.ok ? parsed : parseLooseJson(one);
    return read.ok ? { value: read.value, line } : { broken: `found JSON that cannot be read: ${read.reason}`, text: one, line };
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

function tabulate(records: readonly JsonRecord[], name: string): Pick<Table, 'columns' | 'rows' | 'refused' | 'emptyRows'> {
  const flat = records.flatMap(linesOfOrder).map((record) => ({ record, ...flattenReview(record.value) }));
  const paths = [...new Set(flat.flatMap(({ cells }) => [...(cells?.keys() ?? [])]))];
  if (paths.length > MAX_COLUMNS) {
    throw new CliError(
      `${name}: found ${paths.length} different fields, expected at most ${MAX_COLUMNS}.`,
      'Name the list of reviews with --list, such as --list data.reviews.',
    );
  }
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  flat.forEach(({ record, cells, replies }, index) => {
    const place = {
      number: index + 1,
      ...(record.line !== undefined && { line: record.line }),
      ...(replies !== undefined && replies.length > 0 && { replies }),
    };
    if (cells !== undefined) rows.push({ ...place, cells: paths.map((path) => cells.get(path) ?? '') });
    else
      refused.push({
        row: { ...place, cells: [record.text ?? JSON.stringify(record.value)] },
        about: 'format',
        reason: record.broken ?? 'found something else than an object, expected one review as {…}',
      });
  });
  return { columns: uniqueNames(paths), rows, refused, emptyRows: 0 };
}

function flattenReview(value: unknown): { cells?: Map<string, string>; replies?: ListedReply[] } {
  if (!isObject(value)) return {};
  const { record, replies } = takeReplies(value);
  return { cells: flatten(record), replies };
}

/** An order as one record for each of its lines, as a table has it; other records as they are. */
function linesOfOrder(record: JsonRecord): JsonRecord[] {
  const { value } = record;
  if (!isObject(value)) return [record];
  const name = ORDER_LINES.find((key) => hasOrderLines(value, key));
  if (name === undefined) return [record];
  return (value[name] as unknown[]).map((line) => ({ ...record, value: { ...value, [name]: line } }));
}

function parseLines(text: string): { records: JsonRecord[]; read: number; broken: number } {
  const records = text.split('\n').flatMap((line, index): JsonRecord[] => {
    if (line.trim() === '') return [];
    const strict = parseJson(line);
    const parsed = strict.ok || !/^\s*\{.*\}\s*$/.test(line) ? strict : parseLooseJson(line);
    return [
      parsed.ok
        ? { value: parsed.value, line: index + 1 }
        : { broken: `found a line that is not JSON: ${parsed.reason}`, text: line, line: index + 1 },
    ];
  });
  const broken = records.filter((record) => record.broken !== undefined).length;
  return { records, read: records.length - broken, broken };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
