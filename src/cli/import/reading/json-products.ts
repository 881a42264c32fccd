import { headersOf, normalizeHeader, PRODUCT_NUMBER_HEADERS } from '../columns/fields.ts';
import { isPlain, type Plain } from './json-values.ts';

/** Names that say that a list holds goods, each with its own reviews. */
const GOODS = /^(?:products?|items?|listings?|goods|produk|barang|pages|catalog|katalog|artikel|menus?)$/i;
const GOODS_KEYS = ['sku', 'asin', 'handle', 'page_id', 'product_id', 'productId', 'product_name', 'productName'];
const NAME_KEYS = ['name', 'title', 'product_name', 'productName', 'product_title', 'productTitle', 'nama'];
const NUMBER_KEYS = ['id', 'product_id', 'productId', 'page_id', 'pageId', 'asin'];
const HANDLE_KEYS = ['handle', 'slug', 'url_key'];

/** What an object says of a product, where it is one, or names the one of its reviews: they lie inside of it and do not say it again. */
export function productOf(value: Plain, key: string): Plain | undefined {
  const isGoods =
    GOODS.test(key) || /^(?:.*\/)?Product$/.test(String(value['@type'] ?? '')) || GOODS_KEYS.some((name) => Object.hasOwn(value, name));
  const first = (keys: readonly string[]) => keys.map((name) => value[name]).find((one) => typeof one === 'string' && one.trim() !== '');
  const named = Object.entries(value)
    .filter(([name]) => PRODUCT_HEADERS.has(normalizeHeader(name)))
    .map(([, one]) => (isPlain(one) ? NAME_KEYS.map((name) => one[name]).find(isFilled) : one))
    .find(isFilled);
  if (!isGoods && named === undefined) return undefined;
  const product = { name: named ?? first(NAME_KEYS), sku: first(['sku']), handle: first(HANDLE_KEYS), id: first(NUMBER_KEYS) };
  return Object.values(product).some((one) => one !== undefined) ? product : undefined;
}

/** Names under which tables have a product's name. */
const PRODUCT_HEADERS = new Set(headersOf('product'));

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** A review with the product that it lies in, unless it names one itself. A number alone is no name, and neither is `product_rating`. */
export function withProduct(item: unknown, product: Plain | undefined): unknown {
  if (product === undefined || !isPlain(item) || namesProduct(item)) return item;
  return { ...item, product };
}

function namesProduct(item: Plain): boolean {
  return Object.entries(item).some(([key, value]) => OWN_PRODUCT.has(normalizeHeader(key)) && value !== null && value !== '');
}

const OWN_PRODUCT = new Set([...headersOf('product'), ...headersOf('handle'), ...headersOf('sku'), 'asin', 'item']);

/**
 * A list of goods beside the reviews, or goods by their numbers, such as Bazaarvoice's `Includes.Products`: each review gets the name of
 * the one whose number it has.
 */
export function joinCatalog(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return depth === 0 ? mapItems(value, (page) => joinCatalog(page, 1)) : value;
  if (!isPlain(value) || depth > 3) return value;
  const catalog = new Map([value, value.Includes, value.includes].filter(isPlain).flatMap(goodsIn));
  return mapValues(value, (child) =>
    Array.isArray(child) && catalog.size > 0 ? mapItems(child, (item) => withCatalog(item, catalog)) : joinCatalog(child, depth + 1),
  );
}

/** The same object where nothing changed: a large document is read from the disk as long as its entries stay what they were. */
function mapValues(object: Plain, change: (value: unknown) => unknown): Plain {
  const entries = Object.entries(object).map(([key, value]) => [key, change(value)] as const);
  return entries.every(([key, value]) => value === object[key]) ? object : Object.fromEntries(entries);
}

function mapItems(list: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  const changed = list.map(change);
  return changed.every((item, at) => item === list[at]) ? list : changed;
}

/** Goods by their numbers, with their names. */
function goodsIn(value: Plain): [string, Plain][] {
  const lists = Object.entries(value).filter(([key]) => GOODS.test(key));
  const goods = lists.flatMap(([, list]) => (Array.isArray(list) ? list : isPlain(list) ? valuesById(list) : []));
  return goods.filter(isPlain).flatMap((one): [string, Plain][] => {
    const field = (names: readonly string[]) => Object.entries(one).find(([key]) => names.includes(key.toLowerCase()))?.[1];
    const [id, name] = [field(['id', 'product_id', 'productid']), field(['name', 'title', 'product_name'])];
    return isPlain(id) || id === undefined || !isFilled(name) ? [] : [[String(id), { name }]];
  });
}

function withCatalog(item: unknown, catalog: ReadonlyMap<string, Plain>): unknown {
  if (!isPlain(item)) return item;
  const [, number] = Object.entries(item).find(([key]) => PRODUCT_NUMBER_HEADERS.includes(normalizeHeader(key))) ?? [];
  return withProduct(item, catalog.get(String(number)));
}

/** A customer's words about several goods at once, such as Feefo's: each becomes a review of its own, with what is said of the customer. */
export function splitOrders(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.flatMap(reviewsInside);
  return isPlain(value) && depth <= 3 ? mapValues(value, (child) => splitOrders(child, depth + 1)) : value;
}

function reviewsInside(item: unknown): unknown[] {
  if (!isPlain(item)) return [item];
  const [key, reviews] = Object.entries(item).find(([name, child]) => GOODS.test(name) && isReviews(child)) ?? [];
  if (key === undefined || !Object.keys(item).some((name) => CUSTOMER.test(name))) return [item];
  const { [key]: _goods, ...others } = item;
  return (reviews as Plain[]).map((review, at) => {
    const outer = others.id === undefined ? others : { ...others, id: `${others.id}-${at + 1}` };
    if (namesProduct(review)) return { ...outer, ...review };
    // Its name is that of the product, and not the customer's.
    const { name: _name, title: _title, ...own } = review;
    return withProduct({ ...outer, ...own }, productOf(review, key));
  });
}

const CUSTOMER = /^(?:customer|consumer|reviewer|author|user|buyer|pelanggan|pembeli)(?:_?name)?$/i;
const [RATINGS, WORDS] = [new Set(headersOf('rating')), new Set(headersOf('body'))];

/** Whether these are reviews, each with stars and words of its own, and no goods with a mean. */
function isReviews(list: unknown): boolean {
  const has = (one: Plain, names: ReadonlySet<string>, fits: (value: unknown) => boolean) =>
    Object.entries(one).some(([key, value]) => names.has(normalizeHeader(key)) && fits(value));
  return (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((one) => isPlain(one) && has(one, RATINGS, (value) => isPlain(value) || /^\d/.test(String(value)))) &&
    list.some((one) => has(one, WORDS, isFilled))
  );
}

/** Reviews by their ids, as databases export them: `{"reviews": {"a1": {…}, "a2": {…}}}`. */
export function valuesById(value: Plain): Plain[] {
  return Object.entries(value).flatMap(([id, one]) => (isPlain(one) ? [Object.hasOwn(one, 'id') ? one : { id, ...one }] : []));
}
