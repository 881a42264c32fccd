// Places in the tree. Sizes and indices are JavaScript numbers up to 2^53 - 1, so that these divide where textbooks shift:
// shifts would cut them down to 32 bits.

/** Whether a node is the right one of its pair. */
export function isRight(index: number): boolean {
  return index % 2 === 1;
}

/** Index of the node above, on the level above. */
export function parent(index: number): number {
  return Math.floor(index / 2);
}

/** How many nodes of a height are complete in a tree of this size. */
export function completeNodes(size: number, height: number): number {
  return Math.floor(size / 2 ** height);
}

/** Height of the smallest complete tree that holds `size` entries. Counted, since `Math.log2` rounds. */
export function heightOf(size: number): number {
  let height = 0;
  while (2 ** height < size) height += 1;
  return height;
}

/** The largest power of two *below* `size`, where RFC 6962 splits a tree of two entries or more. */
export function splitPoint(size: number): number {
  return 2 ** (heightOf(size) - 1);
}
