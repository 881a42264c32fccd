import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

const MOST_BAD_STARS = 2;
const LEAST_GOOD_STARS = 4;
/** Fewer withheld reviews with few stars say nothing. */
const LEAST_WITHHELD = 3;
/** Chance alone would withhold so many low ratings in one shop of twenty. */
const MOST_CHANCE = 0.05;

export const withheldByStars: Rule = {
  code: 'withheld-by-stars',
  about: { en: 'Reviews are not withheld for their stars.', id: 'Ulasan tidak ditahan karena bintangnya.' },
  cites: 'FTC 16 CFR 465.7: no suppression by rating; UK CMA208 (2025)',
  check(folder) {
    const reviews = entriesOf(folder, 'reviews');
    const bad = reviews.filter(({ data }) => data.rating <= MOST_BAD_STARS);
    const good = reviews.filter(({ data }) => data.rating >= LEAST_GOOD_STARS);
    const withheld = bad.filter(({ data }) => data.status === 'withheld');
    const goodWithheld = good.filter(({ data }) => data.status === 'withheld').length;
    const [first] = withheld;
    if (first === undefined || withheld.length < LEAST_WITHHELD) return [];
    const chance = chanceOf(withheld.length, bad.length, goodWithheld, good.length);
    if (chance > MOST_CHANCE) return [];
    return [
      problemAt(
        first,
        'withheld-by-stars',
        ['status'],
        {
          en: `found ${withheld.length} of ${bad.length} reviews with 1 or 2 stars withheld, and ${goodWithheld} of ${good.length} with 4 or 5`,
          id: `${withheld.length} dari ${bad.length} ulasan bintang 1 atau 2 ditahan, tetapi ${goodWithheld} dari ${good.length} ulasan bintang 4 atau 5`,
        },
        {
          en: 'Look at each again: the reason must hold for words of any number of stars. These counts are public on the trust page.',
          id: 'Periksa lagi satu per satu: alasannya harus berlaku untuk bintang berapa pun. Angka ini tampil di halaman kepercayaan.',
        },
      ),
    ];
  },
};

/**
 * How likely at least so many of the withheld would have few stars if stars had no part in it (Fisher's exact test, one side).
 * @returns between 0 and 1
 */
function chanceOf(badWithheld: number, bad: number, goodWithheld: number, good: number): number {
  const withheld = badWithheld + goodWithheld;
  const all = logChoose(bad + good, withheld);
  let chance = 0;
  for (let k = badWithheld; k <= Math.min(bad, withheld); k += 1) {
    if (withheld - k <= good) chance += Math.exp(logChoose(bad, k) + logChoose(good, withheld - k) - all);
  }
  return chance;
}

/** Natural logarithm of the number of ways to choose k of n. */
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
