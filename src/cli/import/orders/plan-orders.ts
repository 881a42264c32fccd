import { canonicalLine, canonicalNumber, isPlaceholder, type OrderLine } from '#src/evidence/order-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { told } from '../../spoken.ts';
import { plainNumber } from '../columns/cut-numbers.ts';
import { isSheetError } from '../reading/sheet-text.ts';
import type { RefusedRow, Row, Table } from '../reading/table.ts';
import { type DateOrder, parseDate } from '../rows/parse-date.ts';
import { productKey } from '../rows/product-book.ts';
import { cellText } from '../rows/row-cells.ts';
import type { OrderColumns } from './order-columns.ts';
import { joinStates, type OrderState, readOrderState, readTakenBack } from './order-state.ts';

/** A line of an order that was delivered; without a day where the file does not tell one. */
export interface DeliveredLine extends OrderLine {
  delivered?: string;
}

/** What an order export says. Every row is in exactly one of the lists. */
export interface OrderPlan {
  lines: DeliveredLine[];
  /** Rows with a line that an earlier row has. */
  repeated: number;
  /** Lines that are no evidence of a purchase: rows and, where they can be told, the lines. */
  left: { row: number; state: Exclude<OrderState, 'delivered'>; line: OrderLine }[];
  /** Whether the first row describes the columns in words: 1 or 0. */
  described: number;
  refused: RefusedRow[];
  /** Whether days are those of dispatch, since the file has no others. */
  isSent: boolean;
}

interface OrderSettings {
  dateOrder: DateOrder | undefined;
  /** The latest day that may stand in it, YYYY-MM-DD. */
  today: string;
  /** Products of the content folder. */
  products: readonly { names: readonly string[]; sku: string }[];
}

/** Reads each row of an order export. Only order number, stock number and day of delivery are taken. */
export function planOrders(table: Table, columns: OrderColumns, settings: OrderSettings): OrderPlan {
  const reader = new OrderReader(table, columns, settings);
  for (const row of table.rows) reader.take(row);
  return reader.finish();
}

const LONGEST = 64;

class OrderReader {
  private readonly lines = new Map<string, DeliveredLine>();
  private readonly plan: OrderPlan;
  private readonly place: ReadonlyMap<string, number>;
  private readonly columns: OrderColumns;
  private readonly settings: OrderSettings;
  private readonly skus: ReadonlySet<string>;
  private readonly skuByName: ReadonlyMap<string, string>;
  /** Cells of the last row that says what became of its order: rows below may leave them out. */
  private head: { order: string; row: Row } | undefined;

  constructor(table: Table, columns: OrderColumns, settings: OrderSettings) {
    this.columns = columns;
    this.settings = settings;
    this.place = new Map(table.columns.map((column, index) => [column, index]));
    this.skus = new Set(settings.products.map(({ sku }) => canonicalNumber(sku)));
    this.skuByName = new Map(settings.products.flatMap(({ names, sku }) => names.map((name) => [productKey(name), sku] as const)));
    const isSent = columns.delivered.length + columns.completed.length === 0 && columns.sent.length > 0;
    this.plan = { lines: [], repeated: 0, left: [], described: 0, refused: [...table.refused], isSent };
  }

  finish(): OrderPlan {
    return { ...this.plan, lines: [...this.lines.values()], refused: this.plan.refused.sort((a, b) => a.row.number - b.row.number) };
  }

  take(row: Row): void {
    const own = plainNumber('order', this.cell(row, this.columns.order));
    if (this.isDescription(row, own)) {
      this.plan.described += 1;
      return;
    }
    const isHead = [...this.columns.status, ...this.columns.takenBack, ...this.days()].some((column) => this.cell(row, column) !== '');
    const above = this.head !== undefined && !this.saysOrderState(row) && (own === '' || own === this.head.order) ? this.head : undefined;
    const order = own === '' ? (above?.order ?? '') : own;
    if (isHead && own !== '' && above === undefined) this.head = { order, row };
    const sku = this.sku(row);
    const wrong = whyNoNumber('order', order) ?? whyNoNumber('sku', sku);
    if (wrong !== undefined) return void this.plan.refused.push({ row, ...wrong });
    this.takeLine(row, above?.row ?? row, { order, sku });
  }

  /** @param head the row that says what became of the order */
  private takeLine(row: Row, head: Row, line: OrderLine): void {
    const { day, reason } = this.arrival(row, head);
    if (reason !== undefined) return void this.plan.refused.push({ row, about: 'delivered', reason });
    const { state, word } = this.state(row, head, day !== undefined);
    if (state === 'unknown') {
      const said = told({
        en: `found ${JSON.stringify(word)}, which says neither that it was delivered nor that it was not`,
        id: `ada ${JSON.stringify(word)}, yang tidak menyebut sudah sampai ataupun belum`,
      });
      return void this.plan.refused.push({ row, about: 'status', reason: said });
    }
    if (state !== 'delivered') return void this.plan.left.push({ row: row.number, state, line });
    const key = keyOfLine(line);
    const before = this.lines.get(key);
    if (before === undefined) this.lines.set(key, { ...line, ...(day !== undefined && { delivered: day }) });
    else {
      this.plan.repeated += 1;
      // The same goods came in two parcels: the customer knows them from the first parcel on.
      if (day !== undefined && (before.delivered === undefined || day < before.delivered)) before.delivered = day;
    }
  }

