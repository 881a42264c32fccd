import { NO_NAME } from '#src/evidence/hidden-part.ts';

/** What a reader sees of a review, by which it is told from others. */
export type SaidBy = {
  rating: number;
  title?: string | undefined;
  body?: string | undefined;
  author: { name: string };
  date?: string | undefined;
};

/** Fewer letters are no more than "mantap", which one customer may well say of two products. */
const LEAST_LETTERS = 12;
/** The same limit where the customer’s name is not known. */
const LEAST_LETTERS_NAMELESS = 60;

/** In the place of a day: whichever it is. */
const ANY_DAY = '*';

/** Under what a review is remembered: its words without case and punctuation, stars and customer, with its day and with any. */
export function keysOfWords({ date = '', ...review }: SaidBy): string[] {
  const words = keyOfWords(review);
  return words === undefined ? [] : [date, ...(date === '' ? [] : [ANY_DAY])].map((day) => words + day);
}

/**
 * Under what an earlier review with the same words is found: that of the same day, or where one of the two has no day.
 * @param isRough whether the day was counted back from another one, so that the next export tells another day
 */
export function keysOfTwin({ date = '', ...review }: SaidBy, isRough: boolean): string[] {
  const words = keyOfWords(review);
  return words === undefined ? [] : ['', date === '' || isRough ? ANY_DAY : date].map((day) => words + day);
}

function keyOfWords({ rating, author, ...said }: SaidBy): string | undefined {
  const words = wordsOf(said);
  return isTelling(words, author) ? JSON.stringify([words, String(rating), nameOf(author)]) : undefined;
}

/** Title and body without case and punctuation. */
export function wordsOf({ title = '', body = '' }: Pick<SaidBy, 'title' | 'body'>): string {
  return `${title} ${body}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The name of a customer; empty where nobody knows it, or where it is masked. */
export function nameOf({ name }: SaidBy['author']): string {
  return name === NO_NAME || name.includes('*') ? '' : name.toLowerCase();
}

/** Whether words are so many that nobody else says the same. */
export function isTelling(words: string, author: SaidBy['author']): boolean {
  return words.length >= (nameOf(author) === '' ? LEAST_LETTERS_NAMELESS : LEAST_LETTERS);
}
