import { isCancel, select } from '@clack/prompts';
import type { Content } from '#src/aggregate/catalog.ts';
import { displayName } from '#src/evidence/display-name.ts';
import { suggest } from '#src/loaders/suggest.ts';
import type { Review } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { isInteractive, quote } from '../terminal.ts';
import type { Planning } from './write-content.ts';

export type Reply = Review['replies'][number];

/** Where an entry stands; a review with what it says. */
export interface FoundEntry {
  id: string;
  folder: 'reviews' | 'posts' | 'questions';
  review?: Review;
  /** Public answers to it; a post has none. */
  replies: readonly Reply[];
  /** Of its author, as the team knows it. */
  name?: string;
}

/**
 * The entry that was typed: by its id, or by a part of the id or the name of its author if only one entry fits. If several fit, the person
 * is asked.
 * @throws CliError if no entry fits, or if several fit and nobody can be asked
 */
export async function findEntry(given: string, { reading: { content }, strings }: Planning): Promise<FoundEntry> {
  const typed = idIn(given);
  const all = listEntries(content);
  const [exact, ...others] = all.filter(({ id }) => id === typed);
  if (exact !== undefined && others.some(({ folder }) => folder === exact.folder))
    throw new CliError(strings.twice(typed), strings.twiceHelp);
  if (exact !== undefined) return exact;
  if (content.log.withdrawn.some(({ id }) => id === typed)) throw new CliError(strings.withdrawn(typed), strings.withdrawnHelp);
  const similar = all.filter((entry) => isMeant(typed, entry));
  const [only] = similar;
  if (only !== undefined && similar.length === 1) return only;
  if (only !== undefined) return choose(typed, similar, strings);
  const nearest = suggest(
    typed,
    all.map(({ id }) => id),
  );
  throw new CliError(strings.noEntry(quote(typed)), nearest === undefined ? strings.idHelp : strings.didYouMean(nearest));
}

/**
 * The id in an address or in the path of a file; anything else stays as it was typed. Where a list is the page of a review, the id stands behind #:
 * `https://…/reviews/#rani-k`.
 */
export function idIn(given: string): string {
  if (!/[/\\]|^#/.test(given)) return given;
  const [address = '', anchor = ''] = given.split('#');
  const [page = '', folder] = address
    .replace(/\?.*$/, '')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== 'index.html')
    .reverse();
  return anchor !== '' && folder !== 'reviews' ? anchor : page.replace(/\.(?:md|html|json|tlog-proof)$/, '');
}

/** Reviews are looked for first: where a post has the id of a review, the review is meant. */
function listEntries({ reviews, questions = [], posts }: Content): FoundEntry[] {
  return [
    ...reviews.map((review) => ({ id: review.id, folder: 'reviews' as const, review, replies: review.replies, name: review.author.name })),
    ...questions.map(({ id, author, replies }) => ({
      id,
      folder: 'questions' as const,
      replies,
      ...(author !== undefined && { name: author.name }),
    })),
    ...posts.map(({ id, author }) => ({ id, folder: 'posts' as const, replies: [], name: author.name })),
  ];
}

/** A part of an id or of a name must have at least so many letters: fewer are a slip. */
const FEWEST = 3;

function isMeant(typed: string, { id, name = '' }: FoundEntry): boolean {
  const words = plainWords(typed);
  if (words.trim().length < FEWEST) return false;
  // From the beginning of a word on: who types "usu" does not mean Kusuma.
  return plainWords(id).includes(words) || plainWords(name).includes(words);
}

/** Small letters, with a space before each word. */
const plainWords = (text: string): string =>
  ` ${text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')}`;

/** A dozen fit on a screen. */
const MOST_SHOWN = 12;

async function choose(typed: string, similar: readonly FoundEntry[], strings: Planning['strings']): Promise<FoundEntry> {
  const shown = similar.slice(0, MOST_SHOWN);
  if (!isInteractive() || similar.length > MOST_SHOWN) {
    const lines = shown.map((entry) => `  ${describe(entry)}`);
    const more = similar.length > shown.length ? ['  …'] : [];
    throw new CliError([strings.several(quote(typed), similar.length), ...lines, ...more].join('\n'), strings.severalHelp);
  }
  const answer = await select({
    message: strings.several(quote(typed), similar.length),
    options: shown.map((entry, at) => ({ value: at, label: describe(entry) })),
  });
  const chosen = isCancel(answer) ? undefined : shown[answer];
  if (chosen === undefined) throw new CliError(strings.stopped);
  return chosen;
}

/** `rani-k  Rani K.  4 ★  2026-08-14  "Rasanya konsisten."` */
export function describe({ id, review, folder, name = '' }: FoundEntry): string {
  if (review === undefined) return `${id}  ${name}  ${folder}/`;
  const { author, rating, date, body = '' } = review;
  return [id, displayName(author) ?? '–', `${rating} ★`, date, body === '' ? undefined : quote(body.replace(/\s+/g, ' '), 40)]
    .filter((part) => part !== undefined)
    .join('  ');
}
