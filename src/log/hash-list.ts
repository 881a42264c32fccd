import type { Bytes } from './bytes.ts';
import { HASH_LENGTH } from './hashing.ts';

/** A list of hashes in one piece of memory: 100,000 small arrays take several times the room. */
export class HashList {
  #bytes: Bytes = new Uint8Array(HASH_LENGTH * 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(hash: Uint8Array): void {
    const end = this.#length * HASH_LENGTH;
    if (end === this.#bytes.length) this.#grow();
    this.#bytes.set(hash, end);
    this.#length += 1;
  }

  /** A copy of the hash, which the caller may keep and change. */
  at(index: number): Bytes {
    if (index < 0 || index >= this.#length) throw new RangeError(`No hash ${index} in a list of ${this.#length}.`);
    return this.#bytes.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
