import { type Bytes, equal } from './bytes.ts';
import { climb } from './climb.ts';
import { requireHashes } from './hashing.ts';
import { LogError } from './log-error.ts';

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
  const [rebuilt] = await climb(index, size - 1, leafHash, proof);
  if (!equal(rebuilt, root)) throw new LogError('not-included', `${index}`);
}
