import { eachWord } from './words-of.ts';

/** Joins the hashes of words that follow each other. */
export const FACTOR = 1_000_003;

const LEAST_BITS = 2 ** 20;
const MOST_BITS = 2 ** 29;
/** A trace with a larger share of its bits set says "perhaps" too often. */
const MOST_FILLED = 0.2;
const RECENT = 2 ** 16;

/**
 * Which words, pairs of words and long numbers stand in texts that were searched: a filter as Bloom described it
 * (https://doi.org/10.1145/362686.362692), with two bits each. It may say that something stands there which does not, and never the reverse.
 */
export class WordTrace {
  readonly bits: Uint8Array;
  private readonly shift: number;
  /** Most words of a text were added a moment ago: these need no second look. */
  private readonly recent = new Int32Array(RECENT);

  constructor(bits: Uint8Array) {
    this.bits = bits;
    this.shift = 32 - Math.log2(bits.length * 8);
    this.set(0);
  }

  /** An empty trace for texts of so many bytes. */
  static forBytes(bytes: number): WordTrace {
    return new WordTrace(new Uint8Array(traceBytes(bytes)));
  }

  /** @param hash of a word, or of two that follow each other */
  add(hash: number): void {
    const slot = hash & (RECENT - 1);
    if (this.recent[slot] === hash) return;
    this.recent[slot] = hash;
    this.set(hash);
  }

  addNumber(digits: string): void {
    this.add(hashOfNumber(digits));
  }

  /** Adds all that another trace of the same length holds. */
  join(bits: Uint8Array): void {
    for (let at = 0; at < bits.length; at += 1) this.bits[at] = (this.bits[at] ?? 0) | (bits[at] ?? 0);
  }

  /** Whether words may follow each other somewhere, by their hashes. */
  mayHold(words: readonly number[]): boolean {
    if (words.length < 2) return words.every((word) => this.has(word));
    return words.slice(1).every((word, at) => this.has((Math.imul(words[at] ?? 0, FACTOR) + word) | 0));
  }

  mayHoldNumber(digits: string): boolean {
    return this.has(hashOfNumber(digits));
  }

  isFull(): boolean {
    let set = 0;
    for (const byte of this.bits) for (let rest = byte; rest > 0; rest &= rest - 1) set += 1;
    return set > this.bits.length * 8 * MOST_FILLED;
  }

  private set(hash: number): void {
    this.setBit(onePlace(hash) >>> this.shift);
    this.setBit(otherPlace(hash) >>> this.shift);
  }

  private setBit(bit: number): void {
    this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  private has(hash: number): boolean {
    return this.hasBit(onePlace(hash) >>> this.shift) && this.hasBit(otherPlace(hash) >>> this.shift);
  }

  private hasBit(bit: number): boolean {
    return (((this.bits[bit >>> 3] ?? 0) >> (bit & 7)) & 1) === 1;
  }
}

/** Similar words have similar hashes. These two functions spread the hashes over all bits; the highest bits are used. */
function onePlace(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}

function otherPlace(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}

/** How large the trace of texts of so many bytes is, in bytes. */
export function traceBytes(bytes: number): number {
  return Math.min(MOST_BITS, Math.max(LEAST_BITS, 2 ** Math.ceil(Math.log2(bytes / 2 + 1)))) / 8;
}

/** The hash of a long number. It differs from that of the same digits as a word. */
function hashOfNumber(digits: string): number {
  let joined = 0;
  eachWord(`number ${digits}`, (hash) => {
    joined = (Math.imul(joined, FACTOR) + hash) | 0;
  });
  return joined;
}
