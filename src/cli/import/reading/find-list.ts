import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { count, quote } from '../../terminal.ts';
import { headersOf, normalizeHeader } from '../columns/fields.ts';
import { IMPORT_FORMATS } from '../columns/formats.ts';
import { productOf, valuesById, withProduct } from './json-products.ts';
import { reshape } from './json-shapes.ts';
import { isPlain } from './json-values.ts';

interface FoundList {
  /** Dotted path in the document, with `*` for each place of a list; empty where the document itself is the list. */
  path: string;
  items: readonly unknown[];
  /** How many lists of the document were joined. */
  lists: number;
}

const MAX_DEPTH = 8;

/** The value of `--list` for a document that has a list for each product, under the product's name. */
const EVERY_LIST = '*';

/**
 * The list of reviews in a JSON document: the one at `path`, or the only one whose entries look like reviews. A document of several
 * pages has the same list once a page: they are joined.
 * @throws CliError when there is none, or more than one
 */
export function findList(whole: unknown, name: string, path?: string): FoundList {
  const document = reshape(whole);
  const lists = joinPages(listsIn(document, '', 0, undefined));
  const known = lists.map((list) => `${list.path || '.'} (${count(list.items.length, 'entry', 'entries')})`).join(', ');
  if (path === EVERY_LIST && isPlain(document)) {
    const found = Object.entries(document).flatMap(([product, items]) =>
      (Array.isArray(items) ? items : (reviewsOfPage(items) ?? [])).map((item: unknown) => withProduct(item, { name: product })),
    );
    if (found.length > 0) return { path, items: found, lists: 2 };
  }
  if (path !== undefined) {
    const named = lists.find((list) => list.path === path);
    if (named !== undefined) return named;
    const items = path === '.' ? document : valueAt(document, path);
    if (Array.isArray(items) && items.length === 0) throw emptyError(name, path);
    if (Array.isArray(items)) return { path: path === '.' ? '' : path, items, lists: 1 };
    throw new CliError(
      told({
        en: `${name}: found no list at ${path}, expected the list of reviews.`,
        id: `${name}: tidak ada daftar di ${path}, padahal harus daftar ulasan.`,
      }),
      known === ''
        ? told({ en: 'Check the path.', id: 'Periksa jalurnya.' })
        : told({ en: `Lists in this file: ${known}.`, id: `Daftar di berkas ini: ${known}.` }),
    );
  }
  if (lists.length === 0 && looksLikeReview(document) > 0) return { path: '', items: [document], lists: 1 };
  const empty = emptyLists(document, '', 0).find((one) => lists.length === 0 || REVIEWS.test(one));
  if (empty !== undefined && lists.every(({ items }) => items.every((item) => looksLikeReview(item) === 0))) throw emptyError(name, empty);
  if (lists.length === 0) {
    throw new CliError(
      told({
        en: `${name}: found no list of objects, expected a list of reviews.`,
        id: `${name}: tidak ada daftar objek, padahal harus daftar ulasan.`,
      }),
      told({
        en: 'Export the reviews as a list: [{"rating": 5, "body": "…"}].',
        id: 'Ekspor ulasannya sebagai daftar: [{"rating": 5, "body": "…"}].',
      }),
    );
  }
  const likely = likeliest(lists);
  const [best, second] = likely;
  if (best !== undefined && second === undefined) return best;
  const hasListPerName =
    isPlain(document) &&
    lists.length > 1 &&
    Object.entries(document).every(([key, value]) => !REVIEWS.test(key) && (Array.isArray(value) || reviewsOfPage(value) !== undefined));
  const example = quote((likely.find(({ path: one }) => !ABOUT_SHOP.test(one)) ?? best)?.path || '.');
  throw new CliError(
    told({
      en: `${name}: found several lists: ${known}. Which one holds the reviews?`,
      id: `${name}: ada beberapa daftar: ${known}. Yang mana berisi ulasan?`,
    }),
    hasListPerName
      ? told({
          en: `If each list has the name of its product, add --list '${EVERY_LIST}'. If only one holds reviews: --list and its path, such as --list ${example}.`,
          id: `Bila tiap daftar bernama seperti produknya, tambahkan --list '${EVERY_LIST}'. Bila hanya satu yang berisi ulasan: --list dan jalurnya, misalnya --list ${example}.`,
        })
      : told({
          en: `Add --list and its path, such as --list ${example}. The other lists are not imported with it.`,
          id: `Tambahkan --list dan jalurnya, misalnya --list ${example}. Daftar lainnya tidak ikut diimpor.`,
        }),
  );
}

const ABOUT_SHOP = /shop|store|service|seller|merchant|company|toko|layanan/i;
const REVIEWS = /(?:reviews?|ratings?|ulasan|testimonials?|testimoni|comments?|feedbacks?)$/i;

/** Paths of lists in which nothing stands. */
function emptyLists(value: unknown, path: string, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((item) => emptyLists(item, path, depth + 1));
  return Object.entries(value).flatMap(([key, child]) => emptyLists(child, path === '' ? key : `${path}.${key}`, depth + 1));
}

