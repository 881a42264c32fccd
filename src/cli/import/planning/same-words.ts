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

/** What makes two reviews the same for a reader: words without case and punctuation, stars, customer and day. */
export function keyOfWords({ rating, title, body, author, date }: SaidBy): string | undefined {
  const words = `${title ?? ''} ${body ?? ''}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const isNamed = author.name !== NO_NAME && author.name !== '' && !author.name.includes('*');
  if (words.length < (isNamed ? LEAST_LETTERS : LEAST_LETTERS_NAMELESS)) return undefined;
  return JSON.stringify([words, String(rating), isNamed ? author.name.toLowerCase() : '', date ?? '']);
}
