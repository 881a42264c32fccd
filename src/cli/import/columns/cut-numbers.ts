import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import type { Table } from '../reading/table.ts';
import { PRODUCT_FIELDS, type SingleField } from './fields.ts';
import { valuesOf } from './likely-column.ts';
import type { Mapping } from './mapping.ts';

/** Fields whose numbers tell one thing from another. */
const NUMBERED = ['id', 'order', ...PRODUCT_FIELDS] as const satisfies readonly SingleField[];

/** As a spreadsheet shows a long number, and as programs write one: 7.34567E+12. Without a plus, 1.5E3 may be a code. */
const POWER = /^(?=\d[.,]\d{3,}E|.*\+)(\d)(?:[.,](\d+))?E\+?(\d{1,3})$/i;
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
    const found = cells.find((cell) => POWER.test(cell) && wholeNumber(cell) === cell) ?? findCutTails(cells);
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

/** Fields whose numbers are written anew, with the digits that one needs at least: 2.0 may be the name of a product. */
const LEAST_DIGITS: Partial<Record<SingleField, number>> = { id: 1, order: 1, handle: 1, sku: 4, product: 4 };

/** A number as it is without a program's way of writing it: 1042.0, as pandas writes one in a column with empty cells, is order 1042. */
export function plainNumber(field: SingleField, cell: string): string {
  const whole = wholeNumber(cell);
  return whole.length >= (LEAST_DIGITS[field] ?? Number.POSITIVE_INFINITY) ? whole : cell;
}

/** The digits of 1042.0 and of 7.345671234567E+12, of which none is lost; any other text as it is. */
function wholeNumber(cell: string): string {
  const [, first = '', decimals = '', power = ''] = POWER.exec(cell) ?? [];
  const isWhole = first !== '' && decimals.length >= Number(power);
  const text = isWhole ? `${first}${decimals.slice(0, Number(power))}.${decimals.slice(Number(power))}` : cell;
  return /^\d+\.0*$/.test(text) ? text.slice(0, text.indexOf('.')) : cell;
}
