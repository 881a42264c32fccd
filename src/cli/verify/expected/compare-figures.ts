import { quote } from '../../terminal.ts';
import { isRecord, type RecordDifference } from './compare-record.ts';
import type { Figures } from './expected.ts';

/** Compares a rating as the API, a feed or JSON-LD gives it. Fields that are missing are not compared, but for the mean and a count. */
export function compareRating(rating: unknown, figures: Figures): RecordDifference[] {
  if (!isRecord(rating)) return figures.ratingCount === 0 ? [] : [figure('rating', rating, `${figures.ratingValue}`)];
  const { ratingValue, ratingCount, reviewCount, bestRating = 5, worstRating = 1, distribution } = rating;
  const wrong: RecordDifference[] = [];
  const expect = (field: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(figure(field, found, expected));
  };
  expect('ratingValue', numberOf(ratingValue) ?? null, figures.ratingValue ?? null);
  if (ratingCount !== undefined) expect('ratingCount', numberOf(ratingCount), figures.ratingCount);
  if (reviewCount !== undefined) expect('reviewCount', numberOf(reviewCount), figures.reviewCount);
  if (reviewCount === undefined && ratingCount === undefined) expect('ratingCount', undefined, figures.ratingCount);
  expect('bestRating', numberOf(bestRating), 5);
  expect('worstRating', numberOf(worstRating), 1);
  if (isRecord(distribution)) {
    const counts = [1, 2, 3, 4, 5].map((stars) => distribution[stars]);
    expect('distribution', counts, [...figures.histogram]);
  }
  return wrong;
}

/** Structured data may write a number as text. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,9}(?:\.\d{1,3})?$/.test(value) ? Number(value) : undefined;
}

function figure(field: string, found: unknown, expected: unknown): RecordDifference {
  const show = (value: unknown) =>
    value === undefined || value === null ? 'nothing' : quote(JSON.stringify(value).replaceAll('"', ''), 100);
  return { field, code: 'wrong-figure', found: show(found), expected: `${show(expected)}, by the sealed reviews` };
}
