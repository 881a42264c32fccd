import { drawBitRing, RING_DIGITS } from './bit-ring.ts';
import { drawFlower, drawRosette } from './rosette.ts';

/**
 * The kawung seal of a leaf of the log: a rosette of the batik motif, drawn from the leaf's hash and from nothing else. Other
 * words give another rosette. It is for the eye: only the ring tells two marks apart for certain, and only the log proves anything.
 * @param leafHash 64 hexadecimal digits
 * @returns what stands inside of an svg element with a view box of 100 by 100; its one colour is `currentColor`
 */
export function renderSeal(leafHash: string): string {
  requireLeafHash(leafHash);
  return `<g transform="translate(50 50)">${drawRosette(bytesOf(leafHash.slice(RING_DIGITS)))}${drawBitRing(leafHash)}</g>`;
}

/**
 * The same flower without its ring and its ornaments, for sizes at which those cannot be seen: a quarter of the bytes.
 * @param leafHash 64 hexadecimal digits
 */
export function renderSmallSeal(leafHash: string): string {
  requireLeafHash(leafHash);
  return `<g transform="translate(50 50)scale(1.2)">${drawFlower(bytesOf(leafHash.slice(RING_DIGITS)))}</g>`;
}

function requireLeafHash(text: string): void {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`Not a leaf hash: ${text}`);
}

function bytesOf(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
}
