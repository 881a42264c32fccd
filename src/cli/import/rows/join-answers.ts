import { told } from '../../spoken.ts';
import { plainNumber } from '../columns/cut-numbers.ts';
import { normalizeHeader } from '../columns/fields.ts';
import type { Format } from '../columns/format.ts';
import type { Mapping } from '../columns/mapping.ts';
import type { RefusedRow, Row, Table } from '../reading/table.ts';

/**
 * A table in which the shop's answers stand as rows of their own, such as WooCommerce's comments: each answer moves to the row that it
 * answers. A row whose author is the customer again is refused: it is neither an answer nor a second review.
 */
export function joinAnswers(table: Table, format: Format | undefined, mapping: Mapping): Table {
  const parentColumn = table.columns.find((column) => normalizeHeader(column) === format?.answers?.parent);
  const { id } = mapping.columns;
  if (parentColumn === undefined || id === undefined || id === '') return table;
  const cell = (row: Row, column: string | undefined) => (column ? (row.cells[table.columns.indexOf(column)]?.trim() ?? '') : '');
  const rows = [...table.rows];
  const idOf = (row: Row, column: string) => plainNumber('id', cell(row, column));
  const byId = new Map(rows.map((row) => [idOf(row, id), row]));
  const answers = new Map<number, Row[]>();
  const refused: RefusedRow[] = [];
  const reviews = rows.filter((row) => {
    const parent = idOf(row, parentColumn);
    if (parent === '' || parent === '0') return true;
    const root = rootOf(row, byId, (one) => idOf(one, parentColumn));
    if (root === undefined)
      refused.push({
        row,
        about: 'reply',
        reason: told({
          en: `found an answer to ${JSON.stringify(parent)}, which is not in this file`,
          id: `balasan untuk ${JSON.stringify(parent)}, yang tidak ada di berkas ini`,
        }),
      });
    else if (cell(row, mapping.columns.author) === cell(root, mapping.columns.author))
      refused.push({
        row,
        about: 'reply',
        reason: told({
          en: `found more words of the customer of row ${root.number}, expected an answer of the shop`,
          id: `kata-kata lain dari pelanggan baris ${root.number}, padahal harus balasan toko`,
        }),
      });
    else answers.set(root.number, [...(answers.get(root.number) ?? []), row]);
    return false;
  });
  return { ...table, rows: reviews, refused: [...table.refused, ...refused], answers };
}

/** The review at the top of a thread; nothing where the thread leaves the file or runs in a circle. */
function rootOf(row: Row, byId: ReadonlyMap<string, Row>, parentOf: (row: Row) => string): Row | undefined {
  let at: Row | undefined = row;
  for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
    const parent = parentOf(at);
    if (parent === '' || parent === '0') return at;
    at = byId.get(parent);
  }
  return undefined;
}
