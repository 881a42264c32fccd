import { isPlaceholder } from '#src/evidence/order-line.ts';
import { channelOfSource } from '#src/evidence/source-host.ts';
import type { Media } from '#src/schemas/media.ts';
import { compare } from '#src/schemas/order.ts';
import { BODY_MAX, type Channel, type Disclosure, type Review, TITLE_MAX, type WithheldReason } from '#src/schemas/review.ts';
import { told } from '../../spoken.ts';
import { allowsName, saysAnonymous } from '../columns/anonymity.ts';
import type { SingleField } from '../columns/fields.ts';
import type { Format } from '../columns/formats.ts';
import type { Mapping } from '../columns/mapping.ts';
import { removePrivateText } from '../columns/private-column.ts';
import { stateOf } from '../columns/state-words.ts';
import { readVisibility, type VisibilityColumn } from '../columns/visibility.ts';
import { isNo, isYes } from '../columns/yes-no.ts';
import { readOwnDisclosure } from '../own/own-export.ts';
import { splitPictures } from '../pictures/split-pictures.ts';
import type { RefusedRow, Row, Table } from '../reading/table.ts';
import { channelNamed } from './channel-name.ts';
import { detectLanguage } from './detect-language.ts';
import { type DateOrder, dayIn, type ParsedDate, parseDate } from './parse-date.ts';
import { parseRating, type RatingScale } from './parse-rating.ts';
import { type PlainText, toOneLine, toPlainText } from './plain-text.ts';
import { splitTranslation } from './translated.ts';

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
  replyShown: readonly string[];
  /** Columns in which a customer asks not to be named. */
  anonymous: readonly string[];
  /** The column of family names, where that of the author has first names alone. */
  lastName: string | undefined;
  /** Columns in which a customer answers whether the name may be shown. */
  nameShown: readonly string[];
  /** Whether the order column holds order numbers, and not the same placeholder everywhere. */
  hasOrders: boolean;
  /** Why hidden reviews are withheld; without it they are left out. */
  withhold: WithheldReason | undefined;
  /** How much of a name is shown. */
  display: Review['author']['display'];
  /** Language that is expected, where a row has none and its words do not clearly tell another one. */
  lang: string;
  /** Where the reviews were written, where a row does not say. */
  channel: Channel | undefined;
  /** Who answered, where the row does not say. */
  replyBy: string;
  /** The latest day that may stand in a review, YYYY-MM-DD. */
  today: string;
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
  /** Addresses or file names of pictures, as the row has them. */
  pictures: readonly string[];
  /** What became of the row, for the report. */
  remarks: readonly Remark[];
  /** What the file says where the review is hidden at its source. */
  hidden?: { column: string; word: string };
}

export interface DraftReview {
  rating: number;
  title?: string;
  pros?: string[];
  cons?: string[];
  author: { name: string; display: Review['author']['display']; city?: string };
  date?: string;
  edited?: string;
  experienced?: string;
  lang: string;
  channel: string;
  source?: string;
  disclosure?: Exclude<Disclosure, 'none'>;
  disclosureNote?: string;
  order?: string;
  variant?: string;
  media?: Media[];
  status?: 'withheld';
  reason?: WithheldReason;
  replies?: { date?: string; by: string; body: string }[];
  translations?: Record<string, { body: string; by: 'platform' }>;
  imported: { from: string; row: number; claims?: Record<string, string> };
  body?: string;
}

export type Remark =
  | 'html'
  | 'controls'
  | 'pictures'
  | 'no-author'
  | 'private-author'
  | 'no-date'
  | 'relative-date'
  | 'partial-date'
  | 'edited'
  | 'edited-after-answer'
  | 'no-order'
  | 'cut'
  | 'translated'
  | 'translation-lost'
  | 'other-language'
  | 'doubtful-language'
  | 'reply-without-date'
  | 'private-reply'
  | 'incentivised'
  | 'personal';

