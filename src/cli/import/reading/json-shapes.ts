import { hidesAnswer, whoseAnswer } from '../columns/answer-columns.ts';
import { headersOf, normalizeHeader } from '../columns/fields.ts';
import { flatten } from './flatten.ts';
import { joinCatalog, splitOrders } from './json-products.ts';
import { isPlain, type Plain } from './json-values.ts';

/**
 * A document in a shape from which rows can be read: tables that programs write by columns become lists of objects, and what belongs
 * to one review but stands beside it (answers in a list of their own, Google's pair of comments) moves into it.
 */
export function reshape(document: unknown): unknown {
  return splitOrders(joinCatalog(joinIncluded(joinComments(fromColumns(document)))));
}

/** Tables as pandas and spreadsheets write them: `{"rating": {"0": 5}}`, `{"rating": [5]}`, `{"columns": […], "data": [[…]]}`, `[["rating"], [5]]`. */
function fromColumns(document: unknown): unknown {
  if (Array.isArray(document)) {
    const [header, ...rows] = document;
    return rows.length > 0 && isNames(header) && rows.every(Array.isArray) ? rows.map((row) => named(header, row)) : document;
  }
  if (!isPlain(document)) return document;
  const { columns, data } = document;
  if (isNames(columns) && Array.isArray(data) && data.every(Array.isArray)) return data.map((row) => named(columns, row));
  const entries = Object.entries(document);
  const [, first] = entries[0] ?? [];
  const places = Array.isArray(first) ? [...first.keys()].map(String) : isPlain(first) ? Object.keys(first) : [];
  const isColumn = (value: unknown) =>
    (Array.isArray(value) || isPlain(value)) &&
    Array.isArray(value) === Array.isArray(first) &&
    Object.keys(value).length === places.length &&
    Object.entries(value).every(([place, cell], at) => place === places[at] && (typeof cell !== 'object' || cell === null));
  if (entries.length < 2 || places.length === 0 || !places.every((place) => /^\d+$/.test(place))) return document;
  if (!entries.every(([, value]) => isColumn(value))) return document;
  return places.map((place) => Object.fromEntries(entries.map(([name, value]) => [name, (value as Plain)[place]])));
}

function named(names: readonly string[], row: readonly unknown[]): Plain {
  return Object.fromEntries(names.map((name, at) => [name, row[at]]));
}

/** Google Play's API has the customer's words and the developer's answer as two comments of one review. */
function joinComments(document: unknown): unknown {
  if (!isPlain(document) || !Array.isArray(document.reviews)) return document;
  const isPair = (comment: unknown) => isPlain(comment) && ('userComment' in comment || 'developerComment' in comment);
  const reviews = document.reviews.map((review: unknown) => {
    if (!isPlain(review) || !Array.isArray(review.comments) || !review.comments.every(isPair)) return review;
    const { comments, ...others } = review;
    return { ...others, ...Object.assign({}, ...(comments as Plain[])) };
  });
  return { ...document, reviews };
}

/** JSON:API: what `relationships` names stands in `included`. Source: https://jsonapi.org/format/#document-compound-documents */
function joinIncluded(document: unknown): unknown {
  if (!isPlain(document) || !Array.isArray(document.data) || !Array.isArray(document.included)) return document;
  const keyOf = ({ type, id }: Plain) => JSON.stringify([type, id]);
  const included = new Map(document.included.filter(isPlain).map((one) => [keyOf(one), one.attributes]));
  const data = document.data.map((item: unknown) => {
    if (!isPlain(item) || !isPlain(item.relationships)) return item;
    const related = Object.entries(item.relationships).flatMap(([name, relation]) => {
      const target = isPlain(relation) && isPlain(relation.data) ? included.get(keyOf(relation.data)) : undefined;
      return target === undefined ? [] : [[name, target] as const];
    });
    return { ...item, ...Object.fromEntries(related) };
  });
  return { ...document, data };
}

/**
 * A customer's answers in a list with their questions, such as Kiyoh's, as fields that are called as the questions are. They are no
 * answers of the shop, though the list may be called so.
 */
export function nameAnswers(record: Plain): Plain {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const answers = Array.isArray(value) ? answersIn(value) : undefined;
      return answers === undefined ? [key, value] : [REPLY_LISTS.test(plainName(key)) ? 'questions' : key, answers];
    }),
  );
}

const QUESTIONS = [
  'questiongroup',
  'question',
  'questiontext',
  'questiontitle',
  'questionname',
  'questiontranslation',
  'pertanyaan',
  'frage',
];
const ANSWERS = ['answer', 'answertext', 'answervalue', 'value', 'rating', 'response', 'text', 'jawaban', 'antwort'];

/** The list as one object. @returns nothing where an entry has no question, or two have the same one */
function answersIn(list: readonly unknown[]): Plain | undefined {
  if (list.length === 0 || !list.every(isPlain)) return undefined;
  const fieldOf = (one: Plain, names: readonly string[]) =>
    names.flatMap((name) => Object.entries(one).find(([key]) => plainName(key) === name)?.[1] ?? [])[0];
  const pairs = list.map((one) => [fieldOf(one, QUESTIONS), fieldOf(one, ANSWERS)] as const);
  const questions = pairs.flatMap(([question]) => (typeof question === 'string' && question.trim() !== '' ? [question] : []));
  if (new Set(questions).size < list.length || pairs.every(([, answer]) => answer === undefined)) return undefined;
  return Object.fromEntries(pairs.map(([, answer], at) => [questions[at]?.replaceAll('.', ' ').trim(), answer]));
}

