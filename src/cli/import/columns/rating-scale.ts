import { levelsOfWord, readLevels } from '../rows/level-words.ts';
import { type RatingScale, toStars } from '../rows/parse-rating.ts';
import { readRatingValue } from '../rows/rating-text.ts';
import { anyOf, headerWords } from './header-words.ts';

/** What a whole column tells about its scale. */
export interface RatingScaleReading {
  scale: RatingScale;
  /** How the numbers become stars, for the report; missing where they are stars already. */
  rule?: string;
  /** Values that are a part of a star on this scale: how they are rounded has to be said. */
  parts: readonly string[];
  /** Words that mean one number of stars on one scale and another on another, and ratings that contradict the words beside them. */
  unclear: readonly string[];
}

/** Beyond this share of a large column, values above five are the scale and no slips of the pen. */
const SLIPS = 0.02;
const LARGE = 50;

/** Reads the scale from all values together, never from one alone. @param counts how often each stands there @param given what the command line says */
export function readRatingScale(counts: ReadonlyMap<string, number>, given: Partial<RatingScale>): RatingScaleReading {
  const texts = [...counts.keys()];
  const most = given.most ?? highest(counts);
  const { stars: words, unclear } = readLevels(counts);
  const scale: RatingScale = { most, ...(given.round !== undefined && { round: given.round }), ...(words.size > 0 && { words }) };
  const parts = texts.filter((text) => {
    const value = readRatingValue(text);
    const stars = value === undefined ? 0 : toStars(value, scale);
    return stars > 0 && stars <= 5 && !Number.isInteger(stars);
  });
  const rule = ruleOf(scale, parts.length > 0 || given.round !== undefined);
  const rules = [rule, words.size === 0 ? undefined : ruleOfWords(words)].filter((one) => one !== undefined);
  return {
    scale,
    parts: [...new Set(parts)],
    unclear: [...unclear, ...contradicting(texts, scale)],
    ...(rules.length > 0 && { rule: rules.join('; ') }),
  };
}

/**
 * Ratings whose words say something else than their number: `1 - Sehr gut`, or `4 - Excellent` as the highest of all. Neighbours do not
 * contradict each other, since "good" is the third step here and the fourth there.
 */
function contradicting(texts: readonly string[], scale: RatingScale): string[] {
  const labelled = texts.flatMap((text) => {
    const read = readRatingValue(text);
    return read === undefined ? [] : [{ text, stars: toStars(read, scale), levels: levelsOfWord(read.label ?? '') }];
  });
  const highest = Math.max(...labelled.map(({ stars }) => stars));
  return labelled
    .filter(({ stars, levels }) => {
      const distance = Math.min(...levels.map((level) => Math.abs(level - stars)));
      const isTop = stars === highest && levels.every((level) => level === 5);
      return levels.length > 0 && distance >= (isTop ? 1 : 2);
    })
    .map(({ text }) => text);
}

const RANGE = / [01](?: to| sampai| bis| sd| s d| hingga| a| à)? (\d{1,3}) /;
const HIGHEST = / (?:out of|dari|von|aus|sur|sobre|su|max|maks|maximum|of) (\d{1,3}) /;
const POINTS = / (\d{1,3}) (?:points?|poin|punkte|puntos|stars?|bintang|scale|skala) /;
/** A scale has at least so many steps: "Rating 1 of 2" is a number of a question. */
const LEAST_STEPS = 3;

/** What the header, or a column beside the ratings, says of the highest value: "Rating (1-10)", `RatingRange`. It may be no scale that is known. */
export function toldRatingScale(header: string, rangeCells: readonly string[]): number | undefined {
  const words = headerWords(header.replace('/', ' out of '));
  const [, said] = [RANGE, HIGHEST, POINTS].map((pattern) => pattern.exec(words)).find((found) => found !== null) ?? [];
  const [range = 0, ...others] = [...new Set(rangeCells.map(Number))];
  const most = said === undefined ? (others.length === 0 ? range : 0) : Number(said);
  return most >= LEAST_STEPS ? most : undefined;
}

/** Whether numbers up to this one are read as stars. */
export function isKnownScale(most: number): most is RatingScale['most'] {
  return most === 5 || most === 10 || most === 100;
}

/** What a header says of its numbers: "(1 = very satisfied, 5 = not satisfied)". */
const MEANING = /(?:\b(\d{1,2})\s*(?:[=:(]|\b(?:is|ist|means|berarti|artinya|adalah|est|es)\b)|\((\d{1,2})\s)\s*(\p{L}[\p{L}' ]*)/gu;
const BEST = /^(?:the )?(?:best|highest|terbaik|mejor|meilleur)/;
const WORST = /^(?:the )?(?:worst|lowest|schlecht|terburuk|peor|pire)/;
const GRADES = / (?:schulnoten?|zensur|zensuren) | (?:lower|less) is better /;
const GERMAN = anyOf(
  'produkt,produktname,artikel,kommentar,datum,kunde,kundin,vorname,nachname,erfahrung,zeitstempel,meinung,rezension,bemerkung',
);

/** Whether the lowest number is the best one, or may be: school grades, "Rating (1 = best)". A `Note` is a grade in German, and stars in French. */
export function isTurnedScale(header: string, columns: readonly string[]): boolean {
  const words = headerWords(header);
  if (GRADES.test(words)) return true;
  if (/ (?:gesamt)?note /.test(words) && columns.some((column) => GERMAN.test(headerWords(column)))) return true;
  return [...header.toLowerCase().matchAll(MEANING)].some(([, plain, inBrackets, meaning = '']) => {
    const number = Number(plain ?? inBrackets);
    const levels = levelsOfWord(meaning.trim());
    if (number === 1) return BEST.test(meaning) || (levels.length > 0 && Math.min(...levels) >= 4);
    return number >= 5 && (WORST.test(meaning) || (levels.length > 0 && Math.max(...levels) <= 2));
  });
}

function ruleOfWords(words: ReadonlyMap<string, number>): string {
  return [...words]
    .sort(([, a], [, b]) => b - a)
    .map(([word, stars]) => `${JSON.stringify(word)} is ${stars}`)
    .join(', ');
}

function highest(counts: ReadonlyMap<string, number>): RatingScale['most'] {
  const values = [...counts].flatMap(([text, times]) => {
    const read = readRatingValue(text);
    return read === undefined || read.of !== undefined ? [] : [{ value: read.value, times }];
  });
  const all = values.reduce((sum, { times }) => sum + times, 0);
  const above = values.filter(({ value }) => value > 5 && value <= 100);
  const timesAbove = above.reduce((sum, { times }) => sum + times, 0);
  if (timesAbove === 0 || (all >= LARGE && timesAbove < all * SLIPS)) return 5;
  return above.some(({ value }) => value > 10) ? 100 : 10;
}

function ruleOf({ most, round }: RatingScale, hasParts: boolean): string | undefined {
  const rounding = hasParts && round !== undefined ? `, and a part of a star is rounded ${round}` : '';
  if (most === 5) return rounding === '' ? undefined : `stars are whole${rounding}`;
  const step = most / 5;
  return `values go up to ${most}, so each is divided by ${step}: ${most} is 5 stars, ${step} is 1 star${rounding}`;
}