/** The name of a customer whom the file does not name. It is never shown, since display is anonymous. */
const NO_NAME = 'Anonim';
/** What a review keeps of pictures that stay where they are. */
export const NO_PICTURES = 'there are pictures; they were not imported';
const NAME_MAX = 100;
const CITY_MAX = 60;
const REPLY_MAX = 5000;
/** Of what was liked, and of what was not. */
const PHRASES_MAX = 10;
const PHRASE_MAX = 100;
const VARIANT_MAX = 120;
/** Texts that programs write for "nothing". */
const NOTHING = /^(?:null|nan|n\/a|#n\/a|undefined|\(null\)|<null>|None|NONE)$/;
const NOTHING_ANY_CASE = /^(?:null|nan|n\/a|#n\/a|undefined|\((?:empty|blank|kosong|leer|vacío)\))$/i;
/** The mark by which spreadsheets and careful exports keep a text from being a formula or a number. */
const ESCAPED = /^\s*'(?=[=+@-]|[\d.,]+\s*$)/;

/** A cell as the file means it: empty where a program wrote `null`, `NaN` or the like. */
export function cellText(text: string): string {
  const trimmed = text.trim();
  return NOTHING.test(trimmed) || NOTHING_ANY_CASE.test(trimmed) || /^0000-00-00(?:[ T][0:.]+Z?)?$/.test(trimmed) ? '' : trimmed;
}

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
    const hidden = this.hidden();
    const review = this.review(hidden !== undefined);
    if (this.cell('pictures') !== '') this.remarks.add('pictures');
    return {
      row: this.row,
      product: {
        name: this.cutLine(withoutContact(this.line('product')), 300),
        handle: withoutAddress(this.cell('handle')),
        sku: withoutAddress(this.cutLine(this.line('sku'), 64)),
        category: this.cutLine(withoutContact(this.line('category')), 60),
      },
      givenId: this.cell('id'),
      review,
      pictures: splitPictures(this.cell('pictures')),
      remarks: [...this.remarks],
      ...(hidden !== undefined && { hidden }),
    };
  }

  private review(isHidden: boolean): DraftReview {
    const { withhold, scale } = this.settings;
    const { rating, reason } = parseRating(this.cell('rating'), scale);
    if (reason !== undefined) this.refuse('rating', reason);
    const title = this.cutLine(this.line('title'), TITLE_MAX);
    const variant = this.cutLine(withoutContact(this.line('variant')), VARIANT_MAX);
    const { date, edited, replies } = this.dates();
    const { pros, cons, rest } = this.prosAndCons();
    const { body, translations } = this.words(rest);
    const source = this.cell('source');
    const order = this.order();
    return {
      rating: rating ?? 0,
      ...(title !== '' && { title }),
      ...(pros.length > 0 && { pros }),
      ...(cons.length > 0 && { cons }),
      author: this.author(),
      ...(date !== undefined && { date }),
      ...(edited !== undefined && { edited }),
      ...this.experienced(date),
      lang: this.language(body),
      channel: this.channel(source),
      ...(source !== '' && { source }),
      ...this.disclosure(),
      ...(order !== '' && { order }),
      ...(variant !== '' && { variant }),
      ...(isHidden && withhold !== undefined && { status: 'withheld' as const, reason: withhold }),
      ...(replies.length > 0 && { replies }),
      ...(translations !== undefined && { translations }),
      imported: this.imported(),
      ...(body !== '' && { body }),
    };
  }

  /** What hides the review at its source. A word that is not known refuses the row: it may hide it. */
  private hidden(): Draft['hidden'] {
    const { table, visible, format } = this.settings;
    const said = readVisibility(this.row, table, visible, format);
    if (said.is === 'hidden') return { column: said.column, word: said.word };
    if (said.is === 'unknown')
      this.refuse(
        'status',
        told({
          en: `found ${JSON.stringify(said.word)} in ${said.column}, which may hide the review at its source; --map status= imports every row of this file as published`,
          id: `berisi ${JSON.stringify(said.word)} di ${said.column}, yang mungkin menyembunyikan ulasan di asalnya; --map status= mengimpor semua baris berkas ini sebagai terbit`,
        }),
      );
    return undefined;
  }

  /** The customer's words, and the platform's translation apart from them. */
  private words(rest: readonly string[]): { body: string; translations?: NonNullable<DraftReview['translations']> } {
    const body = [this.body(), ...rest].filter((text) => text !== '').join('\n\n');
    const split = this.settings.table.ownExport ? undefined : splitTranslation(body);
    if (split === undefined) return { body };
    const { original, translation } = split;
    if (original === undefined) {
      this.remarks.add('translation-lost');
      return { body: translation ?? body };
    }
    this.remarks.add('translated');
    if (translation === undefined) return { body: original };
    const { lang } = detectLanguage(translation, 'en');
    return lang === 'id' || lang === 'en'
      ? { body: original, translations: { [lang]: { body: translation, by: 'platform' } } }
      : { body: original };
  }

  /** What was liked and disliked, as short phrases; longer texts are words like those of the body, and stand below it. */
  private prosAndCons(): { pros: string[]; cons: string[]; rest: string[] } {
    const read = (field: 'pros' | 'cons') => {
      const { text: all } = this.plain(this.cell(field));
      const text = /^no (?:negative|positive)$/i.test(all) ? '' : all;
      const phrases = text.split(/\n|;\s/).flatMap((phrase) => phrase.replace(/^[-•*+\s]+/, '').trim() || []);
      return { text, phrases, isShort: phrases.length <= PHRASES_MAX && phrases.every((phrase) => phrase.length <= PHRASE_MAX) };
    };
    const [pros, cons] = [read('pros'), read('cons')];
    const rest = [pros, cons].flatMap(({ text, isShort }) => (isShort || text === '' ? [] : [text]));
    return { pros: pros.isShort ? pros.phrases : [], cons: cons.isShort ? cons.phrases : [], rest };
  }

  private body(): string {
    const { text, hadHtml, hadControls } = this.plain(this.cell('body'));
    if (hadHtml) this.remarks.add('html');
    if (hadControls) this.remarks.add('controls');
    if (removePrivateText(text) !== text) this.remarks.add('personal');
    return this.cutText(text, BODY_MAX);
  }

  private author(): DraftReview['author'] {
    const family = this.settings.lastName === undefined ? '' : toOneLine(cellText(this.column(this.settings.lastName))).text;
    const name = this.cutLine(`${this.line('author')} ${family}`.trim(), NAME_MAX);
    const city = this.cutLine(this.line('city'), CITY_MAX);
    const isNamed = name !== '' && !isNobody(name);
    const usable = isNamed && removePrivateText(name) === name;
    if (!usable) this.remarks.add(isNamed ? 'private-author' : 'no-author');
    const { anonymous, nameShown } = this.settings;
    const asksNotTo =
      isYes(this.cell('anonymous')) ||
      anonymous.some((column) => saysAnonymous(cellText(this.column(column)))) ||
      nameShown.some((column) => !allowsName(cellText(this.column(column))));
    return {
      name: usable ? name : NO_NAME,
      display: usable && !asksNotTo ? this.settings.display : 'anonymous',
      ...(city !== '' && { city }),
    };
  }

  private order(): string {
    const order = this.line('order');
    if (order === '') return '';
    if (this.settings.hasOrders && !isPlaceholder(order)) return order.length > 64 ? '' : order;
    this.remarks.add('no-order');
    return '';
  }

  /** By the row's own word, else by the host of its source, else by what holds for the file. */
  private channel(source: string): string {
    const word = this.cell('channel');
    const named = word === '' ? undefined : (channelNamed(word) ?? 'other');
    const { format, channel } = this.settings;
    return named ?? channel ?? format?.channel ?? (source === '' ? undefined : channelOfSource(source)) ?? 'other';
  }

  /** When it was written, changed and answered. All days of one review are told in the zone of its own date, where it has one. */
  private dates(): { date?: string; edited?: string; replies: NonNullable<DraftReview['replies']> } {
    const written = this.parsed('date');
    const changed = this.parsed('edited');
    const date = written?.date;
    if (date === undefined) this.remarks.add(written?.isRelative ? 'relative-date' : written?.isPartial ? 'partial-date' : 'no-date');
    const replies = this.replies(written);
    const later = changed?.date !== undefined && date !== undefined && changed.date > date ? changed.date : undefined;
    const answeredBefore = date !== undefined && replies.some((reply) => isBefore(reply.date, date));
    const edited = later ?? (written?.isEdit || answeredBefore ? date : undefined);
    if (edited !== undefined) this.remarks.add(replies.some((reply) => isBefore(reply.date, edited)) ? 'edited-after-answer' : 'edited');
    return { ...(date !== undefined && { date }), ...(edited !== undefined && { edited }), replies };
  }

  private experienced(date: string | undefined): { experienced?: string } {
    const experienced = this.parsed('experienced')?.date;
    return experienced === undefined || (date !== undefined && experienced > date) ? {} : { experienced };
  }

  private parsed(field: SingleField): ParsedDate | undefined {
    return this.parseDay(field, this.cell(field));
  }

  private parseDay(field: SingleField, text: string): ParsedDate | undefined {
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

  /** As the row says; else as its words tell. en_US and EN become en-US and en, as language tags are written. */
  private language(body: string): string {
    const [primary = '', ...rest] = this.cell('lang').split(/[_-]/);
    if (/^[a-z]{2,3}$/i.test(primary)) return [primary.toLowerCase(), ...rest].join('-');
    const { lang } = this.settings;
    if (this.settings.table.ownExport || body === '') return lang;
    const found = detectLanguage(body, lang);
    if (found.lang !== lang) this.remarks.add('other-language');
    else if (found.isDoubtful) this.remarks.add('doubtful-language');
    return found.lang;
  }

  private disclosure(): Pick<DraftReview, 'disclosure' | 'disclosureNote'> {
    if (this.settings.table.ownExport) return readOwnDisclosure((column) => this.column(column));
    const said = this.cell('incentivised');
    if (!isYes(said) && !/^incentivi[sz]ed$/i.test(said)) return {};
    this.remarks.add('incentivised');
    const note = { id: 'Ditandai sebagai ulasan berimbalan pada data asalnya.', en: 'Marked as incentivised in the data it came from.' };
    return { disclosure: 'incentivised', disclosureNote: this.settings.lang === 'id' ? note.id : note.en };
  }

  /** The answer in the row, and those that are rows of their own. */
  private replies(written: ParsedDate | undefined): NonNullable<DraftReview['replies']> {
    const isPrivate = this.settings.replyShown.some((column) => isUnshown(this.column(column)));
    if (isPrivate && this.cell('reply') !== '') this.remarks.add('private-reply');
    const own = isPrivate ? [] : this.reply((field) => this.cell(field), 'reply', 'replyDate', 'replyBy', written);
    const rows = this.settings.table.answers?.get(this.row.number) ?? [];
    const others = rows.flatMap((row) => this.reply((field) => this.cell(field, row), 'body', 'date', 'author', written));
    const { name } = this.author();
    const listed = (this.row.replies ?? [])
      .filter(({ by }) => by === '' || by !== name)
      .flatMap((reply) =>
        this.reply(
          (field) => cellText(field === 'body' ? reply.body : field === 'date' ? reply.date : reply.by),
          'body',
          'date',
          'author',
          written,
        ),
      );
    return [...own, ...others, ...listed].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
  }

  private reply(
    cell: (field: SingleField) => string,
    wordsField: SingleField,
    dateField: SingleField,
    byField: SingleField,
    written: ParsedDate | undefined,
  ): NonNullable<DraftReview['replies']> {
    const body = this.cutText(this.plain(cell(wordsField)).text, REPLY_MAX);
    if (body === '') return [];
    const parsed = this.parseDay('replyDate', cell(dateField));
    if (parsed?.date === undefined) this.remarks.add('reply-without-date');
    const date = parsed?.moment !== undefined && written?.moment !== undefined ? dayIn(parsed.moment, written.moment) : parsed?.date;
    const by = this.cutLine(toOneLine(cell(byField)).text, 60);
    return [{ ...(date !== undefined && { date }), by: by !== '' && removePrivateText(by) === by ? by : this.settings.replyBy, body }];
  }

  private imported(): DraftReview['imported'] {
    const { table, mapping } = this.settings;
    const pictures = this.cell('pictures') === '' ? [] : [[mapping.columns.pictures ?? 'pictures', NO_PICTURES]];
    const claims = mapping.claims.flatMap((column) => {
      const text = toOneLine(this.column(column)).text;
      return text === '' ? [] : [[column, removePrivateText(text)]];
    });
    const kept = [...claims, ...pictures].map(([column = '', text = '']) => [cut(toOneLine(column).text, 60), cut(text, 200)]);
    return {
      from: cut(toOneLine(table.name).text, 200),
      row: this.row.number,
      ...(kept.length > 0 && { claims: Object.fromEntries(kept) }),
    };
  }

  private line(field: SingleField): string {
    const { text, hadHtml } = this.settings.table.ownExport ? this.plain(this.cell(field)) : toOneLine(this.cell(field));
    if (hadHtml && field === 'title') this.remarks.add('html');
    return text;
  }

  private plain(text: string): PlainText {
    return this.settings.table.ownExport ? { text, hadHtml: false, hadControls: false } : toPlainText(text);
  }

  private cutText(text: string, most: number): string {
    if (text.length <= most) return text;
    this.remarks.add('cut');
    return cut(text, most);
  }

  /** One line, cut between words where it is longer than a content file may hold. */
  private cutLine(text: string, most: number): string {
    if (text.length <= most) return text;
    this.remarks.add('cut');
    return `${cut(text, most).replace(/\s+\S*…$/, '…')}`;
  }

  private cell(field: SingleField, row = this.row): string {
    const { columns, constants } = this.settings.mapping;
    const column = columns[field];
    if (!column) return cellText(constants[field] ?? '');
    const text = cellText(this.column(column, row));
    return text === '' ? this.fallback(field, row) : text;
  }

  /** Where one column of a format is empty, another one may say the same, such as the day of writing for that of the last change. */
  private fallback(field: SingleField, row: Row): string {
    const others = this.settings.fallbacks[field] ?? [];
    return others.map((column) => cellText(this.column(column, row))).find((text) => text !== '') ?? '';
  }

  private column(name: string, row = this.row): string {
    const cell = row.cells[this.settings.columnIndex.get(name) ?? -1] ?? '';
    return this.settings.table.ownExport ? cell : cell.replace(ESCAPED, '');
  }

  private refuse(about: SingleField, reason: string): void {
    this.refused.push({ row: this.row, about, reason });
  }
}

/** The name of a product or a variant, in which no address or number of a customer has a place. */
function withoutContact(text: string): string {
  return removePrivateText(text).replaceAll('[removed]', ' ').replace(/\s+/g, ' ').trim();
}

/** A stock number may look like a telephone number; an address is none. */
function withoutAddress(text: string): string {
  return text.includes('@') ? withoutContact(text) : text;
}

function isBefore(day: string | undefined, other: string): boolean {
  return day !== undefined && day < other;
}

/** Whether a column about an answer says that readers do not see it. */
function isUnshown(text: string): boolean {
  return isNo(text) || stateOf(text) === 'hidden';
}

/** What platforms and people write where a customer's name would stand. */
const NOBODY =
  /^(?:an? )?(?:anonym(?:ous|e|er|us)?|anonim|anónimo|anon|n\.? ?n\.?|no name|noname|unknown|tanpa nama|tidak diketahui|(?:anonymous|hidden|deleted|private|verified|google|amazon|aliexpress|shopee|tokopedia|lazada|tiktok|ebay|etsy|facebook|booking\.com|registered|former) (?:user|customer|shopper|buyer|reviewer|guest|client|member|purchaser|traveller|traveler)|(?:pengguna|pembeli|pelanggan) (?:anonim|google|tokopedia|shopee|terverifikasi|lazada)|nutzer von google|usuario de google|utilisateur google|guest|tamu|customer|user|buyer|reviewer|pembeli|pelanggan|pengguna|kunde|gast|cliente|client)$/i;

function isNobody(name: string): boolean {
  return NOBODY.test(name);
}

function cut(text: string, maxLength: number): string {
  return text.length <= maxLength
    ? text
    : `${[...text]
        .slice(0, maxLength - 1)
        .join('')
        .slice(0, maxLength - 1)}…`.toWellFormed();
}
