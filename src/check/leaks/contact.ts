import { isPlaceholder } from '#src/aggregate/hidden-name.ts';
import type { Question } from '#src/schemas/question.ts';
import type { Review } from '#src/schemas/review.ts';
import type { Secret } from './secret.ts';
import { lettersIn, phoneDigits, wordsOf } from './words-of.ts';

const NAME_COLUMN = /name|nama|customer|pelanggan|pembeli|buyer|penerima|recipient|contact|kontak/;
const ADDRESS_COLUMN = /address|alamat|street|jalan/;
/** Names of goods, shops and carriers are public. */
const PUBLIC_COLUMN = /product|produk|item|barang|shop|toko|courier|kurir|ekspedisi|channel|status|city|kota|provin/;

/**
 * What a cell of the ledger says of a person. E-mail addresses and phone numbers are recognised in any column. A name or an address is
 * taken only from a column for it, and only if it is unlikely to be somebody else's:
 * a name has two words and 14 letters or more (Kirana Ayuningtyas, not Budi Santoso),
 * an address has three words, a digit among them, and 15 characters or more. A city alone is never looked for.
 */
export function contactOf(column: string, cell: string): Pick<Secret, 'kind' | 'value'>[] {
  if (cell.includes('@')) return (cell.match(/[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+/g) ?? []).map((value) => ({ kind: 'email', value }));
  if (isPhone(cell)) return [{ kind: 'phone', value: cell }];
  if (PUBLIC_COLUMN.test(column)) return [];
  const words = wordsOf(cell);
  if (ADDRESS_COLUMN.test(column)) {
    const distinctive = words.length >= 3 && cell.length >= 15 && /\d/.test(cell);
    return distinctive ? [{ kind: 'address', value: cell }] : [];
  }
  if (!NAME_COLUMN.test(column)) return [];
  return words.length >= 2 && lettersIn(words) >= 14 ? [{ kind: 'name', value: cell }] : [];
}

/** A hidden name of two words or more, with at least so many letters, is not mistaken for other words. */
const LEAST_HIDDEN_LETTERS = 9;

/** The whole name of a customer who is not shown in full. It is looked for when it is shorter than a name of the ledger, too. */
export function nameOf(name: string, place: string): Secret[] {
  const words = wordsOf(name);
  const isName = words.length >= 2 && lettersIn(words) >= LEAST_HIDDEN_LETTERS && !words.some(isPlaceholder);
  return isName ? [{ kind: 'name', value: name, place }] : [];
}

/** The whole names of all authors who are not shown in full, as far as they can be told from common words. */
export function hiddenNamesOf(
  reviews: readonly Pick<Review, 'id' | 'author'>[],
  questions: readonly Pick<Question, 'id' | 'author'>[],
): Secret[] {
  const hidden = (author: Review['author'] | undefined, place: string) =>
    author === undefined || author.display === 'full' ? [] : nameOf(author.name, place);
  return [
    ...reviews.flatMap(({ id, author }) => hidden(author, `review ${id}`)),
    ...questions.flatMap(({ id, author }) => hidden(author, `question ${id}`)),
  ];
}

/** Nothing but digits and what people put between them, 8 to 13 digits after 0 or 62. */
function isPhone(cell: string): boolean {
  if (!/^'?\+?[\d\s().-]{8,24}$/.test(cell) || /^\d{4}-\d\d-\d\d/.test(cell)) return false;
  const { length } = phoneDigits(cell);
  return length >= 8 && length <= 13;
}
