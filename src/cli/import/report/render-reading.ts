import { count } from '../../terminal.ts';
import { FIELD_NAMES, SINGLE_FIELDS } from '../columns/fields.ts';
import type { Format } from '../columns/formats.ts';
import type { Mapping } from '../columns/mapping.ts';
import type { ScaleReading } from '../columns/rating-scale.ts';
import { findVisibilityColumns } from '../columns/visibility.ts';
import type { Table } from '../reading/table.ts';

/** What was read: the file, its format, and which column becomes what. */
export function renderReading(
  table: Table,
  mapping: Mapping,
  privateColumns: readonly string[],
  format?: Format,
  scale?: ScaleReading,
): string[] {
  const visible = mapping.columns.status === '' || table.ownExport ? [] : findVisibilityColumns(table, mapping).map(({ column }) => column);
  const used = new Set([...Object.values(mapping.columns), ...mapping.claims, ...visible]);
  const unused = table.columns.filter((column) => !used.has(column) && !privateColumns.includes(column));
  const width = Math.max(...FIELD_NAMES.map((field) => field.length));
  const line = (field: string, text: string) => `  ${field.padEnd(width)}  ${text}`;
  return [
    `${table.name}: ${count(table.rows.length + table.refused.length, 'row')}, ${count(table.columns.length, 'column')}, ${table.format}`,
    ...(format === undefined ? [] : [`Recognised as: ${format.name}`]),
    '',
    ...SINGLE_FIELDS.flatMap((field) => {
      const column = mapping.columns[field];
      if (column) return [line(field, `← ${column}`)];
      return mapping.constants[field] === undefined ? [] : [line(field, `= ${mapping.constants[field]} (all rows)`)];
    }),
    ...(mapping.constants.channel === undefined && format?.channel !== undefined
      ? [line('channel', `= ${format.channel} (from the format)`)]
      : []),
    ...visible.filter((column) => column !== mapping.columns.status).map((column) => line('shown', `← ${column}`)),
    ...(scale?.rule === undefined ? [] : [line('scale', scale.rule)]),
    ...mapping.claims.map((column) => line('claim', `← ${column} (kept as the platform’s claim, never a badge)`)),
    ...(mapping.dateOrder === undefined
      ? []
      : [line('dates', mapping.dateOrder === 'dmy' ? '05/03/2026 is read as 5 March' : '05/03/2026 is read as May 3')]),
    ...(unused.length === 0 ? [] : [line('not used', unused.join(', '))]),
    ...(privateColumns.length === 0 ? [] : [line('dropped', `${privateColumns.join(', ')} (personal data, written nowhere)`)]),
    '',
  ];
}
