import { count, formatNumber, quote } from '../../terminal.ts';
import { countsOf } from '../columns/likely-column.ts';
import type { Mapping } from '../columns/mapping.ts';
import type { ScaleReading } from '../columns/rating-scale.ts';
import type { Plan } from '../planning/plan.ts';
import type { Table } from '../reading/table.ts';
import { parseRating } from '../rows/parse-rating.ts';
import { nameRows } from './words.ts';

const BAR_LENGTH = 24;

/** What became of the rows of the file, and the stars of what was added. */
export function renderOutcome(plan: Plan, planned: boolean): string[] {
  const { added, products } = plan;
  const rows: [string, number, string][] = [
    [
      planned ? 'Would add' : 'Added',
      added.count,
      added.count === 0 ? '' : `in ${count(plan.addedFiles.size, 'file')}; ${count(products.length, 'new product')}${starsAlone(added)}`,
    ],
    ['Already there', plan.alreadyThere.length, ''],
    ['Skipped', plan.repeated.length, plan.repeated.length === 0 ? '' : `${firstTwins(plan)} (--keep-duplicates adds them)`],
    ...(plan.hidden.length === 0 ? [] : [['Hidden', plan.hidden.length, describeHidden(plan)] as [string, number, string]]),
    ...(plan.nearDuplicates.length === 0
      ? []
      : [['Same words', plan.nearDuplicates.length, firstNearDuplicates(plan)] as [string, number, string]]),
    ['Refused', countRefused(plan), renderReasons(plan)],
  ];
  const width = Math.max(...rows.map(([, number]) => formatNumber(number).length));
  return [
    ...rows.map(([word, number, note]) => `${word.padEnd(13)}  ${formatNumber(number).padStart(width)}  ${note}`.trimEnd()),
    ...renderStars(added),
  ];
}

/** The mean of the file against that of what comes in; where they differ, the rows above say why. */
export function renderMeans(table: Table, { columns }: Mapping, { scale }: ScaleReading, plan: Plan): string[] {
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
  const why = same || plan.alreadyThere.length > 0 ? '' : '; the rows that are hidden, repeated or refused make the difference';
  return [
    '',
    `Mean of the ${count(inFile.rows, 'row')} with stars in the file: ${meanOfFile}. Of the ${count(cameIn, 'one', 'ones')} that come in as published: ${meanOfAdded}${why}.`,
  ];
}

function renderStars({ count: reviews, histogram }: Plan['added']): string[] {
  if (reviews === 0) return [];
  const width = Math.max(...histogram.map((n) => formatNumber(n).length));
  const most = Math.max(...histogram);
  const bars = histogram.map((n, index) =>
    `  ${index + 1} ★  ${formatNumber(n).padStart(width)}  ${'█'.repeat(Math.ceil((n / most) * BAR_LENGTH))}`.trimEnd(),
  );
  return ['', ...bars.reverse()];
}

function starsAlone({ ratings }: Plan['added']): string {
  return ratings === 0 ? '' : `; ${formatNumber(ratings)} of them ratings, stars without words`;
}

function describeHidden({ hidden }: Plan): string {
  const groups = [...Map.groupBy(hidden, ({ column, word }) => `${column} ${quote(word, 20)}`)].sort(([, a], [, b]) => b.length - a.length);
  const what = groups.slice(0, 3).map(([said, rows]) => `${said} ${nameRows(rows.map(({ row }) => row.number))}`);
  const more = groups.length > 3 ? ', …' : '';
  const become = hidden[0]?.isWithheld
    ? 'added as withheld, and counted in public'
    : 'left out; --hidden and a reason withholds them instead';
  return `not shown at their source (${what.join('; ')}${more}): ${become}`;
}

function firstNearDuplicates({ nearDuplicates }: Plan): string {
  const shown = nearDuplicates.slice(0, 3).map(({ row, sameAs }) => `row ${row.number} says what ${sameAs} says`);
  return `${shown.join(', ')}${nearDuplicates.length > 3 ? ', …' : ''} (one is kept; --keep-duplicates adds them)`;
}

function firstTwins({ repeated }: Plan): string {
  const shown = repeated
    .slice(0, 3)
    .map(({ row, sameAs }) => `row ${row.number} is the same as row ${sameAs}`)
    .join(', ');
  return repeated.length > 3 ? `${shown}, …` : shown;
}

/** `body 500, rating 12`: what the reasons are about, most frequent first. */
function renderReasons({ refused, moreRefused }: Plan): string {
  const times = new Map(moreRefused);
  for (const { about } of refused) times.set(about, (times.get(about) ?? 0) + 1);
  const groups = [...times].sort(([, a], [, b]) => b - a);
  return groups.map(([about, rows]) => `${about} ${formatNumber(rows)}`).join(', ');
}

/** All refused rows, also those beyond the list. */
function countRefused({ refused, moreRefused }: Plan): number {
  return [...moreRefused.values()].reduce((sum, one) => sum + one, refused.length);
}
