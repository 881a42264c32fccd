import { told } from '../../spoken.ts';
import { count, formatNumber, quote } from '../../terminal.ts';
import { countsOf } from '../columns/likely-column.ts';
import type { Mapping } from '../columns/mapping.ts';
import type { RatingScaleReading } from '../columns/rating-scale.ts';
import type { Plan } from '../planning/plan-types.ts';
import type { Table } from '../reading/table.ts';
import { parseRating } from '../rows/parse-rating.ts';
import { nameRows, numberOf } from './words.ts';

const BAR_LENGTH = 24;

/** What became of the rows of the file, and the stars of what was added. */
export function renderOutcome(plan: Plan, planned: boolean): string[] {
  const { added, products } = plan;
  const rows: [string, number, string][] = [
    [
      planned ? told({ en: 'Would add', id: 'Akan ditambah' }) : told({ en: 'Added', id: 'Ditambahkan' }),
      added.count,
      added.count === 0
        ? ''
        : told({
            en: `in ${count(plan.addedFiles.size, 'file')}; ${count(products.length, 'new product')}${starsAlone(added)}`,
            id: `dalam ${numberOf(plan.addedFiles.size)} berkas; ${numberOf(products.length)} produk baru${starsAlone(added)}`,
          }),
    ],
    [told({ en: 'Already there', id: 'Sudah ada' }), plan.alreadyThere.length, ''],
    [
      told({ en: 'Skipped', id: 'Dilewati' }),
      plan.repeated.length,
      plan.repeated.length === 0
        ? ''
        : `${firstTwins(plan)} ${told({ en: '(--keep-duplicates adds them)', id: '(--keep-duplicates menambahkannya)' })}`,
    ],
    ...(plan.hidden.length === 0
      ? []
      : [[told({ en: 'Hidden', id: 'Tersembunyi' }), plan.hidden.length, describeHidden(plan)] as [string, number, string]]),
    ...(plan.nearDuplicates.length === 0
      ? []
      : [[told({ en: 'Same words', id: 'Kata sama' }), plan.nearDuplicates.length, firstNearDuplicates(plan)] as [string, number, string]]),
    [told({ en: 'Refused', id: 'Ditolak' }), countRefused(plan), renderReasons(plan)],
  ];
  const width = Math.max(...rows.map(([, number]) => numberOf(number).length));
  return [
    ...rows.map(([word, number, note]) => `${word.padEnd(13)}  ${numberOf(number).padStart(width)}  ${note}`.trimEnd()),
    ...renderStars(added),
  ];
}

/** Compares the mean of the file with that of what is taken; where they differ, the rows above say why. */
export function renderMeans(table: Table, { columns }: Mapping, { scale }: RatingScaleReading, plan: Plan): string[] {
  const inFile = { stars: 0, rows: 0 };
  for (const [cell, times] of countsOf(table, columns.rating)) {
    const { rating } = parseRating(cell, scale);
    if (rating === undefined) continue;
    inFile.stars += rating * times;
    inFile.rows += times;
  }
  const { published, publishedStars } = plan.added;
  const cameIn = [...published.values()].reduce((sum, one) => sum + one, 0);
  if (inFile.rows === 0) return [];
  const mean = (stars: number, reviews: number) => (reviews === 0 ? '–' : (stars / reviews).toFixed(2));
  const meanOfFile = mean(inFile.stars, inFile.rows);
  const meanOfAdded = mean(publishedStars, cameIn);
  const same = inFile.rows === cameIn && meanOfFile === meanOfAdded;
  const tellsWhy = !same && plan.alreadyThere.length === 0;
  return [
    '',
    told({
      en: `Mean of the ${count(inFile.rows, 'row')} with stars in the file: ${meanOfFile}. Of the ${count(cameIn, 'one', 'ones')} that come in as published: ${meanOfAdded}${tellsWhy ? '; the rows that are hidden, repeated or refused make the difference' : ''}.`,
      id: `Rata-rata ${numberOf(inFile.rows)} baris berbintang di berkas: ${meanOfFile}. Rata-rata ${numberOf(cameIn)} yang masuk dan terbit: ${meanOfAdded}${tellsWhy ? '; bedanya dari baris yang tersembunyi, berulang atau ditolak' : ''}.`,
    }),
  ];
}

function renderStars({ count: reviews, histogram }: Plan['added']): string[] {
  if (reviews === 0) return [];
  const width = Math.max(...histogram.map((n) => numberOf(n).length));
  const most = Math.max(...histogram);
  const bars = histogram.map((n, index) =>
    `  ${index + 1} ★  ${numberOf(n).padStart(width)}  ${'█'.repeat(Math.ceil((n / most) * BAR_LENGTH))}`.trimEnd(),
  );
  return ['', ...bars.reverse()];
}

function starsAlone({ ratings }: Plan['added']): string {
  return ratings === 0
    ? ''
    : told({
        en: `; ${formatNumber(ratings)} of them ratings, stars without words`,
        id: `; ${numberOf(ratings)} di antaranya bintang tanpa kata`,
      });
}

function describeHidden({ hidden }: Plan): string {
  const groups = [...Map.groupBy(hidden, ({ column, word }) => `${column} ${quote(word, 20)}`)].sort(([, a], [, b]) => b.length - a.length);
  const what = groups.slice(0, 3).map(([said, rows]) => `${said} ${nameRows(rows.map(({ row }) => row.number))}`);
  const more = groups.length > 3 ? ', …' : '';
  const become = hidden[0]?.isWithheld
    ? told({ en: 'added as withheld, and counted in public', id: 'ditambahkan sebagai ditahan, dan dihitung secara terbuka' })
    : told({ en: 'left out; --hidden and a reason withholds them instead', id: 'tidak diambil; --hidden dan sebuah alasan menahannya' });
  const rows = `${what.join('; ')}${more}`;
  return told({ en: `not shown at their source (${rows}): ${become}`, id: `tidak tampil di asalnya (${rows}): ${become}` });
}

function firstNearDuplicates({ nearDuplicates }: Plan): string {
  const shown = nearDuplicates
    .slice(0, 3)
    .map(({ row, sameAs }) =>
      told({ en: `row ${row.number} says what ${sameAs} says`, id: `baris ${row.number} berkata sama dengan ${sameAs}` }),
    );
  const note = told({ en: '(one is kept; --keep-duplicates adds them)', id: '(satu disimpan; --keep-duplicates menambahkannya)' });
  return `${shown.join(', ')}${nearDuplicates.length > 3 ? ', …' : ''} ${note}`;
}

function firstTwins({ repeated }: Plan): string {
  const shown = repeated
    .slice(0, 3)
    .map(({ row, sameAs }) =>
      told({ en: `row ${row.number} is the same as row ${sameAs}`, id: `baris ${row.number} sama dengan baris ${sameAs}` }),
    )
    .join(', ');
  return repeated.length > 3 ? `${shown}, …` : shown;
}

/** `body 500, rating 12`: what the reasons are about, most frequent first. */
function renderReasons({ refused, moreRefused }: Plan): string {
  const times = new Map(moreRefused);
  for (const { about } of refused) times.set(about, (times.get(about) ?? 0) + 1);
  const groups = [...times].sort(([, a], [, b]) => b - a);
  return groups.map(([about, rows]) => `${about} ${numberOf(rows)}`).join(', ');
}

/** All refused rows, also those beyond the list. */
function countRefused({ refused, moreRefused }: Plan): number {
  return [...moreRefused.values()].reduce((sum, one) => sum + one, refused.length);
}
