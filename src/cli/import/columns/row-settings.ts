import { isPlaceholder } from '#src/evidence/order-line.ts';
import type { Channel, Review, WithheldReason } from '#src/schemas/review.ts';
import type { Table } from '../reading/table.ts';
import { detectLanguage } from '../rows/detect-language.ts';
import type { RatingScale } from '../rows/parse-rating.ts';
import { isNo, isYes, type RowSettings } from '../rows/read-row.ts';
import { splitTranslation } from '../rows/translated.ts';
import { normalizeHeader } from './fields.ts';
import { type Format, fallbacksOfFormat } from './formats.ts';
import { anyOf, headerWords } from './header-words.ts';
import { eachCell, sampleOf } from './likely-column.ts';
import type { Mapping } from './mapping.ts';
import { findVisibilityColumns } from './visibility.ts';

/** What was decided for the whole file, before any row is read. */
export interface Decided {
  table: Table;
  format: Format | undefined;
  mapping: Mapping;
  scale: RatingScale;
  channel: Channel | undefined;
  asOf: string | undefined;
  withhold: WithheldReason | undefined;
  display: Review['author']['display'];
  /** The first language of the site. */
  siteLanguage: string;
  replyBy: string;
  today: string;
}

/** Settings for each row; some follow from a whole column. */
export function rowSettings({ siteLanguage, ...decided }: Decided): RowSettings {
  const { table, mapping } = decided;
  return {
    ...decided,
    columnIndex: new Map(table.columns.map((column, index) => [column, index])),
    dateOrder: mapping.dateOrder,
    fallbacks: decided.format === undefined ? {} : fallbacksOfFormat(decided.format, table),
    // An empty column for the status says on the command line that every row is shown.
    visible: mapping.columns.status === '' || table.ownExport ? [] : findVisibilityColumns(table, mapping.columns.status),
    replyShown: table.columns.filter((column) =>
      /^(?:is)?(?:reply|response|answer)(?:is)?(?:public|published|visible|shown|state|status)$/.test(normalizeHeader(column)),
    ),
    anonymous: table.columns.filter((column) => isAnonymousHeader(column) || ANONYMOUS_KIND.test(headerWords(column))),
    lastName: lastNameColumn(table, mapping.columns.author),
    nameShown: table.columns.filter((column) => asksToName(column, sampleOf(table, column))),
    hasOrders: holdsOrders(eachCell(table, mapping.columns.order)),
    lang: mapping.constants.lang ?? languageOfFile(sampleOf(table, mapping.columns.body), siteLanguage),
  };
}

/** `isAnonymous`, also inside another object such as `reviewer.isAnonymous`. */
function isAnonymousHeader(column: string): boolean {
  const last = normalizeHeader(column.slice(column.lastIndexOf('.') + 1));
  return /^(?:is|be|wants?|stay|post(?:ed)?|review(?:er)?)?anonym(?:ous(?:ly)?|e|im)?$|^anon(?:im)?$|^isanon$|^hide(?:user)?name$|anonymous$/.test(
    last,
  );
}

const FIRST_NAME = / (first ?name|nama depan|vorname|prénom|given name) /;
const LAST_NAME = / (last ?name|surname|nama belakang|nachname|family name) /;

/** The column of family names beside one of first names. */
function lastNameColumn({ columns }: Table, author: string | undefined): string | undefined {
  if (author === undefined || !FIRST_NAME.test(headerWords(author))) return undefined;
  const about = (column: string) => headerWords(column).replace(FIRST_NAME, ' ').replace(LAST_NAME, ' ');
  return columns.find((column) => LAST_NAME.test(headerWords(column)) && about(column) === about(author));
}

/** Columns that tell how a customer wants to be named, in words such as `anonymous_user`. */
const ANONYMOUS_KIND =
  / (?:reviewer|author|user|customer|buyer|name|nama) (?:type|kind|mode|display|visibility|privacy|tipe) | (?:display|show|tampilan) (?:name|nama|as|sebagai) /;
const NAME = anyOf('name,nama,namanya,names');
const ASKS_FOR_NAME = anyOf(
  'show,shown,display,displayed,publish,published,public,tampil,tampilkan,ditampilkan,cantumkan,dicantumkan,boleh,izin,mengizinkan,bersedia,consent,permission,allow,may',
);

/** A question such as "May we show your name?", in whose column most cells are a yes or a no. */
function asksToName(column: string, cells: readonly string[]): boolean {
  const words = headerWords(column);
  if (!NAME.test(words) || !ASKS_FOR_NAME.test(words)) return false;
  const answers = cells.slice(0, SAMPLE);
  return answers.length > 0 && answers.filter((cell) => isYes(cell) || isNo(cell)).length * 2 >= answers.length;
}

/** A column of placeholders, or of one number for several reviews, holds no order numbers. */
function holdsOrders(cells: Iterable<string>): boolean {
  let first: string | undefined;
  let times = 0;
  for (const cell of cells) {
    if (isPlaceholder(cell)) continue;
    if (first !== undefined && cell !== first) return true;
    first = cell;
    times += 1;
  }
  return times === 1;
}

const SAMPLE = 300;
/** So many texts in another language than the site's are needed to call it that of the file. */
const LEAST_CLEAR = 3;

/** The language of most rows that are clear; that of the site where none is. */
function languageOfFile(texts: readonly string[], siteLanguage: string): string {
  const counts = new Map<string, number>();
  for (const text of texts.slice(0, SAMPLE)) {
    const { original = text } = splitTranslation(text) ?? {};
    const { lang, isDoubtful } = detectLanguage(original, siteLanguage);
    if (!isDoubtful) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || Number(b === siteLanguage) - Number(a === siteLanguage));
  const [lang, times] = most ?? [siteLanguage, 0];
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return times >= LEAST_CLEAR && times > all / 2 ? lang : siteLanguage;
}
