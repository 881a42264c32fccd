import { hmacSha256, lengthPrefixed, sha256Hex } from './hash.ts';
import { canonicalLine, type OrderLine } from './order-line.ts';

/**
 * Written before the fields, so that a hash made here means nothing anywhere else. Version 2 commits to the one spelling of the order
 * line; version 1, which older leaves have, committed to the spelling that the shop's orders had on that day.
 */
export const PURCHASE_VERSIONS = ['purchase/v2', 'purchase/v1'] as const;
type PurchaseVersion = (typeof PURCHASE_VERSIONS)[number];

/** The order line as a version spells it. */
export function spellLine(line: OrderLine, version: PurchaseVersion): OrderLine {
  return version === 'purchase/v1' ? line : canonicalLine(line);
}

/**
 * The key to the commitment of one order line, 32 bytes. It opens this one and no other, so it can be given to the customer
 * or an auditor. @param pepper the shop's secret, 32 bytes
 */
export function purchaseKey(pepper: Uint8Array, line: OrderLine, version: PurchaseVersion = 'purchase/v2'): Uint8Array {
  const { order, sku } = spellLine(line, version);
  return hmacSha256(pepper, lengthPrefixed(version, order, sku));
}

/**
 * What the log says about a purchase: hides the order from all who do not have the key, and binds the shop to it.
 * Order numbers are few; a hash of them without a secret key is searched through in seconds.
 * @returns lower-case hex
 */
export function purchaseCommitment(key: Uint8Array, line: OrderLine, version: PurchaseVersion = 'purchase/v2'): string {
  return sha256Hex(purchasePreimage(key, line, version));
}

/** The bytes whose SHA-256 is the commitment. */
export function purchasePreimage(key: Uint8Array, line: OrderLine, version: PurchaseVersion): Uint8Array {
  const { order, sku } = spellLine(line, version);
  return lengthPrefixed(version, key, order, sku);
}

/** Which version's commitment to this line this is; nothing when it is that of another line, or made with another secret. */
export function findPurchaseVersion(commitment: string, pepper: Uint8Array, line: OrderLine): PurchaseVersion | undefined {
  return PURCHASE_VERSIONS.find((version) => purchaseCommitment(purchaseKey(pepper, line, version), line, version) === commitment);
}
