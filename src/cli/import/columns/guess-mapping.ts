import type { Table } from '../reading/table.ts';
import { parseDate } from '../rows/parse-date.ts';
import { readRatingValue } from '../rows/rating-text.ts';
import { isAnswerForItself, whoseAnswer } from './answer-columns.ts';
import {
  headersOf,
  isClaimHeader,
  normalizeHeader,
  PRODUCT_FIELDS,
  PRODUCT_NUMBER_HEADERS,
  SINGLE_FIELDS,
  type SingleField,
} from './fields.ts';
import { guessByWords, holdWords } from './guess-by-words.ts';
import { ABOUT_ANSWER, headerWords } from './header-words.ts';
import { couldBeStars, couldBeWords, filledOf, isFlag, likelyColumn, sampleOf, valuesOf } from './likely-column.ts';
import { isMapped, type Mapping, mergeMappings } from './mapping.ts';
import { originalOf } from './original-words.ts';
import { isNo, isYes } from './yes-no.ts';

export interface Guess {
  /** What was given, with what could be guessed. */
  mapping: Mapping;
  /** Fields that were guessed and not given. */
  guessed: readonly SingleField[];
  /** Required fields for which two columns fit: neither was taken. */
  unclear: readonly { field: SingleField; columns: readonly string[] }[];
}

/** Completes a mapping by well-known header names. */
export function guessMapping(
  table: Table,
  given: Mapping,
  privateColumns: readonly string[],
  options: { product?: string | undefined } = {},
): Guess {
  const taken = new Set([...Object.values(given.columns), ...given.claims, ...privateColumns]);
  const free = table.columns.filter((column) => !taken.has(column));
  const columns: Mapping['columns'] = {};
  const unclear: { field: SingleField; columns: string[] }[] = [];
  for (const field of SINGLE_FIELDS) {
    if (field in given.columns || field in given.constants) continue;
    if (options.product !== undefined && isProductField(field)) continue;
    const fitting = columnsFor(field, ofReview(field, free, table), table);
    if (fitting.length > 1 && (field === 'rating' || field === 'body')) unclear.push({ field, columns: fitting });
    else if (fitting[0] !== undefined) columns[field] = fitting[0];
  }
  for (const field of SINGLE_FIELDS) {
    const isFilled = columns[field] !== undefined && filledOf(table, columns[field]) > 0;
    if (isFilled || field in given.columns || field in given.constants || unclear.some((one) => one.field === field)) continue;
    if (isProductField(field) && (options.product !== undefined || PRODUCT_FIELDS.some((one) => columns[one] || given.columns[one])))
      continue;
    const left = free.filter((column) => !isClaim(column, table) && !Object.values(columns).includes(column));
    const fitting = guessByWords(field, ofReview(field, left, table), table);
    if (fitting.length > 1 && (field === 'rating' || field === 'body')) unclear.push({ field, columns: fitting });
    else if (fitting[0] !== undefined) columns[field] = fitting[0];
  }
  const answers = given.columns.body === undefined ? answersOfNobody(columns, free, table) : undefined;
  if (answers !== undefined && !unclear.some(({ field }) => field === 'body')) {
    if (columns.reply === answers) delete columns.reply;
    if (whoseAnswer(answers) === 'customer') columns.body = answers;
    else unclear.push({ field: 'body', columns: [answers] });
  }
  swapSummary(columns, table);
  takeOriginals(columns, free, table);
  const claims = free.filter((column) => isClaim(column, table) && !Object.values(columns).includes(column));
  const mapping = mergeMappings({ columns, claims, constants: {} }, given);
  const number = options.product === undefined ? productNumber(mapping, free) : undefined;
  const complete = number === undefined ? mapping : { ...mapping, columns: { ...mapping.columns, handle: number } };
  const guessed = SINGLE_FIELDS.filter((field) => complete.columns[field] && !(field in given.columns));
  return { mapping: complete, guessed, unclear };
}

/**
 * Fields that an import cannot do without and does not have. Words are such a field where some column holds texts; a file of
 * stars alone needs none.
 */
