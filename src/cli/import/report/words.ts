import { printable } from '#src/schemas/problem-report.ts';
import { formatNumber } from '../../terminal.ts';

/** `row 3`, `rows 3, 8, 12 and 40 more`. */
export function nameRows(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  return `rows ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ` and ${formatNumber(rows.length - 5)} more` : ''}`;
}

export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}
