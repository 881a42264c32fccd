import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import type { Table } from '../reading/table.ts';
import { PRODUCT_FIELDS, type SingleField } from './fields.ts';
import { valuesOf } from './likely-column.ts';
import type { Mapping } from './mapping.ts';

/** Fields whose numbers tell one thing from another. */
const NUMBERED = ['id', 'order', ...PRODUCT_FIELDS] as const satisfies readonly SingleField[];

/** As a spreadsheet shows a long number: its last digits are gone. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;
/** A spreadsheet keeps 15 digits of a number, and writes zeros for the rest. */
const LONG = /^\d{16,}$/;
const KEPT_DIGITS = 15;
/** So many zeros, in all numbers of a column, come by chance once in 10,000. */
const LEAST_ZEROS = 4;

/**
 * Looks for numbers that a spreadsheet has cut, so that two orders or two goods have the same one.
 * @throws CliError that names the column, and how the file is exported again
 */
export function checkNumbers(table: Table, { columns }: Mapping, command: string): void {
  for (const field of NUMBERED) {
    const column = columns[field];
    if (!column) continue;
    const cells = valuesOf(table, column);
    const found = cells.find((cell) => ROUNDED.test(cell)) ?? findCutTails(cells);
    if (found === undefined) continue;
    const flag = `${command} --map ${field}=`;
    const leaveOut = told({ en: `To leave the column out: ${flag}`, id: `Untuk melewatkan kolom itu: ${flag}` });
    throw cutError(table, column, found, canBeLeftOut(field, columns) ? [leaveOut] : []);
  }
}

/** @param more ways out, beside another export */
export function cutError({ name }: Table, column: string, found: string, more: readonly string[] = []): CliError {
  return new CliError(
    told({
      en: `${name}: found ${quote(found)} in ${quote(column)}, a number of which a spreadsheet such as Excel has cut the last digits, so that different numbers become the same. Nothing was imported.`,
      id: `${name}: ada ${quote(found)} di ${quote(column)}, angka yang digit akhirnya dipotong lembar sebar seperti Excel, sehingga angka yang berbeda menjadi sama. Tidak ada yang diimpor.`,
    }),
    [
      told({
        en: 'Export the file again and import it without opening it in a spreadsheet; or open it there with Data, From Text/CSV, that column as "Text".',
        id: 'Ekspor lagi berkasnya dan impor tanpa membukanya di lembar sebar; atau buka di sana dengan Data, From Text/CSV, kolom itu sebagai "Text".',
      }),
      ...more,
    ].join('\n  '),
  );
}

/** Every review needs a product, and nothing else of these. */
function canBeLeftOut(field: (typeof NUMBERED)[number], columns: Mapping['columns']): boolean {
  return !PRODUCT_FIELDS.some((one) => one === field) || PRODUCT_FIELDS.some((other) => other !== field && columns[other]);
}

/** An example of the long numbers of a column, where all of them end in the zeros that a spreadsheet writes for what it cut. */
export function findCutTails(cells: readonly string[]): string | undefined {
  const long = cells.filter((cell) => LONG.test(cell));
  const isCut = long.every((cell) => /^0+$/.test(cell.slice(KEPT_DIGITS)));
  return isCut && long.reduce((sum, cell) => sum + cell.length - KEPT_DIGITS, 0) >= LEAST_ZEROS ? long[0] : undefined;
}

const WHOLE = /^(\d+)\.0+$/;
/** The same where a number such as 2.0 may be a name. */
const LONG_WHOLE = /^(\d{4,})\.0+$/;
const WHOLE_NUMBERS: Partial<Record<SingleField, RegExp>> = {
  id: WHOLE,
  order: WHOLE,
  handle: WHOLE,
  sku: LONG_WHOLE,
  product: LONG_WHOLE,
};

/** A number without the `.0` that pandas writes in a column with empty cells: 1042.0 is order 1042. */
export function withoutZeros(field: SingleField, cell: string): string {
  const pattern = WHOLE_NUMBERS[field];
  return pattern === undefined ? cell : cell.replace(pattern, '$1');
}
