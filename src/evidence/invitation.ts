import { timingSafeEqual } from 'node:crypto';
import { hmacSha256, lengthPrefixed } from './hash.ts';
import { type Invitation, parseToken } from './invitation-token.ts';
import { canonicalLine, type OrderLine } from './order-line.ts';

/** @param pepper the shop's secret, 32 bytes */
export function invitationId(pepper: Uint8Array, line: OrderLine): string {
  const { order, sku } = canonicalLine(line);
  return hex(hmacSha256(invitationKey(pepper), lengthPrefixed('invitation-id/v1', order, sku)), 20);
}

export function formatToken(pepper: Uint8Array, invitation: Invitation): string {
  const { id, product, expires } = invitation;
  return ['i1', product, expires.replaceAll('-', ''), id, macOf(pepper, invitation)].join('.');
}

/** @returns nothing for a token that this shop did not make, or that somebody changed */
export function verifyToken(pepper: Uint8Array, token: string): Invitation | undefined {
  const { mac, ...invitation } = parseToken(token) ?? { mac: '', id: '', product: '', expires: '' };
  const expected = macOf(pepper, invitation);
  if (mac.length !== expected.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected))) return undefined;
  return invitation;
}

function macOf(pepper: Uint8Array, { id, product, expires }: Invitation): string {
  return hex(hmacSha256(invitationKey(pepper), lengthPrefixed('invitation/v1', product, expires, id)), 32);
}

/** A key of its own, so that nothing made with it means anything elsewhere. */
function invitationKey(pepper: Uint8Array): Uint8Array {
  return hmacSha256(pepper, lengthPrefixed('invitation-key/v1'));
}

function hex(bytes: Uint8Array, digits: number): string {
  return Buffer.from(bytes).toString('hex').slice(0, digits);
}
