import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { dividerOfLedger, parseLedger } from '#src/evidence/ledger.ts';
import { toldIn } from '#src/schemas/problem.ts';
import { CliError } from '../../cli-error.ts';
import { shortPath } from '../../content-folder.ts';
import { spoken, told } from '../../spoken.ts';
import { type DeliveredLine, keyOfLine } from './plan-orders.ts';

/** What an import makes of `private/orders.csv`. */
export interface OrdersChange {
  /** The whole file, as it will be. */
  text: string;
  /** Lines at the end, each without its line break. */
  added: string[];
  /** Lines that had no day of delivery, and have one now. */
  filled: { before: string; after: string }[];
  alreadyThere: number;
  isNew: boolean;
  /** Keys of the lines that stood there before. */
  keys: ReadonlySet<string>;
}

const HEADER = 'order,sku,delivered';

/**
 * Adds lines to the text of `orders.csv`; its own columns, their order and what else stands there stay as they are.
 * @param text of the file, or nothing where there is none
 * @throws CliError where the file cannot be read: what stands in it might be added a second time
 */
export function mergeOrders(text: string | undefined, path: string, lines: readonly DeliveredLine[]): OrdersChange {
  const before = text ?? `${HEADER}\n`;
  const { columns, delimiter, rows } = readOrders(before, path);
  const known = Map.groupBy(rows, (row) => keyOfLine({ order: row.cells[columns.order] ?? '', sku: row.cells[columns.sku] ?? '' }));
  const change: OrdersChange = { text: '', added: [], filled: [], alreadyThere: 0, isNew: text === undefined, keys: new Set(known.keys()) };
  const write = (cells: readonly string[]) => stringify([[...cells]], { delimiter, eof: false });
  for (const line of lines) {
    const there = known.get(keyOfLine(line));
    const open = there?.every(({ cells }) => (cells[columns.delivered] ?? '') === '') ? there[0] : undefined;
    if (open !== undefined && line.delivered !== undefined) {
      const cells = open.cells.with(columns.delivered, line.delivered);
      change.filled.push({ before: open.raw, after: write(cells) });
    } else if (there !== undefined) change.alreadyThere += 1;
    else {
      const cells = Array.from({ length: columns.width }, () => '');
      cells[columns.order] = line.order;
      cells[columns.sku] = line.sku;
      cells[columns.delivered] = line.delivered ?? '';
      change.added.push(write(cells));
    }
  }
  const filled = replaceLines(before, new Map(change.filled.map((one) => [one.before, one.after]))).text;
  const gap = filled === '' || /\n$/.test(filled) ? '' : '\n';
  return { ...change, text: `${filled}${change.added.length === 0 ? '' : gap}${change.added.map((line) => `${line}\n`).join('')}` };
}

/** Takes lines of an import out again. @returns no text where no order is left in a file that the import made */
export function unmergeOrders(
  text: string,
  { added, filled, isNew }: Pick<OrdersChange, 'added' | 'filled' | 'isNew'>,
): { text: string | undefined; removed: number; restored: number } {
  const going = new Set(added);
  const lines = text.split('\n');
  const kept = lines.filter((line) => !going.has(line.replace(/\r$/, '')));
  const { text: after, replaced } = replaceLines(kept.join('\n'), new Map(filled.map((one) => [one.after, one.before])));
  return { text: isNew && after.trim() === HEADER ? undefined : after, removed: lines.length - kept.length, restored: replaced };
}

/** A text with some lines replaced by others; line breaks stay as they are. */
function replaceLines(text: string, others: ReadonlyMap<string, string>): { text: string; replaced: number } {
  let replaced = 0;
  const lines = text.split('\n').map((line) => {
    const other = others.get(line.replace(/\r$/, ''));
    if (other === undefined) return line;
    replaced += 1;
    return `${other}${line.endsWith('\r') ? '\r' : ''}`;
  });
  return { text: lines.join('\n'), replaced };
}

interface OrdersTable {
  columns: { order: number; sku: number; delivered: number; width: number };
  delimiter: string;
  rows: { cells: string[]; raw: string }[];
}

function readOrders(text: string, path: string): OrdersTable {
  const delimiter = dividerOfLedger(text);
  const [problem] = parseLedger(text, shortPath(path)).problems;
  if (problem !== undefined) {
    const { message, fix } = toldIn(problem, spoken());
    const place = `${problem.file}:${problem.line}: ${message}.`;
    throw new CliError(told({ en: `${place} Nothing was imported.`, id: `${place} Tidak ada yang diimpor.` }), fix);
  }
  const records = parse(text, {
    bom: true,
    delimiter,
    raw: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; raw: string }[];
  const [header, ...rows] = records;
  const names = (header?.record ?? []).map((name) => name.toLowerCase());
  return {
    columns: { order: names.indexOf('order'), sku: names.indexOf('sku'), delivered: names.indexOf('delivered'), width: names.length },
    delimiter,
    rows: rows.map(({ record, raw }) => ({ cells: record, raw: raw.replace(/^[\r\n]+|[\r\n]+$/g, '') })),
  };
}
