import { type Bytes, equal } from './bytes.ts';
import { hashNode, requireHashes } from './hashing.ts';
import { LogError } from './log-error.ts';
import { walkUp } from './walk.ts';

/** The claim that a tree of `size` entries with this root holds this leaf at this index. */
export interface InclusionClaim {
  index: number;
  size: number;
  leafHash: Bytes;
  /** From the leaf's sibling up to the root's child. */
  proof: readonly Bytes[];
  root: Bytes;
}

/**
 * Walks from the leaf to the root: https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2
 * @throws LogError `not-included` when the walk ends elsewhere, `malformed-hash`
 */
export async function verifyInclusion({ index, size, leafHash, proof, root }: InclusionClaim): Promise<void> {
  requireHashes([leafHash, root, ...proof]);
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new LogError('not-included', `A tree of ${size} entries has no entry ${index}.`);
  }
  let hash = leafHash;
  const whole = await walkUp(index, size - 1, proof, async (sibling, isLeft) => {
    hash = isLeft ? await hashNode(sibling, hash) : await hashNode(hash, sibling);
  });
  if (!whole || !equal(hash, root)) throw new LogError('not-included', `The proof does not lead from entry ${index} to the root.`);
}
