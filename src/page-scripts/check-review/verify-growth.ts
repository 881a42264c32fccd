import type { Checkpoint } from '#src/log/checkpoint.ts';
import { parseExtension } from '#src/log/extension.ts';
import { verifyConsistency } from '#src/log/verify-consistency.ts';
import { readText } from './read-file.ts';

/**
 * That one state of the log grew out of another, by the file that the log publishes for it.
 * @param log address of the log
 * @throws LogError `not-consistent`; `malformed-…` when there is no such file
 */
export async function verifyGrowth(log: string, { size: oldSize, root: oldRoot }: Checkpoint, newer: Checkpoint): Promise<void> {
  const isSame = oldSize === newer.size;
  const proof = isSame ? [] : parseExtension(await readText(`${log}extension/${oldSize}`)).hashes;
  await verifyConsistency({ ...newer, oldSize, oldRoot, proof });
}
