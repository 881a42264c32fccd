import { type Bytes, equal } from './bytes.ts';
import { climb } from './climb.ts';
import { requireHashes } from './hashing.ts';
import { LogError } from './log-error.ts';
import { parent } from './position.ts';

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
export async function verifyConsistency({ oldSize, oldRoot, size, root, proof }: ConsistencyClaim): Promise<void> {
  requireHashes([oldRoot, root, ...proof]);
  // A tree is consistent with itself, and the proof is empty.
  let [node, last] = oldSize === size ? [0, 0] : [oldSize - 1, size - 1];
  while (node % 2 === 1) [node, last] = [parent(node), parent(last)];
  // An old tree of a power of two is itself the first node, and the proof leaves it out.
  const [first, ...others] = node ? proof : [oldRoot, ...proof];
  // Nodes to the right of the path were added after the old tree.
  const [rebuilt, rebuiltOld] = first ? await climb(node, last, first, others) : [];
  const possible = Number.isSafeInteger(size) && oldSize > 0 && oldSize <= size;
  if (!possible || !equal(rebuilt, root) || !equal(rebuiltOld, oldRoot)) throw new LogError('not-consistent', `${oldSize}`);
}
