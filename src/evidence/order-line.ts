import type { Review } from '#src/schemas/review.ts';

/** One product in one order: what one review can be about. */
export interface OrderLine {
  order: string;
  sku: string;
}

/** White space, control characters, and characters that nobody sees. */
const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** A spreadsheet writes an apostrophe before a number that is text; shops write # before a number. */
const LEADING_SIGNS = /^[#'`´‘’‛ʼ′]+/u;
const DASHES = /[\p{Dash_Punctuation}−]/gu;

/**
 * The one spelling of an order number or a stock number, "purchase/v2": without white space and unseen characters, in Unicode's form
 * NFKC (full-width letters become ordinary ones), in capitals, every dash as "-", without leading # and apostrophes.
 */
export function canonicalNumber(text: string): string {
  let before = text;
  // Each step can make room for another: a capital may be two letters, the first of them an apostrophe.
  for (let round = 0; round < 8; round += 1) {
    const after = before.replace(UNSEEN, '').replace(LEADING_SIGNS, '').normalize('NFKC').toUpperCase().replace(DASHES, '-');
    if (after === before) break;
    before = after;
  }
  return before;
}

export function canonicalLine({ order, sku }: OrderLine): OrderLine {
  return { order: canonicalNumber(order), sku: canonicalNumber(sku) };
}

/** What people and programs type where there is no order number, in its one spelling. */
const PLACEHOLDERS = new Set(
  [
    ...['N/A', 'NA', 'N.A', 'N.A.', 'N/D', 'NONE', 'NULL', 'NIL', 'NAN', 'NO', 'FALSE', 'TRUE', 'UNDEFINED', 'UNKNOWN', 'EMPTY', 'BLANK'],
    ...['TBA', 'TBC', 'TBD', 'TEST', 'TESTING', 'EXAMPLE', 'SAMPLE', 'DUMMY', 'ORDER', 'NOORDER', 'NOTAVAILABLE', 'NOTAPPLICABLE'],
    ...['REF!', 'VALUE!', 'NAME?', 'NULL!', 'NUM!', 'DIV/0!', 'ERROR!'],
    ...['TIDAKADA', 'TDKADA', 'TAKADA', 'TIDAK', 'TIDAKTAHU', 'BELUM', 'BELUMADA', 'KOSONG', 'NIHIL', 'LUPA', 'TANPA', 'TANPANOMOR'],
    ...['TANPAPESANAN', 'TANPAORDER', 'PESANAN', 'CONTOH', 'TES', 'COBA'],
  ].map(canonicalNumber),
);

/** Whether a text stands where an order number is missing: `0`, `-`, `N/A`, `xxx`. */
export function isPlaceholder(order: string): boolean {
  const number = canonicalNumber(order);
  return !/[\p{L}\p{N}]/u.test(number) || /^(?:0+(?:[.,]0+)?|X+)$/.test(number) || PLACEHOLDERS.has(number);
}

/** One number on all rows of a file is no order number where the file has at least so many rows. */
const CONSTANT_FROM = 3;

/**
 * Which order each review claims, in the one spelling, by the id of the review. Left out are placeholders, and constants: the same
 * number on every row of an imported file is not the number of an order.
 * @param kept order numbers that were moved out of review files
 * @param isKnown whether the shop's orders hold a number; then it is one, however many reviews name it
 */
export function readOrderClaims(
  reviews: Iterable<Pick<Review, 'id' | 'order' | 'imported'>>,
  kept: ReadonlyMap<string, string> = new Map(),
  isKnown: (order: string) => boolean = () => false,
): Map<string, string> {
  const claims = [...reviews].flatMap(({ id, order = kept.get(id), imported }) =>
    order === undefined || isPlaceholder(order) ? [] : [{ id, order: canonicalNumber(order), from: imported?.from }],
  );
  const constants = new Set<string | undefined>();
  for (const [from, some] of Map.groupBy(claims, (claim) => claim.from)) {
    const numbers = new Set(some.map(({ order }) => order));
    const [only = ''] = numbers;
    if (from !== undefined && numbers.size === 1 && some.length >= CONSTANT_FROM && !isKnown(only)) constants.add(from);
  }
  return new Map(claims.filter(({ from }) => !constants.has(from)).map(({ id, order }) => [id, order]));
}
