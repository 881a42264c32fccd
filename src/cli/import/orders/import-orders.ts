import { join } from 'node:path';
import { today } from '#src/loaders/today.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { namesOf } from '#src/schemas/primitives.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { listOf } from '#src/schemas/product-keys.ts';
import { shortPath } from '../../content-folder.ts';
import { ORDERS_FILE, readOrdersText, SECRET_MODE } from '../../seal/private-folder.ts';
import { told } from '../../spoken.ts';
import { count, say } from '../../terminal.ts';
import { writeWhole } from '../../write-whole.ts';
import { cutError, findCutTails } from '../columns/cut-numbers.ts';
import { cellsOf, valuesOf } from '../columns/likely-column.ts';
import { settleDateOrderOf } from '../columns/settle-mapping.ts';
import { readExisting } from '../planning/existing.ts';
import type { Table } from '../reading/table.ts';
import { renderRefusedList } from '../report/render-lists.ts';
import { counted, numberOf } from '../report/words.ts';
import type { DateOrder } from '../rows/parse-date.ts';
import { closeJournal, type ImportSource, openJournal } from '../writing/journal.ts';
import { checkRefusedPath, writeRefused } from '../writing/refused-file.ts';
import type { OrderColumns } from './order-columns.ts';
import type { OrderState } from './order-state.ts';
import { mergeOrders, type OrdersChange } from './orders-file.ts';
import { keyOfLine, type OrderPlan, planOrders } from './plan-orders.ts';

interface OrderImportOptions {
  content: string;
  private: string;
  dateFormat?: DateOrder;
  refused?: string;
  dryRun: boolean;
  interactive: boolean;
  command: string;
}

/**
 * Adds the delivered lines of an order export to `private/orders.csv`: order number, stock number and day, and nothing of the customer.
 * @returns whether any row of it is now, or was before, in that file
 * @throws CliError where the days can be read two ways, or `orders.csv` cannot be read
 */
export async function importOrders(
  table: Table,
  columns: OrderColumns,
  source: ImportSource,
  options: OrderImportOptions,
): Promise<boolean> {
  const refusedFile = options.refused === undefined ? undefined : checkRefusedPath(options.refused, options.content);
  const cut = findCutTails(valuesOf(table, columns.order));
  if (cut !== undefined) throw cutError(table, columns.order, cut);
  const { products, site } = await readExisting(options.content);
  const settings = {
    dateOrder: await settleDays(table, columns, options, site?.country),
    today: today(),
    // A product's name stands for its first stock number; the others are known by themselves.
    products: products.flatMap(({ name, ...keys }) =>
      [keys, ...keys.variants].flatMap(({ sku }) => listOf(sku)).map((sku, at) => ({ names: at > 0 ? [] : namesOf(name), sku })),
    ),
  };
  const plan = planOrders(table, columns, settings);
  const path = join(options.private, ORDERS_FILE);
  const before = await readOrdersText(path);
  const change = mergeOrders(before, path, plan.lines);
  const isChanged = change.added.length + change.filled.length > 0;
  if (isChanged && !options.dryRun) await write(options.private, path, source, change);
  const isListed = refusedFile !== undefined && plan.refused.length > 0 && !options.dryRun;
  if (isListed)
    await writeRefused(
      refusedFile,
      table,
      plan.refused,
      table.columns.filter((column) => !isNeeded(column, columns)),
    );
  say(
    `${table.name}: ${counted(table.rows.length + table.refused.length, 'row', 'baris')}, ${counted(table.columns.length, 'column', 'kolom')}, ${table.format}`,
    told({ en: `Recognised as: ${columns.name}`, id: `Dikenali sebagai: ${columns.name}` }),
    '',
    ...renderColumns(columns, table),
    '',
    ...renderOutcome(plan, change, options.dryRun),
    ...renderRefusedList(plan.refused, isListed ? refusedFile : undefined),
    '',
    options.dryRun
      ? told({ en: 'This was a dry run: nothing was written.', id: 'Ini hanya percobaan: tidak ada yang ditulis.' })
      : told({
          en: `${shortPath(path)} holds order numbers: it stays on your machine. Next: ${BUKTI} seal`,
          id: `${shortPath(path)} berisi nomor pesanan: berkas itu tinggal di mesin Anda. Berikutnya: ${BUKTI} seal`,
        }),
  );
  return plan.lines.length + plan.left.length > 0;
}

/** Where the days do not tell, the platform's own order is taken. A clock of twelve hours means that the month comes first. */
function settleDays(
  table: Table,
  columns: OrderColumns,
  { dateFormat, interactive, command }: OrderImportOptions,
  country: string | undefined,
) {
  const { delivered, completed, sent, otherDays } = columns;
  const texts = [...delivered, ...completed, ...sent, ...otherDays]
    .flatMap((column) => cellsOf(table, column))
    .filter((text) => /\d/.test(text));
  const hasTwelveHours = texts.some((text) => /\b[ap]\.?m\b/i.test(text));
  return settleDateOrderOf(texts, { told: dateFormat, usual: hasTwelveHours ? 'mdy' : columns.dateOrder, country, interactive, command });
}

/** The journal first, so that a command that is killed can be undone. */
async function write(folder: string, path: string, source: ImportSource, change: OrdersChange): Promise<void> {
  const { isNew, added, filled } = change;
  const journal = await openJournal(folder, source, { create: [], append: [] }, { isNew, added, filled });
  await writeWhole(path, change.text, SECRET_MODE);
  await closeJournal(journal);
}

function isNeeded(column: string, columns: OrderColumns): boolean {
  return Object.values(columns).some((names) => names === column || (Array.isArray(names) && names.includes(column)));
}

