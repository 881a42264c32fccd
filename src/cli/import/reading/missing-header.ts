import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import { FIELD_NAMES, headersOf, normalizeHeader } from '../columns/fields.ts';
import { parseDate } from '../rows/parse-date.ts';
import { readRatingValue } from '../rows/rating-text.ts';

const KNOWN = new Set(FIELD_NAMES.flatMap((field) => headersOf(field)));
const KINDS: readonly ((cell: string) => boolean)[] = [
  (cell) => readRatingValue(cell) !== undefined,
  (cell) => /\d/.test(cell) && [undefined, 'mdy' as const].some((order) => parseDate(cell, order).date !== undefined),
];

/**
 * Stops where the first row is a review: its words would be taken for the names of columns, and its customer would be lost. It is one
 * where it has stars or a day as the rows below have them, and hardly a name that columns have.
 * @param below the next rows
 * @throws CliError that says what to add
 */
export function checkHeader(header: readonly string[], below: readonly (readonly string[])[], name: string, divider: string): void {
  const isLikeBelow = (cell: string, at: number) => {
    const others = below.map((cells) => cells[at]?.trim() ?? '').filter((other) => other !== '');
    return KINDS.some((isOfKind) => isOfKind(cell) && others.filter(isOfKind).length * 2 >= others.length);
  };
  const cells = header.map((cell) => cell.trim());
  const known = cells.filter((cell) => KNOWN.has(normalizeHeader(cell)));
  if (known.length > 1 || !cells.some(isLikeBelow)) return;
  const shown = cells
    .filter((cell) => cell !== '')
    .slice(0, 5)
    .map((cell) => quote(cell, 40))
    .join(', ');
  const example = ['product', 'rating', 'review', 'name', 'date'].join(divider === '\t' ? ', ' : divider);
  throw new CliError(
    told({
      en: `${name}: the first row looks like a review and not like the names of columns: ${shown}. Nothing was imported.`,
      id: `${name}: baris pertama tampak seperti ulasan, bukan nama kolom: ${shown}. Tidak ada yang diimpor.`,
    }),
    told({
      en: `Add a row above it that names each column in the order in which they stand, with words such as ${example}.`,
      id: `Tambahkan baris di atasnya yang menyebut nama tiap kolom menurut urutannya, dengan kata seperti ${example}.`,
    }),
  );
}
