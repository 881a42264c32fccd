import { told } from '../../spoken.ts';
import { starsOfWord } from './level-words.ts';

const WORDS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5 };

/** What a cell says about stars, before any scale is applied. */
interface RatingValue {
  value: number;
  /** The highest value, where the cell itself says it: `8/10`, `80%`, `★★★★☆`. */
  of?: number;
}

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

/** The number that a cell holds; nothing where it holds none. */
export function readRatingValue(text: string): RatingValue | undefined {
  const written = unmarked(text).slice(0, 60);
  const stars = countStars(written);
  if (stars !== undefined) return { value: stars, of: 5 };
  return readNumber(
    digitsOf(written)
      .toLowerCase()
      .replace(/[_\s]+/g, ' '),
  );
}

/** Spreadsheets write '4 for a number that is kept as a text. */
function unmarked(text: string): string {
  return text.trim().replace(/^'(?=[\d.,]+$)/, '');
}

/** ★★★★☆ is 4, ★★★½ is 3.5, and 4 ★ is 4: empty stars do not count. */
function countStars(text: string): number | undefined {
  const [, before] = /^([1-5])\s*[★⭐🌟*]+$/u.exec(text.trim()) ?? [];
  if (before !== undefined) return Number(before);
  const plain = text.replace(/\(\d(?:[.,]0)?(?:\/5)?\)$/, '').replace(/[\uFE0E\uFE0F\s]/gu, '');
  if (!/^(?:[★⭐🌟]+[½⯨⯪]?[☆✩]*|[☆✩]+)$/u.test(plain)) return undefined;
  return [...plain].reduce((sum, star) => sum + (/[☆✩]/u.test(star) ? 0 : /[½⯨⯪]/u.test(star) ? 0.5 : 1), 0);
}

/** Digits of other scripts as those of Latin, and ½ as a part of a number. */
function digitsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\d)1⁄2/g, '$1.5')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/\u066B/g, '.');
}

const NUMBER =
  /^(?:rated |rating:? |bintang |nilai )?(\d{1,3}(?:[.,]\d{1,6})?)(?: ?(?:\/|of|out of|dari|dr|daripada|von|aus|sur|de|di|van|su|من) ?(5|10|100)(?:[.,]0+)?| ?(%))?(?: ?-?(?:stars?|bintang|sterne?|estrellas?|étoiles?|stelle|sterren|estrelas?|punkte|puntos|points?|つ星|星|نجوم))?(?: rating)?$/;

function readNumber(text: string): RatingValue | undefined {
  const [, word] = /^([a-z]+)(?:[ -](?:stars?|bintang))?(?: rating)?$/.exec(text.replace(/^bintang /, '')) ?? [];
  if (word !== undefined) {
    const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    return value === undefined ? undefined : { value, of: 5 };
  }
  const [, digits, of, percent] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(',', '.'));
  const most = of ?? (percent === undefined ? undefined : '100');
  return most === undefined ? { value } : { value, of: Number(most) };
}
