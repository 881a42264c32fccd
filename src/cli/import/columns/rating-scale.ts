import { type RatingScale, readRatingValue, toStars } from '../rows/parse-rating.ts';

/** What a whole column tells about its scale. */
export interface ScaleReading {
  scale: RatingScale;
  /** How the numbers become stars, for the report; missing where they are stars already. */
  rule?: string;
  /** Values that are a part of a star on this scale: how they are rounded has to be said. */
  parts: readonly string[];
}

/** Beyond this share of a large column, values above five are the scale and no slips of the pen. */
const SLIPS = 0.02;
const LARGE = 50;

/** Reads the scale from all values together, never from one alone. @param given what the command line says */
export function readScale(texts: readonly string[], given: Partial<RatingScale>): ScaleReading {
  const read = texts.flatMap((text) => readRatingValue(text) ?? []);
  const most = given.most ?? highest(read.flatMap(({ value, of }) => (of === undefined ? [value] : [])));
  const scale: RatingScale = { most, ...(given.round !== undefined && { round: given.round }) };
  const parts = texts.filter((text) => {
    const value = readRatingValue(text);
    const stars = value === undefined ? 0 : toStars(value, scale);
    return stars > 0 && stars <= 5 && !Number.isInteger(stars);
  });
  const rule = ruleOf(scale, parts.length > 0 || given.round !== undefined);
  return { scale, parts: [...new Set(parts)], ...(rule !== undefined && { rule }) };
}

function highest(values: readonly number[]): RatingScale['most'] {
  const above = values.filter((value) => value > 5 && value <= 100);
  if (above.length === 0 || (values.length >= LARGE && above.length < values.length * SLIPS)) return 5;
  return above.some((value) => value > 10) ? 100 : 10;
}

function ruleOf({ most, round }: RatingScale, hasParts: boolean): string | undefined {
  const rounding = hasParts && round !== undefined ? `, and a part of a star is rounded ${round}` : '';
  if (most === 5) return rounding === '' ? undefined : `stars are whole${rounding}`;
  const step = most / 5;
  return `values go up to ${most}, so each is divided by ${step}: ${most} is 5 stars, ${step} is 1 star${rounding}`;
}
