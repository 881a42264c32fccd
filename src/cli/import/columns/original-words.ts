import type { Table } from '../reading/table.ts';
import { anyOf, headerWords } from './header-words.ts';
import { filledOf } from './likely-column.ts';

const ORIGINAL = anyOf('original,originals,originale,originaltext,asli,asal,orig,untranslated,原文');

/**
 * The column with the customer's own words beside one that may be a translation: `originalText` beside `text`, `review_original` beside
 * `review`.
 */
export function originalOf(column: string, free: readonly string[], table: Table): string | undefined {
  return free.find(
    (other) =>
      other !== column && ORIGINAL.test(headerWords(other)) && plainWords(other) === headerWords(column) && filledOf(table, other) > 0,
  );
}

/** The column beside which one with original words stands: in rows without any, its words are the customer's own. */
export function besideOriginal(column: string, { columns }: Pick<Table, 'columns'>): string | undefined {
  return ORIGINAL.test(headerWords(column)) ? columns.find((other) => headerWords(other) === plainWords(column)) : undefined;
}

function plainWords(column: string): string {
  return headerWords(column).replace(ORIGINAL, ' ');
}
