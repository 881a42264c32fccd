import { isDeepStrictEqual } from 'node:util';
import { firstOfMonth, type HiddenPart, NO_NAME, shownAuthor } from '#src/evidence/hidden-part.ts';
import { formatSealedDocumentV2, type SealedContext } from '#src/evidence/sealed-context.ts';
import { pseudonymOf } from '#src/evidence/sealed-document.ts';
import { parseFile } from '#src/loaders/parse-file.ts';
import type { Question } from '#src/schemas/question.ts';
import type { Review } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { editFields, type FieldChange } from './edit-fields.ts';
import { FRONT_MATTER } from './edit-review.ts';

/** A file of reviews or of a question that holds only what the site publishes, and what was taken out of it. */
interface HiddenFile {
  text: string;
  parts: HiddenPart[];
}

/**
 * @param reviews those of the file, with the hidden parts that are known already
 * @param before the hidden parts that are known already
 */
export function hideInFile(
  path: string,
  text: string,
  reviews: readonly Review[],
  before: ReadonlyMap<string, HiddenPart>,
  context: SealedContext,
): HiddenFile {
  const isList = path.endsWith('.ndjson');
  const hidden = new Map(reviews.map((review) => [review.id, hideReview(review, context)]));
  const parts: HiddenPart[] = [];
  const keep = (part: HiddenPart | undefined, shown: string): string => {
    if (part !== undefined) parts.push(part);
    return shown;
  };
  const hideOne = (typed: string, id: string): string => {
    const one = hidden.get(id);
    if (one === undefined) return typed;
    const known = before.get(id);
    const stub = isStub(path, typed);
    const { review, part, changes } = one;
    if (review.status !== 'published') {
      // The words are in the private folder already, or the review is not sealed and has no name in the log yet.
      if (stub || review.seed === undefined) return keep(known, typed);
      return keep({ ...part, id, text: typed }, isList ? stubLine(review) : stubFile(review));
    }
    if (stub && known?.text === undefined) return keep(known, typed);
    const base = stub ? (known?.text ?? typed) : typed;
    const all = stub ? [...WITHHELD_FIELDS, ...changes] : changes;
    const edited = isList ? editLine(base, all) : editFrontMatter(base, all);
    requireHidden(path, edited, review);
    return keep(part ?? known, edited);
  };
  if (!isList) return { text: reviews[0] === undefined ? text : hideOne(text, reviews[0].id), parts };
  const lines = text.split('\n').map((line) => (line.trim() === '' ? line : hideLine(line, hideOne)));
  return { text: lines.join('\n'), parts };
}

const WITHHELD_FIELDS: readonly FieldChange[] = [
  { path: ['status'], value: undefined },
  { path: ['reason'], value: undefined },
];

/** The byte-order mark and the carriage return stay where they are. */
function hideLine(line: string, hideOne: (typed: string, id: string) => string): string {
  const [, mark = '', json = '', end = ''] = /^(\uFEFF?)([^\r]*)(\r?)$/.exec(line) ?? [];
  return `${mark}${hideOne(json, JSON.parse(json).id)}${end}`;
}

function isStub(path: string, typed: string): boolean {
  if (!typed.includes('pseudonym')) return false;
  const [entry] = parseFile(path, Buffer.from(typed)).entries;
  return entry?.kind === 'reviews' && entry.data.pseudonym !== undefined;
}

interface Hidden {
  review: Review;
  part: HiddenPart | undefined;
  changes: FieldChange[];
}

function hideReview(review: Review, context: SealedContext): Hidden {
  const { id, author, experienced, seed } = review;
  const hidden = hideAuthor(author);
  const hidesDay = experienced !== undefined && experienced !== firstOfMonth(experienced);
  const part: HiddenPart = {
    id,
    ...(seed !== undefined && { seed }),
    ...hidden.part,
    ...(hidesDay && { experienced }),
  };
  const changes: FieldChange[] = [
    ...hidden.changes,
    ...(hidesDay ? [{ path: ['experienced'], value: firstOfMonth(experienced) }] : []),
    ...(seed === undefined ? [] : [{ path: ['salt'], instead: 'seed', value: saltOf(review, seed, context) }]),
    ...(seed === undefined ? [] : [{ path: ['seed'], value: undefined }]),
  ];
  return { review, part: Object.keys(part).length > 1 ? part : undefined, changes };
}

/** What the private folder keeps of a name and a city, and what the file says in their place. */
function hideAuthor(author: Review['author']): { part: Pick<HiddenPart, 'author'>; changes: FieldChange[] } {
  const shown = shownAuthor(author);
  const { name, city } = author;
  const part = { author: { name, shown: shown.name, ...(city !== shown.city && city !== undefined && { city }) } };
  return {
    part: name === shown.name && city === shown.city ? {} : part,
    changes: [
      { path: ['author', 'name'], value: shown.name },
      { path: ['author', 'city'], value: shown.city },
    ],
  };
}

