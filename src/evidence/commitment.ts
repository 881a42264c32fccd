import { hmacSha256, lengthPrefixed, sha256Hex } from './hash.ts';

/** One product in one order: what one review can be about. */
export interface OrderLine {
  order: string;
  sku: string;
}

/** Written before the fields, so that a hash made here means nothing anywhere else. */
const PURCHASE = 'purchase/v1';

/**
 * The key to the commitment of one order line, 32 bytes. It opens this one and no other, so it can be given to the customer
 * or an auditor. @param pepper the shop's secret, 32 bytes
 */
export function purchaseKey(pepper: Uint8Array, { order, sku }: OrderLine): Uint8Array {
  return hmacSha256(pepper, lengthPrefixed(PURCHASE, order, sku));
}

/**
 * What the log says about a purchase: hides the order from all who do not have the key, and binds the shop to it.
 * Order numbers are few; a hash of them without a secret key is searched through in seconds.
 * @returns lower-case hex
 */
export function purchaseCommitment(key: Uint8Array, { order, sku }: OrderLine): string {
  return sha256Hex(lengthPrefixed(PURCHASE, key, order, sku));
}
