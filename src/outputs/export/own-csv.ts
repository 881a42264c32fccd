import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import { isRating, TRUST_QUESTIONS } from '#src/schemas/review.ts';
import { type ExportSource, pictureUrls } from './export-source.ts';
import { renderSpreadsheet } from './spreadsheet.ts';

type Cell = (review: CatalogReview, source: ExportSource) => string | number | boolean | undefined;

/** Between phrases and addresses in one cell. */
const DIVIDER = ' | ';

/** Columns with what stands in them. Those with names that an importer knows come back with `bukti import`. */
const COLUMNS: Record<string, Cell> = {
  review_id: ({ id }) => id,
  product_handle: ({ product }) => product,
  product_name: ({ product }, { productOf, urls }) => localText(productOf(product)?.name ?? product, urls.lang),
  sku: ({ product }, { productOf }) => productOf(product)?.sku,
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

export const OWN_CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** Everything public, one review a row, as a spreadsheet: `/export/reviews.csv`. */
export function renderOwnCsv(source: ExportSource): string {
  return renderSpreadsheet(OWN_CSV_COLUMNS, ownRows(source));
}

/** Cells as they are before spreadsheets are thought of. */
export function ownRows(source: ExportSource): string[][] {
  const cells = Object.values(COLUMNS);
  return source.reviews.map((review) => cells.map((cell) => String(cell(review, source) ?? '')));
}

function pairs(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${value}`)
    .join(DIVIDER);
}

function jsonOf(list: readonly unknown[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}
