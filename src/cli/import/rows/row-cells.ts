import type { Channel, Review, WithheldReason } from '#src/schemas/review.ts';
import { told } from '../../spoken.ts';
import { plainNumber } from '../columns/cut-numbers.ts';
import type { SingleField } from '../columns/fields.ts';
import type { Format } from '../columns/format.ts';
import type { Mapping } from '../columns/mapping.ts';
import type { NameColumns } from '../columns/name-columns.ts';
import type { VisibilityColumn } from '../columns/visibility.ts';
import type { RefusedRow, Row, Table } from '../reading/table.ts';
import type { Remark } from './draft.ts';
import { type DateOrder, type ParsedDate, parseDate } from './parse-date.ts';
import type { RatingScale } from './parse-rating.ts';
import type { NameOrder } from './person-name.ts';
import { type PlainText, toOneLine, toPlainText } from './plain-text.ts';

/** What holds for every row of a file. */
export interface RowSettings {
  table: Table;
  format?: Format | undefined;
  mapping: Mapping;
  /** Place of each column in a row, by its name. */
  columnIndex: ReadonlyMap<string, number>;
  /** Further columns of the format for a field, where the first one is empty. */
  fallbacks: Partial<Record<SingleField, readonly string[]>>;
  /** How dates with slashes are read. */
  dateOrder: DateOrder | undefined;
  /** The day from which "6 days ago" counts back, YYYY-MM-DD. */
  asOf: string | undefined;
  /** How numbers become stars. */
  scale: RatingScale;
  /** Columns that say whether a review is shown at its source. */
  visible: readonly VisibilityColumn[];
  /** Columns that say whether the answer is shown at its source. */
  replyShown: readonly VisibilityColumn[];
  /** Columns of answers that were written for the shop itself. */
  privateReplies: readonly string[];
  /** Columns that tell what the customer got for the review. */
  incentives: readonly string[];
  /** Columns in which a customer asks not to be named. */
  anonymous: readonly string[];
  /** The column that says of a row that its words are the platform's translation. */
  translated: string | undefined;
  /** The columns of first and family names, where that of the author has only one of them. */
  nameColumns: NameColumns | undefined;
  /** How names stand in the column of the author. */
  nameOrder: NameOrder;
  /** Columns in which a customer answers whether the name may be shown. */
  nameShown: readonly string[];
  /** Columns that fill no field of a review: in any of them a customer's wish for a name may stand. */
  mayHoldWish: readonly string[];
  /** Whether the order column holds order numbers, and not the same placeholder everywhere. */
  hasOrders: boolean;
  /** Why hidden reviews are withheld; without it they are left out. */
  withhold: WithheldReason | undefined;
  /** How much of a name is shown. */
  display: Review['author']['display'];
  /** Language that is expected, where a row has none and its words do not clearly tell another one. */
  lang: string;
  /** The column that says where each review was written. */
  channelColumn: string | undefined;
  /** Where the reviews were written, where a row does not say. */
  channel: Channel | undefined;
  /** Who answered, where the row does not say. */
  replyBy: string;
  /** The latest day that may stand in a review, YYYY-MM-DD. */
  today: string;
}

/** The cells of one row, by the field that each fills; with what was noticed and refused while they were read. */
export class RowCells {
  readonly refused: RefusedRow[] = [];
  readonly remarks = new Set<Remark>();
  readonly row: Row;
  readonly settings: RowSettings;

  constructor(row: Row, settings: RowSettings) {
    this.row = row;
    this.settings = settings;
  }

  /** What fills a field: a cell, or the constant for all rows. */
  cell(field: SingleField, row = this.row): string {
    const { columns, constants } = this.settings.mapping;
    const column = columns[field];
    if (!column) return cellText(constants[field] ?? '');
    const text = cellText(this.column(column, row));
    return plainNumber(field, text === '' ? this.fallback(field, row) : text);
  }

  /** Another column of the format that says the same, where the first one is empty: the day of writing for the day of the last change. */
  private fallback(field: SingleField, row: Row): string {
    const others = this.settings.fallbacks[field] ?? [];
    return others.map((column) => cellText(this.column(column, row))).find((text) => text !== '') ?? '';
  }

  /** A cell by the name of its column. */
  column(name: string, row = this.row): string {
    const cell = row.cells[this.settings.columnIndex.get(name) ?? -1] ?? '';
    return this.settings.table.ownExport ? cell : cell.replace(ESCAPED, '');
  }

  /** A cell on one line. */
  line(field: SingleField): string {
    const { text, hadHtml } = this.settings.table.ownExport ? this.plain(this.cell(field)) : toOneLine(this.cell(field));
    if (hadHtml && field === 'title') this.remarks.add('html');
    return text;
  }

  /** A text without markup; that of an own export as it is. */
  plain(text: string): PlainText {
    return this.settings.table.ownExport ? { text, hadHtml: false, hadControls: false } : toPlainText(text);
  }

  cutText(text: string, most: number): string {
    if (text.length <= most) return text;
    this.remarks.add('cut');
    return cut(text, most);
  }

  /** One line, cut between words where it is longer than a content file may hold. */
  cutLine(text: string, most: number): string {
    if (text.length <= most) return text;
    this.remarks.add('cut');
    return `${cut(text, most).replace(/\s+\S*…$/, '…')}`;
  }

  /** The day in a field; nothing where it is empty. */
  parsed(field: SingleField): ParsedDate | undefined {
    return this.parseDay(field, this.cell(field));
  }

  parseDay(field: SingleField, text: string): ParsedDate | undefined {
    if (text === '') return undefined;
    const parsed = parseDate(text, this.settings.dateOrder, this.settings.asOf);
    if (parsed.reason !== undefined) this.refuse(field, parsed.reason);
    else if (parsed.date !== undefined && parsed.date > this.settings.today)
      this.refuse(
        field,
        told({
          en: `found ${parsed.date}, expected a day no later than today (${this.settings.today})`,
          id: `berisi ${parsed.date}, padahal tidak boleh sesudah hari ini (${this.settings.today})`,
        }),
      );
    return parsed;
  }

  refuse(about: SingleField, reason: string): void {
    this.refused.push({ row: this.row, about, reason });
  }
}

/** Texts that programs write for "nothing". */
const NOTHING = /^(?:null|nan|n\/a|#n\/a|undefined|\(null\)|<null>|None|NONE)$/;
const NOTHING_ANY_CASE = /^(?:null|nan|n\/a|#n\/a|undefined|\((?:empty|blank|kosong|leer|vacío)\))$/i;
/** The mark by which spreadsheets and careful exports keep a text from being a formula or a number. */
const ESCAPED = /^\s*'(?=[=+@]|-\s?[\d(]|[\d.,]+\s*$)/;

/** A cell as the file means it: empty where a program wrote `null`, `NaN` or the like. */
export function cellText(text: string): string {
  const trimmed = text.trim();
  return NOTHING.test(trimmed) || NOTHING_ANY_CASE.test(trimmed) || /^0000-00-00(?:[ T][0:.]+Z?)?$/.test(trimmed) ? '' : trimmed;
}

/** A text of at most so many characters; where it is longer, it ends with an ellipsis. */
export function cut(text: string, maxLength: number): string {
  return text.length <= maxLength
    ? text
    : `${[...text]
        .slice(0, maxLength - 1)
        .join('')
        .slice(0, maxLength - 1)}…`.toWellFormed();
}
