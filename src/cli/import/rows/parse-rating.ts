import { told } from '../../spoken.ts';
import { starsOfWord } from './level-words.ts';
import { type RatingValue, readRatingValue, unmarked } from './rating-text.ts';

/** How the numbers of a file become stars. */
export interface RatingScale {
  /** The highest value of the scale. */
  most: 5 | 10 | 100;
  /** How a part of a star is rounded; without it, a rating with a part of a star is refused. */
  round?: 'up' | 'down';
  /** What words such as "excellent" mean in this file. */
  words?: ReadonlyMap<string, number>;
}

type ParsedRating = { rating: number; reason?: never } | { rating?: never; reason: string };

const FIVE_STARS: RatingScale = { most: 5 };

/**
 * A whole number of stars from what people and platforms write: 5, 5.0, "5 star rating", "bintang 5", FIVE, ★★★★☆, 4/5, 8/10.
 * A part of a star is refused unless the scale says how to round, since nobody but the customer can round theirs.
 */
export function parseRating(text: string, scale: RatingScale = FIVE_STARS): ParsedRating {
  const written = unmarked(text);
  if (written === '')
    return { reason: told({ en: 'found nothing, expected stars from 1 to 5', id: 'kosong, padahal harus bintang dari 1 sampai 5' }) };
  const word = starsOfWord(written, scale.words);
  const read = word === undefined ? readRatingValue(written) : { value: word, of: 5 };
  const found = JSON.stringify(written.slice(0, 40));
  if (read === undefined)
    return {
      reason: told({ en: `found ${found}, expected stars from 1 to 5`, id: `berisi ${found}, padahal harus bintang dari 1 sampai 5` }),
    };
  const stars = toStars(read, scale);
  if (!Number.isInteger(stars) && stars > 0 && stars < 5.0001)
    return {
      reason: told({
        en: `found ${found}, expected a whole number from 1 to 5: ratings are whole stars, and only the customer can round theirs`,
        id: `berisi ${found}, padahal harus bilangan bulat dari 1 sampai 5: nilai di sini bintang utuh, dan hanya pelanggan yang boleh membulatkannya`,
      }),
    };
  if (stars < 1 || stars > 5)
    return {
      reason: told({
        en: `found ${found}, expected a whole number from 1 to 5${scale.most === 5 ? '' : `, or up to ${scale.most} as in this file`}`,
        id: `berisi ${found}, padahal harus bilangan bulat dari 1 sampai 5${scale.most === 5 ? '' : `, atau sampai ${scale.most} seperti di berkas ini`}`,
      }),
    };
  return { rating: stars };
}

/** Stars that a value stands for, rounded where the scale says how; may be a part of a star, or outside of 1 to 5. */
export function toStars({ value, of }: RatingValue, { most, round }: RatingScale): number {
  // Without the noise of binary fractions: 0.7 * 5 is 3.5.
  const stars = Math.round(((value * 5) / (of ?? most)) * 1e6) / 1e6;
  if (round === undefined || Number.isInteger(stars)) return stars;
  return Math.max(1, round === 'up' ? Math.ceil(stars) : Math.floor(stars));
}
