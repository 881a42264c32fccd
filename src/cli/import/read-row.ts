import type { Disclosure, Review } from '#src/schemas/review.ts';
import type { SingleField } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { readOwnDisclosure } from './own-export.ts';
import { type DateOrder, parseDate } from './parse-date.ts';
import { parseRating } from './parse-rating.ts';
import { type PlainText, toOneLine, toPlainText } from './plain-text.ts';
import { removePrivateText } from './private-column.ts';
import type { RefusedRow, Row } from './table.ts';

/** What holds for every row of a file. */
export interface RowSettings {
  /** Name of the file. */
  from: string;
  mapping: Mapping;
  /** Place of each column in a row, by its name. */
  columnIndex: ReadonlyMap<string, number>;
  /** How dates with slashes are read. */
  dateOrder: DateOrder | undefined;
  /** How much of a name is shown. */
  display: Review['author']['display'];
  /** Language where the row has none. */
  lang: string;
  /** Who answered, where the row does not say. */
  replyBy: string;
  /** The latest day that may stand in a review, YYYY-MM-DD. */
  today: string;
  /** An export of Bukti: what looks like HTML in its words is the customer's own. */
  asItIs?: boolean;
}

/** What a row says about its product. */
export interface ProductWords {
  name: string;
  handle: string;
  sku: string;
  category: string;
}

export interface Draft {
  row: Row;
  product: ProductWords;
  /** The platform's own id of the review; empty where there is none. */
  givenId: string;
  /** A review without its id, as it would stand in a content file. */
  review: DraftReview;
  /** What became of the row, for the report. */
  remarks: readonly Remark[];
}

export interface DraftReview {
  rating: number;
  title?: string;
  author: { name: string; display: Review['author']['display']; city?: string };
  date?: string;
  experienced?: string;
  lang: string;
  channel: string;
  source?: string;
  disclosure?: Exclude<Disclosure, 'none'>;
  disclosureNote?: string;
  order?: string;
  replies?: { date: string; by: string; body: string }[];
  imported: { from: string; row: number; claims?: Record<string, string> };
  body: string;
}

export type Remark =
  | 'html'
  | 'controls'
  | 'pictures'
  | 'no-author'
  | 'private-author'
  | 'no-date'
  | 'reply-without-date'
  | 'incentivised'
  | 'personal';

/** The name of a customer whom the file does not name. It is never shown, since display is anonymous. */
const NO_NAME = 'Anonim';

/** Reads a row into a review. Nothing is invented: what the row does not say is left out. */
export function readRow(row: Row, settings: RowSettings): Draft | RefusedRow[] {
  const reader = new RowReader(row, settings);
  const draft = reader.read();
  return reader.refused.length > 0 ? reader.refused : draft;
}

class RowReader {
  readonly refused: RefusedRow[] = [];
  private readonly remarks = new Set<Remark>();
  private readonly row: Row;
  private readonly settings: RowSettings;

  constructor(row: Row, settings: RowSettings) {
    this.row = row;
    this.settings = settings;
  }

  read(): Draft {
    this.refuseUnpublished();
    const review = this.review();
    if (this.cell('pictures') !== '') this.remarks.add('pictures');
    return {
      row: this.row,
      product: { name: this.line('product'), handle: this.cell('handle'), sku: this.line('sku'), category: this.line('category') },
      givenId: this.cell('id'),
      review,
      remarks: [...this.remarks],
    };
  }