/** An answer that stands in a list of a review. */
export interface ListedReply {
  body: string;
  date: string;
  by: string;
  /** Whether readers do not see it at its source; its words are not kept. */
  isHidden?: true;
}

const REPLY_LISTS =
  /^(?:replies|responses|answers|clientresponses|ownerresponses|merchantreplies|shopreplies|sellerreplies|storereplies|reply|response|balasan|tanggapan)$/;
/** What people wrote below a review; in a record without stars they may be the reviews. */
const COMMENT_LISTS = /^(?:comments|thread|conversation|discussion|komentar)$/;
const REPLY_BODY =
  /^(?:(?:reply|response|answer|comment)?(?:body|text|message|content|html|description)|comments?|response|reply|answer|snippet|isi|pesan|balasan)$/;
const REPLY_DAY =
  /^(?:date|createdat|created|datecreated|createtime|time|timestamp|repliedat|respondedat|updatedat|publishedat|tanggal|waktu)$/;
const REPLY_BY = /^(?:by|author|authorname|name|department|user|username|admin|sender|from)$/;

/** Takes lists of answers out of a review. @returns the review without them, and the answers */
export function takeReplies(record: Plain): { record: Plain; replies: ListedReply[] } {
  const isThread = (key: string) =>
    COMMENT_LISTS.test(key) && Object.keys(record).some((name) => /rating|star|score/.test(plainName(name)));
  const lists = Object.entries(record).filter(
    ([key, value]) => Array.isArray(value) && (REPLY_LISTS.test(plainName(key)) ? !mayBeCustomers(key, record) : isThread(plainName(key))),
  );
  const read = lists
    .map(([key, value]) => ({ key, replies: (value as unknown[]).map(readReply) }))
    .filter(({ replies }) => !replies.includes(undefined));
  if (read.length === 0) return { record, replies: [] };
  const taken = new Set(read.map(({ key }) => key));
  return {
    record: Object.fromEntries(Object.entries(record).filter(([key]) => !taken.has(key))),
    replies: read
      .flatMap(({ key, replies }) => (COMMENT_LISTS.test(plainName(key)) ? ofShop(record[key] as unknown[], replies) : replies))
      .filter((reply) => reply !== undefined),
  };
}

/** "answers" of a form are the customer's words, where the record has no others. */
function mayBeCustomers(key: string, { [key]: _answers, ...others }: Plain): boolean {
  return (
    whoseAnswer(key) === 'unclear' &&
    ![...flatten(others).keys()].some((path) => BODY_HEADERS.has(normalizeHeader(path.split('.').at(-1) ?? '')))
  );
}

const BODY_HEADERS = new Set(headersOf('body'));

/** Of a thread, what the shop wrote, where its entries tell who wrote them. */
function ofShop<Reply>(entries: readonly unknown[], replies: readonly Reply[]): Reply[] {
  const tells = (entry: unknown, isShop: boolean) =>
    isPlain(entry) &&
    Object.entries(entry).some(
      ([key, value]) =>
        (SHOP_FLAG.test(plainName(key)) && (!isShop || /^(?:true|1|yes|ya)$/i.test(String(value)))) ||
        (/^(?:role|type|from|authortype|usertype)$/.test(plainName(key)) && SHOP_ROLE.test(String(value)) === isShop),
    );
  const told = entries.some((entry) => tells(entry, true));
  return told ? replies.filter((_, at) => tells(entries[at], true)) : [...replies];
}

const SHOP_FLAG = /^(?:is)?(?:merchant|owner|seller|admin|shop|store|staff|business)(?:reply|response)?$/;
const SHOP_ROLE = /^(?:merchant|owner|seller|admin|administrator|shop|store|staff|business|penjual|toko)$/i;

function readReply(entry: unknown): ListedReply | undefined {
  if (typeof entry === 'string') return { body: entry, date: '', by: '' };
  if (!isPlain(entry)) return undefined;
  const field = (name: RegExp) => {
    const value = Object.entries(entry).find(([key, one]) => name.test(plainName(key)) && one !== null && one !== '')?.[1];
    if (isPlain(value)) return String(value.rendered ?? value.name ?? value.displayName ?? value.text ?? '');
    return value === undefined ? '' : String(value);
  };
  const body = field(REPLY_BODY);
  if (body === '') return undefined;
  const empty = Object.entries(entry).flatMap(([name, value]) => (value === null ? [[name, ''] as const] : []));
  const isHidden = [...empty, ...flatten(entry)].some(([name, value]) => hidesAnswer(name, value));
  const by = field(REPLY_BY);
  return isHidden ? { body: '', date: '', by: '', isHidden } : { body, date: field(REPLY_DAY), by: SHOP_ROLE.test(by) ? '' : by };
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === 'string' && /\p{L}/u.test(one));
}

function plainName(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}
