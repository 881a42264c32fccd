import type { Bytes } from './bytes.ts';
import { isRight, parent } from './position.ts';

/**
 * The way from a node up the right edge of its tree that both verification algorithms of RFC 9162 share (2.1.3.2 and 2.1.4.2).
 * @param node index of the node, and `last` that of the last node of its height
 * @param take is given each hash of the proof, and on which side of the node it stands
 * @returns whether the proof has exactly the length of the way
 */
export async function walkUp(
  node: number,
  last: number,
  proof: readonly Bytes[],
  take: (sibling: Bytes, isLeft: boolean) => Promise<void>,
): Promise<boolean> {
  let [at, end] = [node, last];
  for (const sibling of proof) {
    if (end === 0) return false;
    const isLeft = isRight(at) || at === end;
    await take(sibling, isLeft);
    // On the right edge a node without a sibling rises unchanged.
    while (isLeft && !isRight(at) && at !== 0) [at, end] = [parent(at), parent(end)];
    [at, end] = [parent(at), parent(end)];
  }
  return end === 0;
}
