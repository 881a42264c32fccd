import { unescapeCell } from '#src/outputs/export/spreadsheet.ts';
import { DISCLOSURES } from '#src/schemas/primitives.ts';
import type { Row, Table } from '../reading/table.ts';
import type { DraftReview } from '../rows/draft.ts';

/** Columns that `bukti export` writes, and nobody else together. */
const OWN_COLUMNS = ['review_id', 'product_handle', 'level', 'not_counted', 'disclosure_note', 'leaf_hash'];

/** Whether the first line of a table is that of `bukti export`. */
export function isOwnTable(header: string): boolean {
  return OWN_COLUMNS.every((column) => new RegExp(`(?:^|[,;\\t|"\uFEFF])${column}(?:$|[,;\\t|"\r])`).test(header));
}

/** Fields that each line of the NDJSON of `bukti export` has, and no other file has together. */
export const OWN_KEYS = ['id', 'product', 'rating', 'level', 'counted', 'photos', 'sample'];

/** Whether a text begins as `bukti export` begins. */
export function readOwnStart(start: string): boolean {
  const [header = ''] = start.split('\n', 1);
  return isOwnTable(header) || OWN_KEYS.every((key) => header.includes(`"${key}":`));
}

/** A table. If `bukti export` wrote it, the apostrophes that it put before formulas are taken away again. */
export function takeOwnExport<Parsed extends Omit<Table, 'name' | 'rows'> & { rows: Row[] }>(table: Parsed): Parsed {
  if (!OWN_COLUMNS.every((column) => table.columns.includes(column))) return table;
  return {
    ...table,
    format: `${table.format}, an export of Bukti`,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(unescapeCell) })),
    ownExport: true,
  };
}

/** What a reader must know about the author, as it was. */
export function readOwnDisclosure(cell: (column: string) => string): Pick<DraftReview, 'disclosure' | 'disclosureNote'> {
  const disclosure = DISCLOSURES.find((one) => one === cell('disclosure'));
  return disclosure === undefined || disclosure === 'none' ? {} : { disclosure, disclosureNote: cell('disclosure_note') };
}