function emptyError(name: string, path: string): CliError {
  const place = path === '' || path === '.' ? '' : ` ${quote(path)}`;
  return new CliError(
    told({
      en: `${name}: found an empty list${place}, expected reviews: the file is whole, and there are none in it. Nothing was imported.`,
      id: `${name}: daftar${place} kosong, padahal harus berisi ulasan: berkasnya utuh, tetapi tidak ada ulasan di dalamnya. Tidak ada yang diimpor.`,
    }),
    told({
      en: 'Look where it was exported whether a day, a product or a page was chosen that has no reviews, and export again.',
      id: 'Periksa di tempat ekspornya apakah tanggal, produk atau halaman yang dipilih memang belum punya ulasan, lalu ekspor lagi.',
    }),
  );
}

/** The reviews of a record that is a page of them and no review itself. @returns nothing for any other record */
export function reviewsOfPage(record: unknown): readonly unknown[] | undefined {
  if (!isPlain(record) || looksLikeReview(record) > 0) return undefined;
  const lists = joinPages(listsIn(reshape(record), '', 0, undefined)).filter(({ items }) =>
    items.some((item) => looksLikeReview(item) > 0),
  );
  return lists.length === 1 ? lists[0]?.items : undefined;
}

/** Every list of objects, at whatever depth. @param product that the value lies in */
function listsIn(value: unknown, path: string, depth: number, product: Record<string, unknown> | undefined): FoundList[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  const key = path.split('.').findLast((name) => name !== '*') ?? '';
  if (!Array.isArray(value)) {
    const own = isPlain(value)
      ? (productOf(value, path.endsWith('*') || /^(?:product|produk|listing)$/i.test(key) ? key : '') ?? product)
      : product;
    const children = Object.entries(value);
    const below = children.flatMap(([name, child]) => listsIn(child, path === '' ? name : `${path}.${name}`, depth + 1, own));
    return [...listById(value, path, product), ...below];
  }
  const objects = value.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
  const inside = value.flatMap((item) => listsIn(item, path === '' ? '*' : `${path}.*`, depth + 1, product));
  const items = product === undefined ? value : value.map((item) => withProduct(item, product));
  return [...(objects ? [{ path, items, lists: 1 }] : []), ...inside];
}

/** An object that has reviews by their ids, and nothing else. */
function listById(value: object, path: string, product: Record<string, unknown> | undefined): FoundList[] {
  const children = Object.values(value);
  if (
    children.length < 2 ||
    !children.every((child) => isPlain(child)) ||
    !children.slice(0, 5).every((child) => looksLikeReview(child) >= 6)
  )
    return [];
  return [{ path, items: valuesById({ ...value }).map((item) => withProduct(item, product)), lists: 1 }];
}

function joinPages(lists: readonly FoundList[]): FoundList[] {
  return [...Map.groupBy(lists, ({ path }) => path)].map(([path, same]) => ({
    path,
    items: same.flatMap(({ items }) => items),
    lists: same.length,
  }));
}

/** The lists whose entries look most like reviews; the outermost ones where none does. */
function likeliest(lists: readonly FoundList[]): FoundList[] {
  const scored = lists.map((list) => ({ list, score: Math.max(...list.items.slice(0, 20).map(looksLikeReview)) }));
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most).map(({ list }) => list);
  if (most > 0 || best.length === 1) return best;
  const unwrapped = best.filter(
    ({ path, items }) => items.length > 1 || !best.some((other) => isWithin(other.path, path) && other.items.length > 1),
  );
  return unwrapped.filter(({ path }) => !unwrapped.some((other) => isWithin(path, other.path)));
}

function isWithin(path: string, outer: string): boolean {
  return path !== outer && (outer === '' || path.startsWith(`${outer}.`));
}

const RATING_NAMES = new Set([...headersOf('rating'), 'overall', 'detailratingscore']);
const WORDS_NAMES = new Set([...headersOf('body'), ...headersOf('title'), 'summary']);
const OTHER_NAMES = new Set([...headersOf('date'), ...headersOf('author')]);

/** Names of the list of goods in an order. */
export const ORDER_LINES = ['line_items', 'lineItems', 'order_items', 'orderItems', 'item_list'];

export function hasOrderLines(item: unknown, key: string): boolean {
  const lines = typeof item === 'object' && item !== null && Object.hasOwn(item, key) ? (item as Record<string, unknown>)[key] : undefined;
  return Array.isArray(lines) && lines.length > 0 && lines.every((line) => typeof line === 'object' && line !== null);
}

/** How much an object looks like a review or an order: its own fields and those of objects in it, not those of lists in it. */
function looksLikeReview(item: unknown): number {
  const paths = pathsOf(item, '', 0);
  const names = paths.map((path) => normalizeHeader(path.slice(path.lastIndexOf('.') + 1)));
  const whole = new Set(paths.map(normalizeHeader));
  if (ORDER_LINES.some((key) => hasOrderLines(item, key))) return 10;
  if (IMPORT_FORMATS.some(({ signature }) => signature.every((header) => whole.has(header)))) return 10;
  const has = (known: ReadonlySet<string>) => names.some((name) => known.has(name));
  return has(RATING_NAMES) ? 4 + (has(WORDS_NAMES) ? 2 : 0) + (has(OTHER_NAMES) ? 1 : 0) : 0;
}

function pathsOf(value: unknown, path: string, depth: number): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > 3) return path === '' ? [] : [path];
  return Object.entries(value).flatMap(([key, child]) => pathsOf(child, path === '' ? key : `${path}.${key}`, depth + 1));
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined),
      value,
    );
}
