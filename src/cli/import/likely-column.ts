import type { SingleField } from './fields.ts';
import { parseRating } from './parse-rating.ts';
import type { Table } from './table.ts';

/** A column that could be meant: the one that holds stars, or the longest texts. */
export function likelyColumn(field: SingleField, free: readonly string[], table: Table): string | undefined {
  const samples = free.map((column) => ({ column, cells: cellsOf(table, column).slice(0, 100) })).filter(({ cells }) => cells.length > 0);
  if (field === 'rating')
    return samples.find(({ cells }) => cells.filter((cell) => parseRating(cell).rating !== undefined).length >= cells.length * 0.8)?.column;
  if (field !== 'body') return undefined;
  const meanLength = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  return samples.sort((a, b) => meanLength(b.cells) - meanLength(a.cells))[0]?.column;
}

/** What stands in a column, without empty cells. */
export function cellsOf({ columns, rows }: Table, column: string | undefined): string[] {
  const index = column ? columns.indexOf(column) : -1;
  return index === -1 ? [] : rows.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== '');
}