export function missingFields(mapping: Mapping, product: string | undefined, table?: Table): ('rating' | 'body' | 'product')[] {
  const hasProduct = product !== undefined || PRODUCT_FIELDS.some((field) => isMapped(mapping, field));
  const needsWords = !isMapped(mapping, 'body') && mapping.columns.body !== '' && (table === undefined || holdsTexts(table, mapping));
  return [
    ...(isMapped(mapping, 'rating') ? [] : (['rating'] as const)),
    ...(needsWords ? (['body'] as const) : []),
    ...(hasProduct ? [] : (['product'] as const)),
  ];
}

function holdsTexts(table: Table, { columns, claims }: Mapping): boolean {
  const used = [...Object.values(columns), ...claims];
  const free = table.columns.filter((column) => !used.includes(column));
  return likelyColumn('body', free, table) !== undefined || answersOfNobody(columns, free, table) !== undefined;
}

/** In a file without words of customers, a column such as "Response" of which nothing says that it is the shop's. */
function answersOfNobody(
  { body, reply, replyDate, replyBy }: Mapping['columns'],
  free: readonly string[],
  table: Table,
): string | undefined {
  if (body !== undefined || replyDate !== undefined || replyBy !== undefined) return undefined;
  const columns = reply === undefined || whoseAnswer(reply) === 'shop' ? free : [reply];
  return columns.find(
    (column) =>
      free.includes(column) &&
      (ABOUT_ANSWER.test(headerWords(column)) || headersOf('reply').includes(normalizeHeader(column))) &&
      whoseAnswer(column) !== 'shop' &&
      !isAnswerForItself(column) &&
      couldBeWords(sampleOf(table, column)),
  );
}

/**
 * Of a customer's own object only what says who it is: `user.link`, `user.photos` and `user.date` are no part of the review. Of a comment
 * below the review only its words, which may be an answer.
 */
function ofReview(field: SingleField, free: readonly string[], { columns }: Table): readonly string[] {
  const isCustomer = field === 'author' || field === 'anonymous' || field === 'order';
  const isComment = field === 'body' || field === 'reply' || field === 'replyDate';
  const hasWords = columns.some((column) => !column.includes('.') && headersOf('body').includes(normalizeHeader(column)));
  return free.filter((column) => {
    const parent = headerWords(column.slice(0, Math.max(0, column.lastIndexOf('.'))));
    return (isCustomer || !ABOUT_CUSTOMER.test(parent)) && (isComment || !hasWords || !/ comments? $/.test(parent));
  });
}

const ABOUT_CUSTOMER = / (?:user|author|reviewer|customer|consumer|profile|member|guest) $/;

/** Columns whose header is known for a field, the surest first, and whose cells may hold it. */
function columnsFor(field: SingleField, free: readonly string[], table: Table): string[] {
  const named = headersOf(field).flatMap((header) => free.filter((column) => normalizeHeader(column) === header));
  const known = named.length > 0 ? named : nestedColumns(field, free);
  const fitting = known.filter((column) => mayHold(field, sampleOf(table, column).slice(0, SAMPLE)));
  if (field === 'date' || field === 'replyDate') return withDays(field, fitting, free, table);
  if (field !== 'rating') return fitting;
  const holding = fitting.filter((column) => couldBeStars(sampleOf(table, column)));
  const better = holding.filter((column) => !isFlag(valuesOf(table, column)));
  if (holding.length > 0) return better.length > 0 ? better : holding;
  // Where many cells are broken, the header alone tells; the broken rows are refused one by one.
  return fitting.filter(
    (column) => /rating|star|bintang|sterne|estrellas/i.test(column) && valuesOf(table, column).some((cell) => readRatingValue(cell)),
  );
}

const SAMPLE = 500;
const COUNT = /^[\d.,]+\s*\p{L}{0,8}$/u;
const NUMBER_OR_PATH = /^(?:\d+|[\w.-]+(?:\/[\w.-]+)+|[0-9a-f]{24,})$/i;
const isSaid = (cell: string) => !COUNT.test(cell) && !isYes(cell) && !isNo(cell);
const isWord = (cell: string) => /\p{L}/u.test(cell) && !isYes(cell) && !isNo(cell);
const isPhrase = (cell: string) => isWord(cell) && isSaid(cell);

