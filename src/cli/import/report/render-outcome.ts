import { summarizeRatings } from '#src/aggregate/rating.ts';
import type { Rating } from '#src/schemas/primitives.ts';
import { count, formatNumber, quote } from '../../terminal.ts';
import { cellsOf } from '../columns/likely-column.ts';
import type { Mapping } from '../columns/mapping.ts';
import type { ScaleReading } from '../columns/rating-scale.ts';
import type { Plan, PlannedReview } from '../planning/plan.ts';
import type { RefusedRow, Table } from '../reading/table.ts';
import { parseRating } from '../rows/parse-rating.ts';
import type { NewProduct } from '../rows/product-book.ts';
import { nameRows } from './words.ts';

const BAR_LENGTH = 24;

/** The four numbers that every row of the file is in, and the stars of what was added. */
export function renderOutcome(
  plan: Plan,
  added: readonly PlannedReview[],
  products: readonly NewProduct[],
  reviewFiles: number,
  planned: boolean,
): string[] {
  const rows: [string, number, string][] = [
    [
      planned ? 'Would add' : 'Added',
      added.length,
      added.length === 0 ? '' : `in ${count(reviewFiles, 'file')}; ${count(products.length, 'new product')}${starsAlone(added)}`,
    ],
    ['Already there', plan.alreadyThere.length, ''],
    ['Skipped', plan.repeated.length, plan.repeated.length === 0 ? '' : `${firstTwins(plan)} (--keep-duplicates adds them)`],
    ...(plan.hidden.length === 0 ? [] : [['Hidden', plan.hidden.length, describeHidden(plan)] as [string, number, string]]),
    ...(plan.nearDuplicates.length === 0
      ? []
      : [['Same words', plan.nearDuplicates.length, firstNearDuplicates(plan)] as [string, number, string]]),
    ['Refused', plan.refused.length, renderReasons(plan.refused)],
  ];
  const width = Math.max(...rows.map(([, number]) => formatNumber(number).length));
  return [
    ...rows.map(([word, number, note]) => `${word.padEnd(13)}  ${formatNumber(number).padStart(width)}  ${note}`.trimEnd()),
    ...renderStars(added),
  ];
}

/** The mean of the file against that of what comes in; where they differ, the rows above say why. */
export function renderMeans(
  table: Table,
  { columns }: Mapping,
  { scale }: ScaleReading,
  plan: Plan,
  added: readonly PlannedReview[],
): string[] {
  const inFile = cellsOf(table, columns.rating).flatMap((cell) => parseRating(cell, scale).rating ?? []);
  const cameIn = added.filter(({ status }) => status !== 'withheld').map(({ rating }) => rating);
  if (inFile.length === 0) return [];
  const mean = (stars: readonly number[]) =>
    stars.length === 0 ? '–' : (stars.reduce((sum, one) => sum + one, 0) / stars.length).toFixed(2);
  const same = inFile.length === cameIn.length && mean(inFile) === mean(cameIn);
  const why = same || plan.alreadyThere.length > 0 ? '' : '; the rows that are hidden, repeated or refused make the difference';
  return [
    '',
    `Mean of the ${count(inFile.length, 'row')} with stars in the file: ${mean(inFile)}. Of the ${count(cameIn.length, 'one', 'ones')} that come in as published: ${mean(cameIn)}${why}.`,
  ];
}

function renderStars(reviews: readonly PlannedReview[]): string[] {
  if (reviews.length === 0) return [];
  const { histogram } = summarizeRatings(reviews.map(({ rating }) => rating as Rating));
  const width = Math.max(...histogram.map((n) => formatNumber(n).length));
  const most = Math.max(...histogram);
  const bars = histogram.map((n, index) =>
    `  ${index + 1} ★  ${formatNumber(n).padStart(width)}  ${'█'.repeat(Math.ceil((n / most) * BAR_LENGTH))}`.trimEnd(),
  );
  return ['', ...bars.reverse()];
}

function starsAlone(added: readonly PlannedReview[]): string {
  const ratings = added.filter(({ title, body, pros, cons }) => [title, body, pros, cons].every((words) => words === undefined)).length;
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
function renderReasons(refused: readonly RefusedRow[]): string {
  const groups = [...Map.groupBy(refused, ({ about }) => about)].sort(([, a], [, b]) => b.length - a.length);
  return groups.map(([about, rows]) => `${about} ${formatNumber(rows.length)}`).join(', ');
}
