import { expect, test } from 'vitest';
import { readRatingScale, toldRatingScale } from '#src/cli/import/columns/rating-scale.ts';
import { parseRating } from '#src/cli/import/rows/parse-rating.ts';

test.for([
  ['5', 5],
  [' 1 ', 1],
  ['5.0', 5],
  ['4,0', 4],
  ['FIVE', 5],
  ['one', 1],
  ['lima', 5],
  ['5 stars', 5],
  ['1 star', 1],
  ['FIVE_STARS', 5],
  ['three stars', 3],
  ['bintang 4', 4],
  ['4 bintang', 4],
  ['4/5', 4],
  ['4 / 5', 4],
  ['5.0/5.0', 5],
  ['4 out of 5', 4],
  ['4 ★', 4],
  ['3*', 3],
  ['4 dari 5', 4],
  ['8/10', 4],
  ['100%', 5],
  ['5 star rating', 5],
  ['Rated 4 out of 5', 4],
  ['5.0 out of 5 stars', 5],
  ['★★★★☆', 4],
  ['★★★', 3],
  ['⭐⭐⭐⭐⭐', 5],
  ['⭐️⭐️', 2],
  ['٥', 5],
] as const)('%s is %i', ([text, rating]) => {
  expect(parseRating(text)).toEqual({ rating });
});

test.for([
  ['', 'found nothing, expected stars from 1 to 5'],
  ['4,5', 'found "4,5", expected a whole number from 1 to 5: ratings are whole stars, and only the customer can round theirs'],
  ['4.5', 'found "4.5", expected a whole number'],
  ['0', 'found "0", expected a whole number from 1 to 5'],
  ['6', 'found "6", expected a whole number from 1 to 5'],
  ['-5', 'found "-5", expected stars from 1 to 5'],
  ['9/10', 'only the customer can round theirs'],
  ['8/12', 'found "8/12"'],
  ['bagus', 'found "bagus"'],
  ['constructor', 'found "constructor"'],
  ['☆☆☆☆☆', 'expected a whole number from 1 to 5'],
  ['★★★★★★', 'expected a whole number from 1 to 5'],
  ['1e0', 'found "1e0"'],
  ['0x5', 'found "0x5"'],
  ['5 5', 'found "5 5"'],
  ['\u001b[31m5', 'found "\\u001b[31m5"'],
] as const)('%s is refused', ([text, reason]) => {
  expect(parseRating(text).reason).toContain(reason);
});

test.for([
  [['10', '8', '4', '2'], 10, [5, 4, 2, 1]],
  [['100', '80', '20'], 100, [5, 4, 1]],
  [['5', '4', '1'], 5, [5, 4, 1]],
  [['4/5', '8/10', '5'], 5, [4, 4, 5]],
] as const)('the scale of %j is read from the whole column', ([texts, most, stars]) => {
  const { scale, parts } = readRatingScale(countsOf(texts), {});
  expect(scale.most).toBe(most);
  expect(parts).toEqual([]);
  expect(texts.map((text) => parseRating(text, scale).rating)).toEqual(stars);
});

test('a part of a star is pointed at, and rounded only as told', () => {
  expect(readRatingScale(countsOf(['9', '10', '4']), {}).parts).toEqual(['9']);
  expect(readRatingScale(countsOf(['4.5', '5']), {}).parts).toEqual(['4.5']);
  expect(parseRating('4.5', { most: 5, round: 'down' }).rating).toBe(4);
  expect(parseRating('9', { most: 10, round: 'up' }).rating).toBe(5);
  expect(parseRating('1', { most: 10, round: 'down' }).rating).toBe(1);
});

test('one slip of the pen in a large column is no scale of ten', () => {
  const texts = [...Array.from({ length: 99 }, (_, at) => String((at % 5) + 1)), '10'];
  expect(readRatingScale(countsOf(texts), {})).toEqual({ scale: { most: 5 }, parts: [], unclear: [] });
  expect(parseRating('10').reason).toContain('expected a whole number from 1 to 5');
});

function countsOf(texts: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(texts, (text) => text)].map(([text, same]) => [text, same.length]));
}

test.for([
  ['Rating (1-10)', 10],
  ['rating (out of 10)', 10],
  ['Rating /10', 10],
  ['Skor 1 sampai 100', 100],
  ['Nilai dari 10', 10],
  ['Score on a 10-point scale', 10],
  ['Rating (1-5)', 5],
  ['Rating', undefined],
] as const)('the header %j says that values go up to %j', ([header, most]) => {
  expect(toldRatingScale(header, [])).toBe(most);
});
