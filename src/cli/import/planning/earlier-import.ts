import type { ExistingReview } from './existing.ts';
import { KeyIndex } from './key-index.ts';
import type { PlannedReview } from './plan-types.ts';
import { isTelling, nameOf, wordsOf } from './same-words.ts';

type Review = ExistingReview['review'] | PlannedReview;

/** Letters that are the same in nearly every encoding have to be so many of all, that a text is known by them. */
const MOSTLY = 0.8;

/**
 * Finds what a row became in an earlier import that read it in another way: with another scale, order of days, encoding, or with
 * other columns. Then its id is another one, and the review would stand here twice.
 */
export class EarlierImport {
  private readonly places = new KeyIndex();
  /** Ids that came with this very file; missing where it was never imported. */
  private readonly ids: KeyIndex | undefined;

  constructor(ids: KeyIndex | undefined) {
    this.ids = ids;
  }

  /** Notes a review that is here. @param place among those that are here */
  see(review: ExistingReview['review'], place: number): void {
    const isOfFile = this.ids?.has(review.id) === true;
    const keys = [...keysOfRowAndWords(review), ...lettersHere(review), ...keysOfDay(review, review.product, review.date)];
    if (isOfFile) keys.push(...keysOfRow(review));
    for (const key of keys) this.places.set(key, place);
  }

  /** The place of the review that this row of this very file became. */
  findRow(review: PlannedReview): number | undefined {
    return this.ids === undefined ? undefined : this.find(keysOfRow(review));
  }

  /** The place of the review that a row of another file with the same reviews became. */
  findWords(review: PlannedReview, product: string): number | undefined {
    const [sameStars] = keysOfDay(review, product, swapDay(review.date));
    const [, anyStars] = keysOfDay(review, product, review.date);
    return this.find([...keysOfRowAndWords(review), ...lettersInFile(review), sameStars, anyStars].filter((key) => key !== undefined));
  }

  private find(keys: readonly string[]): number | undefined {
    return keys.map((key) => this.places.get(key)).find((place) => place !== undefined);
  }
}

/** The same row of the same file, and something that another sheet or list of the file would not have in that row. */
function keysOfRow(review: Review): string[] {
  const { imported, date = '', rating } = review;
  if (imported === undefined) return [];
  const [words, name] = [wordsOf(review), nameOf(review.author)];
  const told = [
    ...(words === '' ? [] : [['words', words]]),
    ...(date !== '' && (name !== '' || words === '') ? [['date', name, date]] : []),
    ...(name === '' ? [] : [['rating', name, rating]]),
  ];
  return told.map((more) => JSON.stringify([imported.row, ...more]));
}

/** The same row of a file of that name, with the same words of somebody with the same first name: a newer export has other ones there. */
function keysOfRowAndWords(review: Review): string[] {
  const { imported, author } = review;
  const words = wordsOf(review);
  if (imported === undefined || !isTelling(words, author)) return [];
  return [JSON.stringify([imported.from, imported.row, words, nameOf(author).split(' ')[0]])];
}

/** The same words of the same customer about the same product on the same day: with the same stars, and with any. */
function keysOfDay(review: Review, product: string, date: string | undefined): string[] {
  const { author, rating } = review;
  const [words, name] = [wordsOf(review), nameOf(author)];
  if (date === undefined || name === '' || !isTelling(words, author)) return [];
  return [[rating], []].map((stars) => JSON.stringify([product, words, name, date, ...stars]));
}

/** The day that the other order of day and month makes of a day. */
function swapDay(date: string | undefined): string | undefined {
  const [year, month, day] = date?.split('-') ?? [];
  return month === day || Number(day) > 12 ? undefined : `${year}-${day}-${month}`;
}

/** The same words and name but for letters with accents, of which a wrong encoding makes other letters, or signs. */
function keyOfLetters(review: Review): { key: string; hasAccents: boolean } | undefined {
  const words = `${review.title ?? ''} ${review.body ?? ''}`.toLowerCase().replace(/\s+/g, '');
  const plain = plainLetters(words);
  // Programs also write ? for a letter that they do not have.
  const isKnown = /[^ ->@-~]/.test(words) && isTelling(plain, review.author) && plain.length >= words.length * MOSTLY;
  if (!isKnown) return undefined;
  const key = JSON.stringify([plain, review.rating, plainLetters(nameOf(review.author)), review.date ?? '']);
  return { key, hasAccents: /[^\P{L}a-z]/u.test(words) };
}

/** Of the two, one at least has accents: words with other emoji are other words. */
function lettersHere(review: Review): string[] {
  const { key, hasAccents = false } = keyOfLetters(review) ?? {};
  return key === undefined ? [] : [key, ...(hasAccents ? [`accents ${key}`] : [])];
}

function lettersInFile(review: Review): string[] {
  const { key, hasAccents = false } = keyOfLetters(review) ?? {};
  return key === undefined ? [] : [hasAccents ? key : `accents ${key}`];
}

/** Letters and digits that stand at the same place in nearly every encoding. */
function plainLetters(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '');
}
