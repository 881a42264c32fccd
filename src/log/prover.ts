import type { Bytes } from './bytes.ts';
import { heightOf, splitPoint } from './position.ts';
import type { TreeNodes } from './tree.ts';
import type { TreeHasher } from './tree-hasher.ts';

/**
 * Root and proofs of a tree as it was at one size, by the definitions of RFC 6962, sections 2.1.1 and 2.1.2:
 * https://www.rfc-editor.org/rfc/rfc6962#section-2.1
 */
export class Prover {
  readonly size: number;
  readonly #nodes: TreeNodes;
  readonly #hasher: TreeHasher;
  /** Hashes of the ranges that reach the right edge and are no complete node, by their start; at most log2(size). */
  readonly #edge = new Map<number, Bytes>();

  /** @param size any size that the tree ever had; the present one when left out */
  constructor(nodes: TreeNodes, hasher: TreeHasher, size = nodes.size) {
    if (!Number.isSafeInteger(size) || size < 0 || size > nodes.size) throw new RangeError(`This tree never had ${size} entries.`);
    this.#nodes = nodes;
    this.#hasher = hasher;
    this.size = size;
  }

  root(): Bytes {
    return this.size === 0 ? this.#hasher.empty() : this.#hash(0, this.size);
  }

  /** From the leaf's sibling up to the root's child. */
  proveInclusion(index: number): Bytes[] {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size) throw new RangeError(`No entry ${index} in ${this.size}.`);
    return this.#path(index, 0, this.size);
  }

  /** That this tree continues the one of `oldSize` entries; empty when they are the same. Nothing can be proven about size 0. */
  proveConsistency(oldSize: number): Bytes[] {
    if (!Number.isSafeInteger(oldSize) || oldSize < 1 || oldSize > this.size) {
      throw new RangeError(`No consistency proof from ${oldSize} to ${this.size} entries.`);
    }
    return this.#subproof(oldSize, 0, this.size, true);
  }

  // Below, [start, end) is always a range that RFC 6962 reaches by splitting this tree.

  #path(index: number, start: number, end: number): Bytes[] {
    if (end - start === 1) return [];
    const middle = start + splitPoint(end - start);
    return index < middle
      ? [...this.#path(index, start, middle), this.#hash(middle, end)]
      : [...this.#path(index, middle, end), this.#hash(start, middle)];
  }

  /** @param known whether the verifier has this range's hash already: it is the old root */
  #subproof(oldSize: number, start: number, end: number, known: boolean): Bytes[] {
    if (oldSize === end) return known ? [] : [this.#hash(start, end)];
    const middle = start + splitPoint(end - start);
    return oldSize <= middle
      ? [...this.#subproof(oldSize, start, middle, known), this.#hash(middle, end)]
      : [...this.#subproof(oldSize, middle, end, false), this.#hash(start, middle)];
  }

  #hash(start: number, end: number): Bytes {
    const height = heightOf(end - start);
    if (end - start === 2 ** height) return this.#nodes.node(height, start / 2 ** height);
    const known = this.#edge.get(start) ?? this.#hashEdge(start, end);
    this.#edge.set(start, known);
    return known;
  }

  #hashEdge(start: number, end: number): Bytes {
    const middle = start + splitPoint(end - start);
    return this.#hasher.node(this.#hash(start, middle), this.#hash(middle, end));
  }
}
