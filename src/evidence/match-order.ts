import { listOf } from '#src/schemas/product-keys.ts';
import type { LedgerRow } from './ledger.ts';
import { canonicalNumber, isPlaceholder, type OrderLine } from './order-line.ts';

/** Why a review is not matched to an order. */
export const ORDER_FAULTS = {
  'no-order': 'it names no order',
  'order-placeholder': 'what stands for its order number is a placeholder, or the same on every review',
  'no-ledger': 'there is no private/orders.csv here to look its order up in',
  'no-date': 'it does not say when it was written',
  'no-sku': 'its product has no sku by which orders are matched',
  'order-unknown': 'its order is not in private/orders.csv',
  'product-not-in-order': 'its order does not hold this product',
  'not-delivered': 'its order was not delivered yet',
  'written-before-delivery': 'it was written before the order was delivered',
  'order-line-used': 'another review has the same product of the same order',
} as const;
export type OrderFault = keyof typeof ORDER_FAULTS;

/** Why an invitation does not count. */
export const INVITATION_FAULTS = {
  'no-invitation': 'it does not answer an invitation',
  'invitation-unknown': 'its invitation was not signed by this shop',
  'invitation-expired': 'its invitation had run out',
  'invitation-other-product': 'its invitation was for another product',
  'invitation-used': 'its invitation was answered before',
} as const;
export type InvitationFault = keyof typeof INVITATION_FAULTS;

/** Why a source does not count. */
export const SOURCE_FAULTS = {
  'own-channel': 'the shop received it itself, so there is no public source',
  'no-source': 'it names no public address of the original',
  'source-not-public': 'its source is no address that everybody can open',
  'source-own-host': 'its source stands on the shop’s own site',
  'source-other-host': 'its source does not stand on the platform that it names',
  'channel-without-hosts': 'it names no platform whose addresses are known, so that nobody can say whose address its source is',
} as const;
export type SourceFault = keyof typeof SOURCE_FAULTS;

/** A matched line, as the ledger spells it; where it spells it in several ways, all of them. */
type OrderMatch = { line: OrderLine; spellings: OrderLine[]; fault?: never } | { line?: never; spellings?: never; fault: OrderFault };

/** The facts of a review that decide whether it is matched to an order. */
interface OrderClaim {
  order: string | undefined;
  /** The stock number of its product, or all of them. */
  sku: string | readonly string[] | undefined;
  /** The day it was written, YYYY-MM-DD. */
  date: string | undefined;
}

/**
 * Whether the order exists, holds the product, and was delivered no later than the day on which the review was written.
 * Whether another review has the line is for the caller to say, who knows the log.
 */
export function matchOrder({ order, sku, date }: OrderClaim, ledger: LedgerIndex | undefined): OrderMatch {
  if (order === undefined) return { fault: 'no-order' };
  if (isPlaceholder(order)) return { fault: 'order-placeholder' };
  if (ledger === undefined) return { fault: 'no-ledger' };
  if (date === undefined) return { fault: 'no-date' };
  const numbers = new Set(listOf(sku).map(canonicalNumber));
  if (numbers.size === 0) return { fault: 'no-sku' };
  const lines = ledger.get(canonicalNumber(order));
  if (lines === undefined) return { fault: 'order-unknown' };
  const ofProduct = lines.filter((row) => numbers.has(canonicalNumber(row.sku)));
  if (ofProduct.length === 0) return { fault: 'product-not-in-order' };
  const delivered = ofProduct.filter((row) => row.delivered !== undefined);
  if (delivered.length === 0) return { fault: 'not-delivered' };
  const [found] = delivered.filter((row) => row.delivered !== undefined && row.delivered <= date);
  if (found === undefined) return { fault: 'written-before-delivery' };
  // An order can hold several variants of the product: the review gets the line of the one that was delivered first.
  const ofVariant = ofProduct.filter((row) => canonicalNumber(row.sku) === canonicalNumber(found.sku));
  const spellings = ofVariant.map((row) => ({ order: row.order, sku: row.sku }));
  return { line: spellings[0] ?? { order, sku: found.sku }, spellings };
}

/** Rows by order number, in its one spelling. */
export type LedgerIndex = ReadonlyMap<string, readonly LedgerRow[]>;

export function indexLedger(rows: readonly LedgerRow[]): LedgerIndex {
  return Map.groupBy(rows, ({ order }) => canonicalNumber(order));
}
