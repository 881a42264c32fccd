import { expect, test } from 'vitest';
import { parseRating } from '#src/cli/import/parse-rating.ts';

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
  ['4 dari 5', 4],
  ['★★★★☆', 4],
  ['★★★', 3],
  ['⭐⭐⭐⭐⭐', 5],
  ['⭐️⭐️', 2],
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
  ['8/10', 'found "8/10", expected stars'],
  ['100%', 'found "100%"'],
  ['bagus', 'found "bagus"'],
  ['constructor', 'found "constructor"'],
  ['☆☆☆☆☆', 'expected a whole number from 1 to 5'],
  ['★★★★★★', 'expected a whole number from 1 to 5'],
  ['1e0', 'found "1e0"'],
  ['0x5', 'found "0x5"'],
  ['٥', 'found "٥"'],
  ['5 5', 'found "5 5"'],
  ['\u001b[31m5', 'found "\\u001b[31m5"'],
] as const)('%s is refused', ([text, reason]) => {
  expect(parseRating(text).reason).toContain(reason);
});
