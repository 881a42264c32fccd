import { type Bytes, equal } from './bytes.ts';
import { hashNode, requireHashes } from './hashing.ts';
import { LogError } from './log-error.ts';
import { isRight, parent } from './position.ts';
import { walkUp } from './walk.ts';

/** The claim that the newer tree starts with every entry of the older one, in the same order. */
export interface ConsistencyClaim {
  oldSize: number;
  oldRoot: Bytes;
  size: number;
  root: Bytes;
  /** Empty when the sizes are equal. */
  proof: readonly Bytes[];
}

/**
 * Rebuilds both roots from one list of hashes: https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2
 *
 * An old size of 0 is refused: every tree continues the empty one, and "checked" would say nothing.
 * @throws LogError `not-consistent`, `malformed-hash`
 */
export async function verifyConsistency(claim: ConsistencyClaim): Promise<void> {
  const { oldSize, oldRoot, size, root, proof } = claim;
  requireHashes([oldRoot, root, ...proof]);
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize < 1 || oldSize > size) {
    throw new LogError('not-consistent', `A tree of ${size} entries cannot be checked against one of ${oldSize}.`);
  }
  const consistent = oldSize === size ? proof.length === 0 && equal(oldRoot, root) : await leadsToBoth(claim);
  if (!consistent) throw new LogError('not-consistent', `The tree of ${size} entries does not continue the one of ${oldSize}.`);
}

async function leadsToBoth({ oldSize, oldRoot, size, root, proof }: ConsistencyClaim): Promise<boolean> {
  let [node, last] = [oldSize - 1, size - 1];
  while (isRight(node)) [node, last] = [parent(node), parent(last)];
  // An old tree of a power of two is itself the first node, and the proof leaves it out.
  const [first, ...others] = node === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [rebuiltOld, rebuilt] = [first, first];
  const whole = await walkUp(node, last, others, async (sibling, isLeft) => {
    // What stands on the right came after the old tree.
    if (isLeft) rebuiltOld = await hashNode(sibling, rebuiltOld);
    rebuilt = isLeft ? await hashNode(sibling, rebuilt) : await hashNode(rebuilt, sibling);
  });
  return whole && equal(rebuiltOld, oldRoot) && equal(rebuilt, root);
}
