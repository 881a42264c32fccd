import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import type { Table } from '../reading/table.ts';
import type { RatingScale } from '../rows/parse-rating.ts';
import { cellText } from '../rows/row-cells.ts';
import { normalizeHeader } from './fields.ts';
import { countsOf, valuesOf } from './likely-column.ts';
import type { Mapping } from './mapping.ts';
import { isKnownScale, isTurnedScale, type RatingScaleReading, readRatingScale, toldRatingScale } from './rating-scale.ts';
import type { Questions } from './settle-mapping.ts';

function ratingsOf(table: Table, column: string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [cell, times] of countsOf(table, column)) {
    const text = cellText(cell);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + times);
  }
  return counts;
}

/** Columns that say how high the ratings can be. */
const RANGE_HEADERS = new Set(['ratingrange', 'bestrating', 'reviewratingbestrating', 'maxrating', 'ratingmax', 'ratingscale', 'maxscore']);

/** The highest value, where the file says it. @throws CliError for a scale that cannot be turned into stars without a guess */
function scaleOfColumn(table: Table, column: string, range: readonly string[]): RatingScale['most'] | undefined {
  const most = toldRatingScale(column, range);
  const isTurned = isTurnedScale(column, table.columns);
  if (!isTurned && (most === undefined || isKnownScale(most))) return most;
  const name = quote(column);
  throw new CliError(
    isTurned
      ? told({
          en: `${table.name}: ${name} holds grades of which 1 may be the best, expected stars, of which 5 is. Nothing was imported.`,
          id: `${table.name}: ${name} berisi nilai yang angka 1-nya mungkin justru terbaik, padahal harus bintang dengan 5 sebagai yang terbaik. Tidak ada yang diimpor.`,
        })
      : told({
          en: `${table.name}: ${name} has values up to ${most}, expected a scale up to 5, 10 or 100. Nothing was imported.`,
          id: `${table.name}: ${name} bernilai sampai ${most}, padahal skalanya harus sampai 5, 10 atau 100. Tidak ada yang diimpor.`,
        }),
    told({
      en: 'Decide what each value is in stars, write that into a column called "Rating" instead, and import the file again.',
      id: 'Tentukan arti tiap nilai dalam bintang, tulis itu di kolom bernama "Rating" sebagai gantinya, lalu impor lagi berkasnya.',
    }),
  );
}

/** How the ratings of the whole column become stars. @throws CliError where parts of a star would have to be rounded and nobody said how */
export function settleRatingScale({ table, command }: Questions, mapping: Mapping, given: Partial<RatingScale>): RatingScaleReading {
  const column = mapping.columns.rating;
  const range = table.columns.find((name) => RANGE_HEADERS.has(normalizeHeader(name)));
  const most = given.most ?? scaleOfColumn(table, column ?? '', valuesOf(table, range));
  const reading = readRatingScale(ratingsOf(table, column), { ...given, ...(most !== undefined && { most }) });
  if (reading.unclear.length > 0)
    throw new CliError(
      told({
        en: `${table.name}: ${quote(column ?? 'rating')} has words or numbers that may be one number of stars or another: ${reading.unclear.map((word) => quote(word)).join(', ')}. Nothing was imported.`,
        id: `${table.name}: ${quote(column ?? 'rating')} berisi kata atau angka yang jumlah bintangnya bisa berbeda-beda: ${reading.unclear.map((word) => quote(word)).join(', ')}. Tidak ada yang diimpor.`,
      }),
      told({
        en: 'Write the number of stars into that column, as the form or the platform means it.',
        id: 'Tulis jumlah bintangnya di kolom itu, seperti yang dimaksud formulir atau platformnya.',
      }),
    );
  if (reading.parts.length === 0 || given.round !== undefined) return reading;
  const shown = `${reading.parts.slice(0, 5).join(', ')}${reading.parts.length > 5 ? ', …' : ''}${reading.rule === undefined ? '' : `; ${reading.rule}`}`;
  throw new CliError(
    told({
      en: `${table.name}: ${quote(column ?? 'rating')} has ratings with a part of a star (${shown}), and ratings here are whole stars. Nothing was imported.`,
      id: `${table.name}: ${quote(column ?? 'rating')} berisi nilai dengan pecahan bintang (${shown}), padahal nilai di sini bintang utuh. Tidak ada yang diimpor.`,
    }),
    `${told({
      en: 'Say how they are rounded, which changes the mean, or give another scale:',
      id: 'Sebutkan pembulatannya, yang mengubah rata-rata, atau skala lain:',
    })}\n    ${command} --round down\n    ${command} --round up\n    ${command} --scale 5    ${told({ en: '(or 10, or 100)', id: '(atau 10, atau 100)' })}`,
  );
}
