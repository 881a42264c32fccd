import type { Checkpoint } from './checkpoint.ts';
import { hashLeaf } from './hashing.ts';
import { parseTlogProof } from './tlog-proof.ts';
import { type LogTrust, verifyCheckpoint } from './verify-checkpoint.ts';
import { verifyInclusion } from './verify-inclusion.ts';

/**
 * Verifies that a log, signed by a key the reader trusts, holds an entry.
 * @param entry the leaf's bytes, not their hash
 * @returns where the entry stands, and the checkpoint that vouches for it
 * @throws LogError
 */
export async function verifyTlogProof(
  file: string,
  entry: Uint8Array,
  trust: LogTrust,
): Promise<{ index: number; checkpoint: Checkpoint }> {
  const { index, hashes, checkpoint: note } = parseTlogProof(file);
  const checkpoint = await verifyCheckpoint(note, trust);
  await verifyInclusion({ index, size: checkpoint.size, leafHash: await hashLeaf(entry), proof: hashes, root: checkpoint.root });
  return { index, checkpoint };
}
