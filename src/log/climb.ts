import type { Bytes } from './bytes.ts';
import { hashNode } from './hashing.ts';
import { parent } from './position.ts';

/**
 * The path from a node to the root that both verification algorithms of RFC 9162 share (2.1.3.2 and 2.1.4.2).
 * @param node index of the node, and `last` that of the last node of its height
 * @returns the root, and the root of the tree without the nodes to the right of the path; empty when there is no such
 * node, or when the length of the proof is not that of the path
 */
export async function climb(node: number, last: number, hash: Bytes, proof: readonly Bytes[]): Promise<Bytes[]> {
  if (!Number.isSafeInteger(node) || node < 0 || node > last) return [];
  let [at, end, root, oldRoot] = [node, last, hash, hash];
  for (const sibling of proof) {
    if (!end) return [];
    const isLeft = at % 2 === 1 || at === end;
    if (isLeft) oldRoot = await hashNode(sibling, oldRoot);
    root = await (isLeft ? hashNode(sibling, root) : hashNode(root, sibling));
    // On the right edge a node without a sibling rises unchanged.
    while (isLeft && at % 2 === 0 && at > 0) [at, end] = [parent(at), parent(end)];
    [at, end] = [parent(at), parent(end)];
  }
  return end ? [] : [root, oldRoot];
}
