import { CliError } from '../cli-error.ts';
import { quote } from '../terminal.ts';
import { findList } from './find-list.ts';
import { flatten } from './flatten.ts';
import { type RefusedRow, type Row, type Table, uniqueNames } from './table.ts';

const MAX_COLUMNS = 1000;

/**
 * JSON (a list of reviews, wherever it stands in the document) or NDJSON (one review a line). Fields become columns
 * with dotted names, such as `reviewer.displayName`.
 * @throws CliError when it is neither, or when there are several lists to choose from
 */
export function parseRecords(text: string, name: string, list?: string): Omit<Table, 'name'> {
  const whole = parseJson(text);
  const oneALine = /\.(?:ndjson|jsonl)$/i.test(name) && list === undefined;
  if (whole.ok && !oneALine) {
    const { items, path } = findList(whole.value, name, list);
    const notices = path === '' ? [] : [`The reviews are the list at ${quote(path)}: ${items.length} entries.`];
    return {
      format: 'JSON',
      ...tabulate(
        items.map((value) => ({ value })),
        name,
      ),
      notices,
    };
  }
  const lines = parseLines(text);
  if (lines.broken === 0 || lines.read > lines.broken) return { format: 'NDJSON', ...tabulate(lines.records, name), notices: [] };
  const reason = whole.ok ? 'each line should hold one review' : whole.reason;
  throw new CliError(
    `${name}: found JSON that cannot be read: ${reason}. Nothing was imported.`,
    'Export the file again; it may have been cut off.',
  );
}

interface JsonRecord {
  value?: unknown;
  line?: number;
  /** Why the line could not be read. */
  broken?: string;
  text?: string;
}

function tabulate(records: readonly JsonRecord[], name: string): Pick<Table, 'columns' | 'rows' | 'refused' | 'emptyRows'> {
  const flat = records.map((record) => ({ record, cells: isObject(record.value) ? flatten(record.value) : undefined }));
  const paths = [...new Set(flat.flatMap(({ cells }) => [...(cells?.keys() ?? [])]))];
  if (paths.length > MAX_COLUMNS) {
    throw new CliError(
      `${name}: found ${paths.length} different fields, expected at most ${MAX_COLUMNS}.`,
      'Name the list of reviews with --list, such as --list data.reviews.',
    );
  }
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  flat.forEach(({ record, cells }, index) => {
    const place = { number: index + 1, ...(record.line !== undefined && { line: record.line }) };
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

function parseLines(text: string): { records: JsonRecord[]; read: number; broken: number } {
  const records = text.split('\n').flatMap((line, index): JsonRecord[] => {
    if (line.trim() === '') return [];
    const parsed = parseJson(line);
    return [
      parsed.ok
        ? { value: parsed.value, line: index + 1 }
        : { broken: `found a line that is not JSON: ${parsed.reason}`, text: line, line: index + 1 },
    ];
  });
  const broken = records.filter((record) => record.broken !== undefined).length;
  return { records, read: records.length - broken, broken };
}

/** Numbers stay as they are written: an id of twenty digits is not rounded, and 5.0 is not 5. */
function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  const keepNumber = (_key: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value;
  try {
    return { ok: true, value: JSON.parse(text, keepNumber) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
