import { z } from 'astro/zod';
import type { Review } from '#src/schemas/review.ts';
import { displayName } from './display-name.ts';
import { lengthPrefixed, sha256Hex } from './hash.ts';

/** In the private folder. */
export const HIDDEN_FILE = 'hidden.ndjson';

/** The name of an author who is not shown at all, as it stands in a review file. */
export const NO_NAME = 'Anonim';

const HiddenPartSchema = z.strictObject({
  id: z.string(),
  seed: z.string().optional(),
  author: z.strictObject({ name: z.string(), shown: z.string(), city: z.string().optional() }).optional(),
  experienced: z.string().optional(),
  text: z.string().optional(),
  of: z.strictObject({ name: z.string(), date: z.string().optional(), words: z.string().optional() }).optional(),
});

/**
 * What the file of a review or a question in `content/` does not say: a line of `private/hidden.ndjson`. A question has an author alone.
 * - `seed`: what the salts of the sealed documents are made of.
 * - `author`: the full name, what the review file says in its place (`shown`), and the city of an author who is not shown.
 * - `experienced`: the day of the purchase or visit, of which only the month is published.
 * - `text`: of a withheld review the whole file, or the whole line of an `.ndjson` file.
 * - `of`: before a review is sealed, whose part and order number this is: its author, its day, and a hash of its words. A sealed review
 *   says so itself, by the salt or the pseudonym in its file.
 */
export type HiddenPart = z.infer<typeof HiddenPartSchema>;

/** @returns nothing where a line is something else than bukti wrote: were it passed over, the next run would lose it */
export function parseHiddenFile(text: string): Map<string, HiddenPart> | undefined {
  const parts = new Map<string, HiddenPart>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const { data } = HiddenPartSchema.safeParse(parseJson(line));
    if (data === undefined) return undefined;
    parts.set(data.id, data);
  }
  return parts;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Sorted by id, so that a change is a line in a diff. */
export function formatHiddenFile(parts: Iterable<HiddenPart>): string {
  return [...parts]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((part) => `${JSON.stringify(part)}\n`)
    .join('');
}

/** The review with its hidden part. What was typed anew in the review file since it was hidden counts. */
export function joinHidden(review: Review, part: HiddenPart): Review {
  const { seed, experienced } = part;
  const sameMonth = experienced !== undefined && review.experienced === firstOfMonth(experienced);
  return {
    ...review,
    ...(review.seed === undefined && seed !== undefined && { seed }),
    author: joinAuthor(review.author, part),
    ...(sameMonth && { experienced }),
  };
}

/** With what tells a review that is not sealed from another one that gets its id later. */
export function tieTo(review: Review, part: HiddenPart | undefined): HiddenPart | undefined {
  if (isMarked(review) || (part === undefined && review.order === undefined)) return part;
  const { date, author } = review;
  const words = hashWords(review);
  const of = { name: author.name, ...(date !== undefined && { date }), ...(words !== undefined && { words }) };
  return { ...part, id: review.id, of };
}

/**
 * Whether what the private folder keeps under an id is of another review, which had this id before: who wrote it, and on which day, or
 * its words, must still fit. Of a review that was sealed and withdrawn, the file that comes back has its salt or its seed.
 * @param review as its file says it
 */
export function isOfAnother(review: Review, { author, of }: HiddenPart, wasWithdrawn: boolean): boolean {
  if (isMarked(review)) return false;
  if (wasWithdrawn) return true;
  const names = [of?.name, author?.name, author?.shown].filter((name) => name !== undefined);
  const sameName = names.length === 0 || names.includes(review.author.name);
  if (of === undefined) return !sameName;
  const sameWords = of.words !== undefined && of.words === hashWords(review);
  return !sameWords && !(sameName && of.date === review.date);
}

/** Whether its file holds what only `bukti seal` writes. */
const isMarked = ({ seed, salt, pseudonym: name }: Review): boolean => (seed ?? salt ?? name) !== undefined;

/** Nothing for stars without words, of which many are alike. */
function hashWords({ title, body }: Review): string | undefined {
  return (title ?? body) === undefined ? undefined : sha256Hex(lengthPrefixed('words', title ?? '', body ?? ''));
}

/** The author with the full name, and with the city of somebody who is not shown. */
export function joinAuthor(author: Review['author'], { author: hidden }: HiddenPart): Review['author'] {
  if (hidden === undefined || author.name !== hidden.shown) return author;
  return { ...(hidden.city !== undefined && { city: hidden.city }), ...author, name: hidden.name };
}

/** The name and city that a review file may say in public. */
export function shownAuthor(author: Review['author']): { name: string; city?: string } {
  if (author.display === 'anonymous') return { name: NO_NAME };
  const { city } = author;
  const name = author.display === 'full' ? author.name : (displayName(author) ?? NO_NAME);
  return { name, ...(city !== undefined && { city }) };
}

/** 2026-08-14 becomes 2026-08-01: only the month is published. */
export function firstOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

export type HiddenKind = 'name' | 'city' | 'day' | 'order' | 'seed' | 'words';

/** What a review file says that the site does not show, so that it belongs into the private folder. */
export function listUnhidden(review: Review): HiddenKind[] {
  if (review.status !== 'published') return review.pseudonym === undefined ? ['words'] : [];
  const { author, experienced, order, seed } = review;
  return [
    ...listUnhiddenOf(author),
    ...(experienced === undefined || experienced === firstOfMonth(experienced) ? [] : ['day' as const]),
    ...(order === undefined ? [] : ['order' as const]),
    ...(seed === undefined ? [] : ['seed' as const]),
  ];
}

/** The same of the author of a review or a question. */
export function listUnhiddenOf(author: Review['author']): HiddenKind[] {
  const shown = shownAuthor(author);
  return [...(author.name === shown.name ? [] : ['name' as const]), ...(author.city === shown.city ? [] : ['city' as const])];
}