/** What at least one cell must look like, since the same header may count or say yes: `likes` is a number of readers, `author` one of a user. */
const CELLS: Partial<Record<SingleField, (cell: string) => boolean>> = {
  body: isWord,
  pros: isPhrase,
  cons: isPhrase,
  title: (cell) => !/^[\d.,]+$/.test(cell),
  author: (cell) => !NUMBER_OR_PATH.test(cell),
  pictures: isSaid,
};

/** An empty column could hold anything: perhaps nobody wrote any words. */
function mayHold(field: SingleField, cells: readonly string[]): boolean {
  if (field === 'source') return cells.length > 0 && cells.every((cell) => /^https?:\/\//i.test(cell));
  if (field === 'reply') return cells.length === 0 || holdWords(cells);
  return cells.length === 0 || cells.some(CELLS[field] ?? (() => true));
}

/** "2 weeks ago" names no day. Where another column does, such as `iso_date`, that one is taken. */
function withDays(field: 'date' | 'replyDate', known: readonly string[], free: readonly string[], table: Table): string[] {
  const isRelative = (column: string) => sampleOf(table, column).some((cell) => parseDate(cell, undefined).isRelative);
  if (known[0] === undefined || !isRelative(known[0])) return [...known];
  const others = [...known, ...guessByWords(field, free, table)];
  const least = filledOf(table, known[0]);
  return others.filter((column) => !isRelative(column) && filledOf(table, column) >= least).concat(known);
}

/** A column of words is no claim, such as `verified_reviews`. */
function isClaim(column: string, table: Table): boolean {
  const mayBeWords = / (?:reviews?|comments?|text|ulasan|komentar) /.test(headerWords(column));
  return isClaimHeader(column) && !(mayBeWords && couldBeWords(sampleOf(table, column)));
}

/** Where the texts of "summary" are longer than the words beside it, those words are the headline. */
function swapSummary(columns: Mapping['columns'], table: Table): void {
  const { title, body } = columns;
  if (!title || !body || normalizeHeader(title) !== 'summary') return;
  const lengthOf = (column: string) => sampleOf(table, column).join('').length;
  if (lengthOf(title) > lengthOf(body)) Object.assign(columns, { title: body, body: title });
}

/** Where a column beside the words has the original ones, the customer's own are taken, and their language with them. */
function takeOriginals(columns: Mapping['columns'], free: readonly string[], table: Table): void {
  const original = (field: 'title' | 'body' | 'lang') => (columns[field] ? originalOf(columns[field], free, table) : undefined);
  const body = original('body');
  if (body === undefined) return;
  const [title, lang] = [original('title'), original('lang')];
  Object.assign(columns, { body, ...(title !== undefined && { title }), ...(lang !== undefined && { lang }) });
}

/** What a nested column is part of, where its last name is not about the review itself. */
const ABOUT_OTHERS =
  /(?:reply|repli|response|answer|product|item|variant|shop|store|seller|owner|merchant|business|location|place|geometry|media|image|photo|picture|video|order|summary|stats?|meta)/i;

/** `attributes.title` is a title where nothing is called title itself, and no column of another object ends so. */
function nestedColumns(field: SingleField, free: readonly string[]): string[] {
  const nested = free.filter((column) => {
    const at = column.lastIndexOf('.');
    const parent = column.slice(0, Math.max(0, at));
    if (at === -1 || ABOUT_OTHERS.test(parent) || ABOUT_ANSWER.test(headerWords(parent))) return false;
    return headersOf(field).includes(normalizeHeader(column.slice(at + 1)));
  });
  // If several columns of one object fit, such as `display_name` and `name`, the surest is taken.
  const inOne = new Set(nested.map((column) => column.slice(0, column.lastIndexOf('.')))).size === 1;
  const lastOf = (column: string) => normalizeHeader(column.slice(column.lastIndexOf('.') + 1));
  return inOne
    ? headersOf(field)
        .flatMap((header) => nested.filter((column) => lastOf(column) === header))
        .slice(0, 1)
    : [];
}

function productNumber(mapping: Mapping, free: readonly string[]): string | undefined {
  if (PRODUCT_FIELDS.some((field) => isMapped(mapping, field) || field in mapping.columns)) return undefined;
  return free.find((column) => PRODUCT_NUMBER_HEADERS.includes(normalizeHeader(column)));
}

function isProductField(field: SingleField): boolean {
  return (PRODUCT_FIELDS as readonly SingleField[]).includes(field);
}
