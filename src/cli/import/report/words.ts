import { printable } from '#src/schemas/problem-report.ts';
import { spoken, told } from '../../spoken.ts';
import { count, formatNumber } from '../../terminal.ts';

/** `row 3`, `rows 3, 8, 12 and 40 more`. */
export function nameRows(rows: readonly number[]): string {
  if (rows.length === 1) return told({ en: `row ${rows[0]}`, id: `baris ${rows[0]}` });
  const first = rows.slice(0, 5).join(', ');
  const more = rows.length - 5;
  return told({
    en: `rows ${first}${more > 0 ? ` and ${formatNumber(more)} more` : ''}`,
    id: `baris ${first}${more > 0 ? ` dan ${formatNumber(more, 'id')} lagi` : ''}`,
  });
}

/** A number with what is counted: Indonesian has one form for one and for many. */
export function counted(value: number, one: string, id: string, many?: string): string {
  return told({ en: count(value, one, many), id: `${formatNumber(value, 'id')} ${id}` });
}

export const reviewsOf = (value: number): string => counted(value, 'review', 'ulasan');

/** The last line of a list that is cut. @param note what else is said there */
export function moreLine(more: number, note = ''): string[] {
  return more <= 0
    ? []
    : [told({ en: `  … and ${count(more, 'more', 'more')}${note}`, id: `  … dan ${formatNumber(more, 'id')} lagi${note}` })];
}

/** A number as it is written in the language of the command. */
export const numberOf = (value: number): string => formatNumber(value, spoken());

export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}

/** What to do with a file that was not written as it should be. */
export const EXPORT_AGAIN = (): string => told({ en: 'Export the reviews again.', id: 'Ekspor ulasannya sekali lagi.' });
