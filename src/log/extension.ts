import { type Bytes, toBase64 } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { parseDecimal } from './decimal.ts';
import { LogError } from './log-error.ts';
import { readField, readHashes, splitHead } from './proof-lines.ts';
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

/** @throws LogError `malformed-proof`, `malformed-number`, `malformed-base64`, `malformed-hash` */
export function parseExtension(body: string): Extension {
  const { lines, checkpoint } = splitHead(body);
  const oldSize = parseDecimal(readField('old', lines.shift()));
  return { oldSize, hashes: readHashes(lines), checkpoint };
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
  if (remembered.origin !== checkpoint.origin) throw new LogError('other-log', 'The remembered checkpoint is of another log.');
  if (remembered.size !== oldSize) throw new LogError('not-consistent', `A proof from ${oldSize} entries, not from ${remembered.size}.`);
  const { size, root } = checkpoint;
  await verifyConsistency({ oldSize: remembered.size, oldRoot: remembered.root, size, root, proof: hashes });
  return checkpoint;
}