  /** The stock number that a product here has; else the first one of the row; else that of the product with this name. */
  private sku(row: Row): string {
    const cells = this.columns.sku.map((column) => plainNumber('sku', this.cell(row, column)));
    const numbers = cells.filter((sku) => sku !== '' && !isPlaceholder(sku));
    const named = this.columns.product.flatMap((column) => this.skuByName.get(productKey(this.cell(row, column))) ?? []);
    return numbers.find((sku) => this.skus.has(canonicalNumber(sku))) ?? numbers[0] ?? named[0] ?? '';
  }

  private days(): readonly string[] {
    const { delivered, completed, sent } = this.columns;
    return this.plan.isSent ? sent : [...delivered, ...completed];
  }

  private arrival(row: Row, head: Row): { day?: string; reason?: string } {
    const text = this.days()
      .flatMap((column) => [this.cell(row, column), this.cell(head, column)])
      .find((cell) => cell !== '' && !isPlaceholder(cell));
    if (text === undefined) return {};
    const { date, reason } = parseDate(text, this.settings.dateOrder);
    if (reason !== undefined) return { reason };
    if (date !== undefined && date > this.settings.today)
      return {
        reason: told({
          en: `found ${date}, expected a day no later than today`,
          id: `ada ${date}, padahal harus hari yang tidak lebih dari hari ini`,
        }),
      };
    return date === undefined ? {} : { day: date };
  }

  private state(row: Row, head: Row, hasDay: boolean): { state: OrderState | 'unknown'; word: string } {
    const cellOf = (column: string) => this.cell(row, column) || this.cell(head, column);
    const words = this.columns.status.map(cellOf).filter((word) => word !== '');
    const takenBack = this.columns.takenBack.map((column) => readTakenBack(column, cellOf(column)));
    const said = [...takenBack, ...words.map(readOrderState), ...(this.isSentBack(row) ? ['returned' as const] : [])];
    // A ledger that the shop made itself has no column for the state: every line in it is an order.
    if (this.columns.status.length === 0 && said.every((one) => one === 'nothing')) return { state: 'delivered', word: '' };
    // A day of dispatch says nothing about the delivery of a parcel that is still on its way.
    const hasArrived = hasDay && !(this.plan.isSent && said.includes('under-way'));
    return { state: joinStates(said, hasArrived), word: words.find((word) => readOrderState(word) === 'unknown') ?? '' };
  }

  /** Whether as many were sent back as were bought. */
  private isSentBack(row: Row): boolean {
    const number = (columns: readonly string[]) => Number(this.cell(row, columns[0] ?? '') || Number.NaN);
    const bought = number(this.columns.quantity);
    return bought === 0 || (bought > 0 && number(this.columns.returned) >= bought);
  }

  private saysOrderState(row: Row): boolean {
    const ofOrder = this.columns.status.filter((column) => !/line|item/i.test(column));
    return [...ofOrder, ...this.columns.takenBack, ...this.days()].some((column) => this.cell(row, column) !== '');
  }

  private isDescription(row: Row, order: string): boolean {
    return row.number === 1 && /\s/.test(order) && !/\d/.test(order);
  }

  private cell(row: Row, column: string): string {
    return cellText(row.cells[this.place.get(column) ?? -1] ?? '');
  }
}

/** One key for each line of an order, however it is spelled. */
export function keyOfLine(line: OrderLine): string {
  const { order, sku } = canonicalLine(line);
  return JSON.stringify([order, sku]);
}

function whyNoNumber(about: 'order' | 'sku', text: string): { about: string; reason: string } | undefined {
  const found = whatInstead(text);
  if (found === undefined) return undefined;
  const what =
    about === 'order'
      ? { en: 'an order number', id: 'nomor pesanan' }
      : { en: 'a stock number (sku), or the name of a product that has one', id: 'sku, atau nama produk yang punya sku' };
  return { about, reason: told({ en: `found ${found.en}, expected ${what.en}`, id: `ada ${found.id}, padahal harus ${what.id}` }) };
}

/** What stands where a number is expected; nothing where it can be one. */
function whatInstead(text: string): Bilingual | undefined {
  const placeholder = JSON.stringify(text.slice(0, 20));
  if (text === '') return { en: 'none', id: 'kolom kosong' };
  if (text.includes('@')) return { en: 'an e-mail address', id: 'alamat surel' };
  if (isPlaceholder(text)) return { en: `the placeholder ${placeholder}`, id: `pengisi ${placeholder}` };
  if (/^\d+(?:[.,]\d+)?E\+\d+$/i.test(text))
    return {
      en: `${text}, which a spreadsheet has rounded; export again and do not open the file in one`,
      id: `${text}, yang dibulatkan lembar sebar; ekspor lagi dan jangan buka berkasnya di sana`,
    };
  if (isSheetError(text) || text.length > LONGEST || /^[=+]|[\p{Cc}]/u.test(text))
    return { en: 'a text that cannot be one', id: 'teks yang bukan itu' };
  return undefined;
}
