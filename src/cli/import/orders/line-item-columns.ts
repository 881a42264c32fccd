import type { Row, Table } from '../reading/table.ts';

/** `line_item_1`, `line_item_2` …, as WebToffee's export for WooCommerce has them. */
const LINE_ITEM = /^line[ _]?items?[ _]?\d+$/i;
const PARTS = ['name', 'sku', 'quantity'] as const;
/** Headers by which the columns of orders are known. */
const HEADERS = ['Lineitem name', 'Lineitem sku', 'Lineitem quantity'];

/** A table with one row for each of the goods in an order, where they stand in columns: `name:Kopi|sku:KG-1|quantity:2`. */
export function expandLineItems(table: Table): Table {
  const places = [...table.columns.keys()].filter((at) => LINE_ITEM.test(table.columns[at] ?? ''));
  if (places.length === 0) return table;
  const isKept = (_: string, at: number) => !places.includes(at);
  const rowsOf = (row: Row): Row[] => {
    const items = places.flatMap((at) => row.cells[at]?.trim() || []);
    const others = row.cells.filter(isKept);
    return (items.length === 0 ? [''] : items).map((item) => ({ ...row, cells: [...others, ...readItem(item)] }));
  };
  return { ...table, columns: [...table.columns.filter(isKept), ...HEADERS], rows: [...table.rows].flatMap(rowsOf) };
}

function readItem(item: string): string[] {
  const parts = new Map(
    item.split('|').flatMap((part) => {
      const [, name = '', value = ''] = /^\s*(\w+)\s*:\s*(.*?)\s*$/s.exec(part) ?? [];
      return name === '' ? [] : [[name.toLowerCase(), value] as const];
    }),
  );
  return PARTS.map((name) => parts.get(name) ?? '');
}