/** Who asked a question. */
export type AskedBy = Pick<Question, 'id' | 'author'>;

/** The file of a question with the name as it is shown, and what was taken out of it. @throws CliError where that cannot be done */
export function hideInQuestion(path: string, text: string, { id, author }: AskedBy): HiddenFile {
  if (author === undefined) return { text, parts: [] };
  const { part, changes } = hideAuthor(author);
  const edited = editFrontMatter(text, changes);
  const [before, after] = [text, edited].map((one) => parseFile(path, Buffer.from(one)).entries[0]?.data);
  if (!isDeepStrictEqual(after, { ...before, author: { display: author.display, ...shownAuthor(author) } })) throw tooUnusual(path);
  return { text: edited, parts: part.author === undefined ? [] : [{ id, ...part }] };
}

/** The salts of the sealed document in both versions. They are made with the seed, and published. */
function saltOf(review: Review, seed: string, context: SealedContext): string {
  const { words, salt } = JSON.parse(formatSealedDocumentV2(review, seed, context)) as { words: { salt: string }; salt: string };
  return `${words.salt}-${salt}`;
}

/** What the public count needs of a review that is not published. */
function stubOf(review: Review): Record<string, unknown> {
  const { rating, date, status, reason } = review;
  return {
    rating,
    author: { name: NO_NAME, display: 'anonymous' },
    ...(date !== undefined && { date }),
    status,
    ...(reason !== undefined && { reason }),
    pseudonym: pseudonymOf(review),
  };
}

function stubLine(review: Review): string {
  return JSON.stringify({ id: review.id, ...stubOf(review) });
}

function stubFile(review: Review): string {
  const { rating, date, status, reason } = review;
  const lines = [
    '# The rest of this review is in private/hidden.ndjson.',
    `rating: ${rating}`,
    `author: { name: ${NO_NAME}, display: anonymous }`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    `status: ${status}`,
    ...(reason === undefined ? [] : [`reason: ${reason}`]),
    `pseudonym: "${pseudonymOf(review)}"`,
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function editFrontMatter(text: string, changes: readonly FieldChange[]): string {
  const [, opening = '', yaml = '', rest = ''] = FRONT_MATTER.exec(text) ?? [];
  return `${opening}${editFields(yaml, opening.endsWith('\r\n') ? '\r\n' : '\n', changes)}${rest}`;
}

function editLine(json: string, changes: readonly FieldChange[]): string {
  const review = JSON.parse(json) as Record<string, unknown>;
  return JSON.stringify(changes.reduce(changeField, review));
}

function changeField(fields: Record<string, unknown>, { path, value, instead }: FieldChange): Record<string, unknown> {
  const [key = '', ...below] = path;
  if (below.length > 0) {
    return { ...fields, [key]: changeField(fields[key] as Record<string, unknown>, { path: below, value }) };
  }
  if (instead !== undefined && !(key in fields)) {
    const renamed = Object.entries(fields).map(([name, old]) => (name === instead ? [key, value] : [name, old]));
    return { ...Object.fromEntries(renamed), [key]: value };
  }
  return value === undefined ? Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key)) : { ...fields, [key]: value };
}

/** The edited file must say what the site shows, and nothing less. @throws CliError when it does not */
function requireHidden(path: string, edited: string, review: Review): void {
  const [entry] = parseFile(path, Buffer.from(edited)).entries;
  const found = entry?.kind === 'reviews' ? withoutHidden(entry.data) : undefined;
  if (!isDeepStrictEqual(found, { ...withoutHidden(review), ...publicFacts(review) })) throw tooUnusual(path);
}

function tooUnusual(path: string): CliError {
  return new CliError(
    told({
      en: `Found fields in ${path} that are written so unusually that their private part cannot be taken out without changing more.`,
      id: `Isian di ${path} ditulis begitu tidak lazim sehingga bagian pribadinya tidak dapat dikeluarkan tanpa mengubah yang lain.`,
    }),
    told({
      en: 'Write each field on a line of its own, as in the other files: name, colon, value.',
      id: 'Tulis setiap isian di barisnya sendiri, seperti di berkas lain: nama, titik dua, nilai.',
    }),
  );
}

function publicFacts({ author, experienced }: Review): Pick<Review, 'author' | 'experienced'> {
  return {
    author: { display: author.display, ...shownAuthor(author) },
    ...(experienced !== undefined && { experienced: firstOfMonth(experienced) }),
  };
}

function withoutHidden(review: Review): Omit<Review, 'seed' | 'salt' | 'order' | 'status' | 'reason'> {
  const { seed: _seed, salt: _salt, order: _order, status: _status, reason: _reason, ...rest } = review;
  return rest;
}
