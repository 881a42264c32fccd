import { isPlaceholder } from '#src/evidence/order-line.ts';
import type { Channel, Review, WithheldReason } from '#src/schemas/review.ts';
import type { Table } from '../reading/table.ts';
import { detectLanguage } from '../rows/detect-language.ts';
import type { RatingScale } from '../rows/parse-rating.ts';
import { readNameOrder } from '../rows/person-name.ts';
import type { RowSettings } from '../rows/row-cells.ts';
import { splitTranslation } from '../rows/translated.ts';
import { findNameWishes } from './anonymity.ts';
import { findAnswerVisibility, isAnswerForItself } from './answer-columns.ts';
import { channelColumn } from './channel-column.ts';
import { normalizeHeader } from './fields.ts';
import type { Format } from './format.ts';
import { fallbacksOfFormat } from './formats.ts';
import { findIncentives } from './incentives.ts';
import { eachCell, sampleOf } from './likely-column.ts';
import type { Mapping } from './mapping.ts';
import { nameColumns, namePart } from './name-columns.ts';
import { besideOriginal } from './original-words.ts';
import { findVisibilityColumns } from './visibility.ts';

/** What was decided for the whole file, before any row is read. */
interface Decided {
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
    fallbacks: fallbacksOf(table, mapping, decided.format),
    // An empty column for the status says on the command line that every row is shown.
    visible: mapping.columns.status === '' || table.ownExport ? [] : findVisibilityColumns(table, mapping),
    ...answersNotShown(table, mapping),
    channelColumn: channelColumn(table, mapping),
    incentives: table.ownExport ? [] : findIncentives(table, mapping),
    ...findNameWishes(table),
    translated: table.columns.find((column) => /^(?:is|was|text|review|auto|machine)*translated$/.test(normalizeHeader(column))),
    nameColumns: nameColumns(table, mapping),
    nameOrder: readNameOrder(sampleOf(table, mapping.columns.author), namePart(mapping.columns.author ?? '')?.isTurned),
    mayHoldWish: table.ownExport ? [] : unusedColumns(table, mapping),
    hasOrders: holdsOrders(eachCell(table, mapping.columns.order)),
    lang: mapping.constants.lang ?? languageOfFile(sampleOf(table, mapping.columns.body), siteLanguage),
  };
}

/** What tells whether an answer is shown at its source, and the columns of answers that are not. */
function answersNotShown(table: Table, mapping: Mapping): Pick<RowSettings, 'replyShown' | 'privateReplies'> {
  if (table.ownExport) return { replyShown: [], privateReplies: [] };
  const replyShown = findAnswerVisibility(table, mapping);
  const used = new Set([...Object.values(mapping.columns), ...replyShown.map(({ column }) => column)]);
  return { replyShown, privateReplies: table.columns.filter((column) => !used.has(column) && isAnswerForItself(column)) };
}

/** Further columns for a field, for rows in which the first one is empty. */
function fallbacksOf(table: Table, { columns }: Mapping, format: Format | undefined): RowSettings['fallbacks'] {
  const beside = (['title', 'body', 'lang'] as const).flatMap((field) => {
    const other = columns[field] ? besideOriginal(columns[field], table) : undefined;
    return other === undefined ? [] : [[field, [other]] as const];
  });
  return { ...Object.fromEntries(beside), ...(format !== undefined && fallbacksOfFormat(format, table)) };
}

/** Columns that fill no field. The column of the state is among them: it is often the answer to a question to the customer. */
function unusedColumns({ columns }: Table, mapping: Mapping): string[] {
  const { status: _status, ...fields } = mapping.columns;
  const taken = new Set<string | undefined>(Object.values(fields));
  return columns.filter((column) => !taken.has(column));
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
/** At least so many texts must be in another language than the site’s before that is taken for the language of the file. */
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
