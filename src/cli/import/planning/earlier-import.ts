import { NO_NAME } from '#src/evidence/hidden-part.ts';
import type { ExistingReview } from './existing.ts';
import { KeyIndex } from './key-index.ts';
import type { PlannedReview } from './plan-types.ts';
import { LEAST_LETTERS, wordsOf } from './same-words.ts';

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
    const keys = [...(this.ids?.has(review.id) === true ? keysOfRow(review) : []), ...keysOfWords(review)];
    for (const key of keys) this.places.set(key, place);
  }

  /** The place of the review that this row of this very file became. */
  findRow(review: PlannedReview): number | undefined {
    return this.ids === undefined ? undefined : this.find(keysOfRow(review));
  }

  /** The place of the review that a row of another file with the same reviews became. */
  findWords(review: PlannedReview): number | undefined {
    return this.find(keysOfWords(review));
  }

  private find(keys: readonly string[]): number | undefined {
    return keys.map((key) => this.places.get(key)).find((place) => place !== undefined);
  }
}

/** The same row of the same file, and something that another sheet or list of the file would not have in that row. */
function keysOfRow(review: Review): string[] {
  const { imported, date = '', rating } = review;
  if (imported === undefined) return [];
  const [words, name] = [wordsOf(review).trim(), nameOf(review)];
  const told = [
    ...(words === '' ? [] : [['words', words]]),
    ...(date !== '' && (name !== '' || words === '') ? [['date', name, date]] : []),
    ...(name === '' ? [] : [['rating', name, rating]]),
  ];
  return told.map((more) => JSON.stringify([imported.row, ...more]));
}

function keysOfWords(review: Review): string[] {
  return [keyOfRowAndWords(review), keyOfLetters(review)].filter((key) => key !== undefined);
}

/** The same row of a file of that name, with the same words: a newer export has other words there. */
function keyOfRowAndWords(review: Review): string | undefined {
  const { imported } = review;
  const words = plainLetters(wordsOf(review));
  if (imported === undefined || words.length < LEAST_LETTERS) return undefined;
  return JSON.stringify([imported.from, imported.row, words, plainLetters(nameOf(review)).slice(0, 1)]);
}

/** The same words of the same customer but for letters with accents, which differ where the encoding was guessed wrongly. */
function keyOfLetters(review: Review): string | undefined {
  const words = wordsOf(review).replace(/\s+/g, '');
  const plain = plainLetters(words);
  const isKnown = plain.length >= LEAST_LETTERS && plain.length < words.length && plain.length >= words.length * MOSTLY;
  return isKnown ? JSON.stringify([plain, review.rating, plainLetters(nameOf(review)), review.date ?? '']) : undefined;
}

function nameOf({ author: { name } }: Review): string {
  return name === NO_NAME ? '' : name.toLowerCase();
}

/** Letters and digits that stand at the same place in nearly every encoding. */
function plainLetters(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '');
}
