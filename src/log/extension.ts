import { type Bytes, toBase64 } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { LogError } from './log-error.ts';
import { HASHES_AND_CHECKPOINT, match, parseDecimal, readHashes } from './parse-text.ts';
import { type LogTrust, verifyCheckpoint } from './verify-checkpoint.ts';
import { verifyConsistency } from './verify-consistency.ts';

/**
 * That a log grew from `oldSize` entries to a checkpoint. This is the body of a request to a witness
 * (https://c2sp.org/tlog-witness#add-checkpoint); as a file, it tells a browser the same about the checkpoint that it remembers.
 */
export interface Extension {
  oldSize: number;
  hashes: Bytes[];
  /** The checkpoint as the log published it, not yet verified. */
  checkpoint: string;
}

const EXTENSION = new RegExp(`^old (.+)\\n${HASHES_AND_CHECKPOINT}`);

/** @throws LogError `malformed-proof`, `malformed-number`, `malformed-base64` */
export function parseExtension(body: string): Extension {
  const [, oldSize, hashes, checkpoint] = match('proof', EXTENSION, body);
  return { oldSize: parseDecimal(oldSize), hashes: readHashes(hashes), checkpoint };
}

export function formatExtension({ oldSize, hashes, checkpoint }: Extension): string {
  return `${[`old ${oldSize}`, ...hashes.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

/**
 * Verifies that a log only grew since a checkpoint that the reader remembers.
 * @returns the newer checkpoint, to be remembered from now on
 * @throws LogError
 */
export async function verifyExtension(body: string, remembered: Checkpoint, trust: LogTrust): Promise<Checkpoint> {
  const { oldSize, hashes, checkpoint: file } = parseExtension(body);
  const checkpoint = await verifyCheckpoint(file, trust);
  if (remembered.origin !== checkpoint.origin) throw new LogError('other-log', remembered.origin);
  if (remembered.size !== oldSize) throw new LogError('not-consistent', `${oldSize}, not ${remembered.size}`);
  const { size, root } = checkpoint;
  await verifyConsistency({ oldSize: remembered.size, oldRoot: remembered.root, size, root, proof: hashes });
  return checkpoint;
}