function renderColumns(columns: OrderColumns, table: Table): string[] {
  const days = [...columns.delivered, ...columns.completed];
  const line = (what: string, names: readonly string[], join = told({ en: ', else ', id: ', bila kosong ' })) =>
    names.length === 0 ? [] : [`  ${what.padEnd(10)}  ← ${names.join(join)}`];
  const unused = table.columns.filter((column) => !isNeeded(column, columns)).length;
  return [
    ...line('order', [columns.order]),
    ...line('sku', columns.sku),
    ...line('delivered', days.length === 0 ? columns.sent : days),
    ...line('state', [...columns.status, ...columns.takenBack], ', '),
    ...(unused === 0
      ? []
      : [
          told({
            en: `  not used    ${count(unused, 'column')}, such as those about the customer`,
            id: `  tak dipakai ${unused} kolom, misalnya yang tentang pelanggan`,
          }),
        ]),
  ];
}

const LEFT: Record<Exclude<OrderState, 'delivered'>, Bilingual> = {
  cancelled: { en: 'cancelled', id: 'dibatalkan' },
  returned: { en: 'sent back or refunded', id: 'dikembalikan, atau uangnya dikembalikan' },
  unpaid: { en: 'not paid', id: 'belum dibayar' },
  'under-way': { en: 'not delivered yet; a newer export adds them', id: 'belum sampai; ekspor yang lebih baru menambahkannya' },
};

function renderOutcome(plan: OrderPlan, change: OrdersChange, planned: boolean): string[] {
  const noDay = plan.lines.filter(({ delivered }) => delivered === undefined).length;
  const left = Map.groupBy(plan.left, ({ state }) => state);
  const rows: [Bilingual, number, Bilingual?][] = [
    [planned ? { en: 'Would add', id: 'Akan ditambah' } : { en: 'Added', id: 'Ditambahkan' }, change.added.length],
    ...optional(change.filled.length, { en: 'Delivered', id: 'Sudah sampai' }, FILLED),
    [{ en: 'Already there', id: 'Sudah ada' }, change.alreadyThere],
    ...optional(plan.repeated, { en: 'Repeated', id: 'Berulang' }, REPEATED),
    ...optional(plan.described, { en: 'Description', id: 'Keterangan' }, DESCRIBED),
    ...[...left].map(([state, list]): [Bilingual, number, Bilingual] => [{ en: 'Left out', id: 'Dilewati' }, list.length, LEFT[state]]),
    [{ en: 'Refused', id: 'Ditolak' }, plan.refused.length],
  ];
  const width = Math.max(...rows.map(([, number]) => numberOf(number).length));
  const notes = [
    ...(plan.isSent && plan.lines.length > 0 ? [told(DISPATCHED)] : []),
    ...(noDay === 0
      ? []
      : [
          told({
            en: `${count(noDay, 'line')} without a day of delivery: reviews of them are not matched. Export again with the day on which orders were completed.`,
            id: `${noDay} baris tanpa hari sampai: ulasannya tidak dicocokkan. Ekspor lagi dengan hari selesainya pesanan.`,
          }),
        ]),
    ...renderTakenBack(plan, change),
  ];
  return [
    ...rows.map(([word, number, note]) =>
      `${told(word).padEnd(13)}  ${numberOf(number).padStart(width)}  ${note === undefined ? '' : told(note)}`.trimEnd(),
    ),
    ...(notes.length === 0 ? [] : ['', told({ en: 'Good to know', id: 'Perlu diketahui' }), ...notes.map((note) => `  - ${note}`)]),
  ];
}

const optional = (number: number, word: Bilingual, note: Bilingual): [Bilingual, number, Bilingual][] =>
  number === 0 ? [] : [[word, number, note]];

const FILLED: Bilingual = { en: 'were there without a day, and have one now', id: 'sudah ada tanpa hari, dan kini ada harinya' };
const REPEATED: Bilingual = { en: 'the same stock number of the same order again', id: 'sku yang sama dari pesanan yang sama sekali lagi' };
const DESCRIBED: Bilingual = { en: 'says in words what the columns hold', id: 'baris yang menjelaskan isi kolom' };
const DISPATCHED: Bilingual = {
  en: 'The file tells when orders were sent, not when they came: the day of dispatch is taken.',
  id: 'Berkasnya menyebut kapan pesanan dikirim, bukan kapan sampai: hari pengiriman yang dipakai.',
};

/** Orders that are in the ledger, and that a newer export tells to be cancelled or sent back. They stay: a person decides. */
function renderTakenBack({ left, lines }: OrderPlan, { keys }: OrdersChange): string[] {
  const added = new Set(lines.map(keyOfLine));
  const back = left.filter(({ state, line }) => state !== 'under-way' && keys.has(keyOfLine(line)) && !added.has(keyOfLine(line)));
  if (back.length === 0) return [];
  const listed = back.slice(0, 10).map(({ line, state }) => `${line.order} ${line.sku} (${told(LEFT[state])})`);
  const shown = `${listed.join(', ')}${back.length > 10 ? ', …' : ''}`;
  return [
    told({
      en: `${count(back.length, 'line')} of ${ORDERS_FILE} are cancelled, sent back or not paid in this file: ${shown}. Nothing was taken out: delete those lines where the purchase does not stand.`,
      id: `${back.length} baris di ${ORDERS_FILE} menurut berkas ini dibatalkan, dikembalikan atau belum dibayar: ${shown}. Tidak ada yang dihapus: hapus baris yang pembeliannya tidak jadi.`,
    }),
  ];
}
