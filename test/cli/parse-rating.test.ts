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
  ['४/५', 4],
  ['5,0 von 5 Sternen', 5],
  ['fünf Sterne', 5],
  ['4,0 sur 5 étoiles', 4],
  ['4,0 de 5 estrellas', 4],
  ['tres estrellas', 3],
  ['4.0 su 5 stelle', 4],
  ['4,0 van 5 sterren', 4],
  ['4,0 av 5 stjärnor', 4],
  ['4,0 z 5 gwiazdek', 4],
  ['5 yıldız üzerinden 4,0', 4],
  ['4 из 5', 4],
  ['4 звезды', 4],
  ['4.0 من 5 نجوم', 4],
  ['5つ星のうち4.0', 4],
  ['5点満点中4点', 4],
  ['星4つ', 4],
  ['4.0 颗星，最多 5 颗星', 4],
  ['별점 4점', 4],
  ['4 sao', 4],
  ['4 ดาว', 4],
  ['4 stars out of 5', 4],
  ['4 (out of 5)', 4],
  ['4 Stars!', 4],
  ['5 ⭐️', 5],
  ['4⭐️', 4],
  ['★ 4', 4],
  ['★★★★☆ 4.0', 4],
  ['★★★★☆ (4/5)', 4],
  ['*****', 5],
  ['* * *', 3],
  ['●●●●○', 4],
  ['❤️❤️❤️', 3],
  ['5 - Sangat puas', 5],
  ['2. Tidak puas', 2],
  ['5 (Excellent)', 5],
  ['Excellent (5)', 5],
  ['Puas: 4', 4],
  ['4 Puas', 4],
  ['⭐⭐⭐⭐⭐ Sangat puas', 5],
  ['Puas ⭐⭐⭐⭐', 4],
  ['4/5 - good', 4],
  ['4/5 good', 4],
  ['4 · Very good', 4],
  ['Rating: ★★★★☆', 4],
  ['stars_5', 5],
  ['star-5', 5],
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
  ['5 days', 'found "5 days"'],
  ['vor 3 Tagen', 'found "vor 3 Tagen"'],
  ['4-5', 'found "4-5"'],
  ['4 or 5 stars', 'found "4 or 5 stars"'],
  ['two - three', 'found "two - three"'],
  ['5 - 2 days late', 'found "5 - 2 days late"'],
  ['👍', 'found "👍"'],
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

test.for([
  [['5 - Sangat puas', '2 - Tidak puas', '1 - Sangat tidak puas'], []],
  [['5 (Excellent)', '4 (Very good)', '3 (Good)', '2 (Fair)', '1 (Poor)'], []],
  [['5 - hervorragend', '4 - sehr gut'], []],
  [['10 - Sangat puas', '4 - Tidak puas'], []],
  [['5 - Mantap', '1 - Zonk'], []],
  [
    ['1 - Sehr gut', '2 - Gut', '3 - Befriedigend'],
    ['1 - Sehr gut', '2 - Gut'],
  ],
  [['4 - Excellent', '3 - Good', '1 - Poor'], ['4 - Excellent']],
] as const)('of %j the words contradict the numbers in %j', ([texts, unclear]) => {
  expect(readRatingScale(countsOf(texts), {}).unclear).toEqual(unclear);
});

test.for([
  [
    ['sangat puas', 'puas', 'tidak puas'],
    [5, 4, 2],
  ],
  [
    ['😍 Sangat puas', '😐 Cukup'],
    [5, 3],
  ],
  [
    ['zeer tevreden', 'ontevreden'],
    [5, 2],
  ],
  [
    ['ottimo', 'scarso'],
    [5, 2],
  ],
  [
    ['çok iyi', 'kötü'],
    [5, 2],
  ],
  [
    ['отлично', 'плохо'],
    [5, 2],
  ],
  [
    ['非常满意', '一般'],
    [5, 3],
  ],
  [
    ['매우 만족', '보통'],
    [5, 3],
  ],
  [
    ['ดีมาก', 'พอใช้'],
    [5, 3],
  ],
] as const)('the words %j are %j stars', ([texts, stars]) => {
  const { scale } = readRatingScale(countsOf(texts), {});
  expect(texts.map((text) => parseRating(text, scale).rating)).toEqual(stars);
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
