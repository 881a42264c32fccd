import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import { listOf } from '#src/schemas/product-keys.ts';
import { isRating, TRUST_QUESTIONS } from '#src/schemas/review.ts';
import { type ExportSource, pictureUrls } from './export-source.ts';
import { type Carried, carryFiles, saidBy } from './own-record.ts';
import { spreadsheetParts } from './spreadsheet.ts';

type Cell = (review: CatalogReview, source: ExportSource) => string | number | boolean | undefined;

/** Between phrases and addresses in one cell. */
const DIVIDER = ' | ';

/** Columns with what stands in them, for people. */
const COLUMNS: Record<string, Cell> = {
  review_id: ({ id }) => id,
  product_handle: ({ product }) => product,
  product_name: ({ product }, { productOf, urls }) => localText(productOf(product)?.name ?? product, urls.lang),
  sku: ({ product }, { productOf }) => listOf(productOf(product)?.sku)[0],
  rating: ({ rating }) => rating,
  title: ({ title }) => title,
  body: ({ body }) => body,
  author: ({ author }) => author.name,
  city: ({ author }) => author.city,
  date: ({ date }) => date,
  experienced: ({ experienced }) => experienced,
  lang: ({ lang }) => lang,
  channel: ({ channel }) => channel,
  source_url: ({ source }) => source,
  level: ({ level }) => level,
  counted: ({ verdict }) => (verdict.counted ? 'yes' : 'no'),
  not_counted: ({ verdict }) => (verdict.counted ? undefined : verdict.reason),
  disclosure: ({ disclosure }) => disclosure,
  disclosure_note: ({ disclosureNote }) => disclosureNote,
  pros: ({ pros }) => pros.join(DIVIDER),
  cons: ({ cons }) => cons.join(DIVIDER),
  ...Object.fromEntries(TRUST_QUESTIONS.map((question): [string, Cell] => [question, ({ trust }) => trust?.[question]])),
  attributes: ({ attributes }) => pairs(attributes),
  commitments: ({ commitments }) => pairs(commitments),
  photo_urls: (review, source) => pictureUrls(source, review).join(DIVIDER),
  reply: ({ replies }) => replies[0]?.body,
  reply_date: ({ replies }) => replies[0]?.date,
  reply_by: ({ replies }) => replies[0]?.by,
  more_replies: ({ replies }) => jsonOf(replies.slice(1)),
  recovery: ({ recovery }) => jsonOf(recovery),
  translations: ({ translations }) => jsonOf(Object.entries(translations).map(([to, text]) => ({ to, ...text }))),
  seal_index: ({ seal }) => seal?.index,
  seal_rev: ({ seal }) => seal?.rev,
  leaf_hash: ({ seal }) => seal?.leafHash,
  page: (review, { urls }) => (isRating(review) ? undefined : urls.absolute(urls.review(review.id))),
  sample: (_review, { catalog }) => (catalog.site.sample ? 'yes' : 'no'),
};

/** The last column: JSON with what the columns for people cannot hold, such as pictures, and phrases that hold the divider. */
const MORE = 'more';

const OWN_CSV_COLUMNS: readonly string[] = [...Object.keys(COLUMNS), MORE];

/** Everything public, one review a row, as a spreadsheet, in parts: `/export/reviews.csv`. Lossless, as the NDJSON is. */
export function ownCsvParts(source: ExportSource): Iterable<string> {
  return spreadsheetParts(OWN_CSV_COLUMNS, ownRows(source));
}

/** Cells as they are before spreadsheets are thought of. */
export function* ownRows(source: ExportSource): Generator<string[]> {
  const carried = carryFiles(source);
  for (const review of source.reviews) {
    const cells = Object.fromEntries(Object.entries(COLUMNS).map(([column, cell]) => [column, String(cell(review, source) ?? '')]));
    yield [...Object.values(cells), moreOf(cells, saidBy(review, source), carried(review))];
  }
}

/**
 * What the cells of a row say about its review, in the names of a content file. Leaves out what the row does not say.
 * @throws SyntaxError where a cell with JSON was spoiled
 */
export function readOwnCells(cells: Record<string, string>): Record<string, unknown> {
  const { more, ...read } = { ...readColumns(cells), more: parseJson(cells[MORE]) };
  return isObject(more) ? { ...read, ...more } : read;
}

function readColumns(cells: Record<string, string>): Record<string, unknown> {
  const text = (column: string) => cells[column] || undefined;
  const number = (column: string) => (text(column) === undefined ? undefined : Number(text(column)));
  const trust = withoutEmpty(Object.fromEntries(TRUST_QUESTIONS.map((question) => [question, number(question)])));
  const reply = withoutEmpty({ date: text('reply_date'), by: text('reply_by'), body: text('reply') });
  const others = parseJson(cells.more_replies);
  const translations = parseJson(cells.translations);
  return withoutEmpty({
    id: text('review_id'),
    product: text('product_handle'),
    rating: number('rating'),
    title: text('title'),
    body: text('body'),
    author: withoutEmpty({ name: text('author') ?? null, city: text('city') }),
    date: text('date'),
    experienced: text('experienced'),
    lang: text('lang'),
    channel: text('channel'),
    source: text('source_url'),
    disclosure: text('disclosure'),
    disclosureNote: text('disclosure_note'),
    pros: text('pros')?.split(DIVIDER),
    cons: text('cons')?.split(DIVIDER),
    trust: Object.keys(trust).length === 0 ? undefined : trust,
    attributes: readPairs(cells.attributes),
    commitments: readPairs(cells.commitments),
    replies: reply.body === undefined ? undefined : [reply, ...(Array.isArray(others) ? others : [])],
    recovery: parseJson(cells.recovery),
    translations: Array.isArray(translations)
      ? Object.fromEntries(translations.map(({ to, ...words }: { to: string }) => [to, words]))
      : undefined,
  });
}

/** Compares what the cells can say with what the review says, and keeps the rest as JSON. */
function moreOf(cells: Record<string, string>, said: Record<string, unknown>, carries: Carried | undefined): string {
  const read = readColumns(cells);
  const rest = Object.entries(said).filter(([field, value]) => !isNothing(value) && JSON.stringify(value) !== JSON.stringify(read[field]));
  const more = { ...Object.fromEntries(rest), ...(carries !== undefined && { carries }) };
  return Object.keys(more).length === 0 ? '' : JSON.stringify(more);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || value === false || (isObject(value) && Object.keys(value).length === 0);
}

function pairs(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${value}`)
    .join(DIVIDER);
}

function readPairs(cell: string | undefined): Record<string, string> | undefined {
  if (!cell) return undefined;
  return Object.fromEntries(cell.split(DIVIDER).map((pair) => pair.split(': ', 2)));
}

function jsonOf(list: readonly unknown[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}

function parseJson(cell: string | undefined): unknown {
  return cell ? JSON.parse(cell) : undefined;
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
