import type { Content } from '#src/aggregate/catalog.ts';
import { displayName } from '#src/evidence/display-name.ts';
import type { Post } from '#src/schemas/post.ts';
import type { Question } from '#src/schemas/question.ts';
import type { Review } from '#src/schemas/review.ts';
import { ownContact } from '../personal-data/own-contact.ts';
import { hiddenNamesOf } from './contact.ts';
import type { Secret } from './secret.ts';
import { phoneDigits, wordsOf } from './words-of.ts';

/**
 * Whether a value of the ledger is published on purpose: what an entry's `allowed` names, the brand's own contact (its test orders
 * are in the ledger too), names that reviews and posts show in full, and words of a withdrawn review that another review says.
 */
export function publicValues({ site, reviews, posts, questions = [] }: Content): (secret: Secret) => boolean {
  const shown = reviews.filter(({ status }) => status === 'published');
  const allowed = [...reviews, ...posts, ...questions].flatMap((entry) => entry.allowed.map(({ text }) => text));
  const values = publicNames(reviews, posts, questions);
  const orders = new Set(allowed.map(compact));
  const phones = new Set([...allowed, site.contact?.whatsapp ?? ''].map(phoneDigits).filter((digits) => digits !== ''));
  const isOwn = ownContact(site);
  return ({ kind, value }) => {
    if (kind === 'words') return shown.some(({ body }) => wordsKey(body ?? '').includes(value));
    if (kind === 'phone') return phones.has(phoneDigits(value));
    if (kind === 'email') return values.has(wordsKey(value)) || isOwn({ kind, value: value.toLowerCase(), written: value });
    if (kind === 'order') return orders.has(compact(value));
    return (kind === 'name' || kind === 'address') && isSaid(value, values);
  };
}

/** Whether published values hold a name, also without spaces: the account @ranikusuma says Rani Kusuma. */
function isSaid(name: string, values: ReadonlySet<string>): boolean {
  return values.has(wordsKey(name)) || values.has(compact(name));
}

/**
 * By the words of each: names and accounts that reviews and posts show, every text that an entry allows, and names in the address of a
 * review elsewhere, to which its page links.
 */
function publicNames(reviews: readonly Review[], posts: readonly Post[], questions: readonly Question[]): Set<string> {
  const published = reviews.filter(({ status }) => status === 'published');
  const authors = [...published, ...questions].flatMap(({ author }) => author ?? []);
  const shown = authors.map((author) => displayName(author) ?? '');
  const allowed = [...reviews, ...posts, ...questions].flatMap((entry) => entry.allowed.map(({ text }) => text));
  const linked = published
    .filter(({ source, author }) => compact(source ?? '').includes(compact(author.name)))
    .map(({ author }) => author.name);
  const accounts = posts.flatMap(({ author }) => [author.name, author.handle ?? '']);
  return new Set([...shown, ...accounts, ...linked, ...allowed].map(wordsKey));
}

/** The whole names of authors who are not shown in full, but for those that are public anyway. */
export function secretNames(reviews: readonly Review[], posts: readonly Post[], questions: readonly Question[]): Secret[] {
  const isPublic = publicNames(reviews, posts, questions);
  return hiddenNamesOf(reviews, questions).filter(({ value }) => !isSaid(value, isPublic));
}

function wordsKey(text: string): string {
  return wordsOf(text).join(' ');
}

/** An order number without its signs: INV-1042 and INV1042 are one. */
function compact(text: string): string {
  return wordsOf(text).join('');
}
