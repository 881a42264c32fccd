import type { Bytes } from './bytes.ts';
import { HashList } from './hash-list.ts';
import { completeNodes, isRight, parent } from './position.ts';
import type { TreeHasher } from './tree-hasher.ts';

/**
 * The complete nodes of a tree. Node `index` of a height stands for the entries from `index * 2^height` on, `2^height` of them;
 * it never changes once they are there, which is why tiles can be cached for ever.
 */
export interface TreeNodes {
  readonly size: number;
  /** @throws RangeError when the node is not complete in this tree */
  node(height: number, index: number): Bytes;
}

/**
 * An append-only tree in memory. It can start from a stored one (`tileNodes()`), of which it reads only the right edge:
 * appending `k` entries costs `k` leaf hashes, fewer than `k + log2(size)` node hashes, and nothing for the entries before.
 */
export class Tree implements TreeNodes {
  readonly #hasher: TreeHasher;
  readonly #stored: TreeNodes | undefined;
  /** By height, the nodes that came after the stored ones. */
  readonly #added: HashList[] = [];
  #size: number;

  constructor(hasher: TreeHasher, stored?: TreeNodes) {
    this.#hasher = hasher;
    this.#stored = stored;
    this.#size = stored?.size ?? 0;
  }

  get size(): number {
    return this.#size;
  }

  /** Appends one entry, and returns its leaf hash. */
  append(entry: Uint8Array): Bytes {
    const leaf = this.#hasher.leaf(entry);
    this.#list(0).push(leaf);
    this.#completeAbove(leaf);
    this.#size += 1;
    return leaf;
  }

  node(height: number, index: number): Bytes {
    const before = this.#storedNodes(height);
    if (this.#stored !== undefined && index < before) return this.#stored.node(height, index);
    return this.#list(height).at(index - before);
  }

  /** Each right node completes the one above it, as a carry does in counting. */
  #completeAbove(leaf: Bytes): void {
    let [hash, index] = [leaf, this.#size];
    for (let height = 0; isRight(index); height += 1) {
      hash = this.#hasher.node(this.node(height, index - 1), hash);
      this.#list(height + 1).push(hash);
      index = parent(index);
    }
  }

  #storedNodes(height: number): number {
    return completeNodes(this.#stored?.size ?? 0, height);
  }

  #list(height: number): HashList {
    this.#added[height] ??= new HashList();
    return this.#added[height];
  }
}