  private review(): DraftReview {
    const { rating, reason } = parseRating(this.cell('rating'));
    if (reason !== undefined) this.refuse('rating', reason);
    const title = this.line('title');
    const date = this.day('date');
    if (date === undefined) this.remarks.add('no-date');
    const optional = { source: this.cell('source'), order: this.line('order') };
    return {
      rating: rating ?? 0,
      ...(title !== '' && { title }),
      author: this.author(),
      ...(date !== undefined && { date }),
      ...this.experienced(),
      lang: this.language(),
      channel: this.cell('channel').toLowerCase() || 'website',
      ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== '')),
      ...this.disclosure(),
      ...this.replies(),
      imported: this.imported(),
      body: this.body(),
    };
  }

  private body(): string {
    const { text, hadHtml, hadControls } = this.plain(this.cell('body'));
    if (hadHtml) this.remarks.add('html');
    if (hadControls) this.remarks.add('controls');
    if (removePrivateText(text) !== text) this.remarks.add('personal');
    if (text === '') this.refuse('body', 'found no words, expected what the customer wrote');
    return text;
  }

  private author(): DraftReview['author'] {
    const name = this.line('author');
    const city = this.line('city');
    const usable = name !== '' && removePrivateText(name) === name;
    if (!usable) this.remarks.add(name === '' ? 'no-author' : 'private-author');
    const shown = usable && !isYes(this.cell('anonymous'));
    return { name: usable ? name : NO_NAME, display: shown ? this.settings.display : 'anonymous', ...(city !== '' && { city }) };
  }

  private experienced(): { experienced?: string } {
    const experienced = this.day('experienced');
    return experienced === undefined ? {} : { experienced };
  }

  private day(field: SingleField): string | undefined {
    const text = this.cell(field);
    if (text === '') return undefined;
    const { date, reason } = parseDate(text, this.settings.dateOrder);
    if (reason !== undefined) this.refuse(field, reason);
    else if (date > this.settings.today) this.refuse(field, `found ${date}, expected a day no later than today (${this.settings.today})`);
    return date;
  }

  /** en_US and EN become en-US and en, as language tags are written. */
  private language(): string {
    const [primary = '', ...rest] = this.cell('lang').split(/[_-]/);
    return primary === '' ? this.settings.lang : [primary.toLowerCase(), ...rest].join('-');
  }

  private disclosure(): Pick<DraftReview, 'disclosure' | 'disclosureNote'> {
    if (this.settings.asItIs) return readOwnDisclosure((column) => this.column(column));
    if (!isYes(this.cell('incentivised'))) return {};
    this.remarks.add('incentivised');
    const note = { id: 'Ditandai sebagai ulasan berimbalan pada data asalnya.', en: 'Marked as incentivised in the data it came from.' };
    return { disclosure: 'incentivised', disclosureNote: this.settings.lang === 'id' ? note.id : note.en };
  }

  private replies(): Pick<DraftReview, 'replies'> {
    const { text: body } = this.plain(this.cell('reply'));
    if (body === '') return {};
    const date = this.day('replyDate');
    if (date !== undefined) return { replies: [{ date, by: this.line('replyBy') || this.settings.replyBy, body }] };
    if (this.cell('replyDate') === '') this.remarks.add('reply-without-date');
    return {};
  }

  private imported(): DraftReview['imported'] {
    const { from, mapping } = this.settings;
    const pictures =
      this.cell('pictures') === '' ? [] : [[mapping.columns.pictures ?? 'pictures', 'there are pictures; they were not imported']];
    const claims = mapping.claims.flatMap((column) => {
      const text = toOneLine(this.column(column)).text;
      return text === '' ? [] : [[column, removePrivateText(text)]];
    });
    const kept = [...claims, ...pictures].map(([column = '', text = '']) => [cut(toOneLine(column).text, 60), cut(text, 200)]);
    return { from: cut(toOneLine(from).text, 200), row: this.row.number, ...(kept.length > 0 && { claims: Object.fromEntries(kept) }) };
  }

  private refuseUnpublished(): void {
    const status = this.cell('status').toLowerCase();
    const published = [
      '',
      'published',
      'publish',
      'approved',
      'ok',
      'visible',
      'active',
      'enabled',
      'featured',
      'public',
      'true',
      'yes',
      '1',
    ];
    if (!published.includes(status)) {
      this.refuse(
        'status',
        `found ${JSON.stringify(this.cell('status'))}, expected a review that was published at its source; --map status= imports it all the same`,
      );
    }
  }

  private line(field: SingleField): string {
    const { text, hadHtml } = this.settings.asItIs ? this.plain(this.cell(field)) : toOneLine(this.cell(field));
    if (hadHtml && field === 'title') this.remarks.add('html');
    return text;
  }

  private plain(text: string): PlainText {
    return this.settings.asItIs ? { text, hadHtml: false, hadControls: false } : toPlainText(text);
  }

  private cell(field: SingleField): string {
    const { columns, constants } = this.settings.mapping;
    const column = columns[field];
    return (column ? this.column(column) : (constants[field] ?? '')).trim();
  }

  private column(name: string): string {
    return this.row.cells[this.settings.columnIndex.get(name) ?? -1] ?? '';
  }

  private refuse(about: SingleField, reason: string): void {
    this.refused.push({ row: this.row, about, reason });
  }
}

function isYes(text: string): boolean {
  return ['1', 'true', 'yes', 'y', 'ya', 'iya', 'incentivized', 'incentivised'].includes(text.toLowerCase());
}

function cut(text: string, maxLength: number): string {
  return text.length <= maxLength
    ? text
    : `${[...text]
        .slice(0, maxLength - 1)
        .join('')
        .slice(0, maxLength - 1)}…`.toWellFormed();
}
