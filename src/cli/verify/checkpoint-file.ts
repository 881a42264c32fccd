import { type Checkpoint, parseCheckpoint } from '#src/log/checkpoint.ts';
import { readText } from './read-file.ts';
import { refusalOf } from './refusal.ts';
import type { SiteSource } from './site-source.ts';
import type { Findings } from './verify-report.ts';

export const CHECKPOINT_PATH = 'log/checkpoint';
/** Go's limit for a signed note. */
export const MAX_NOTE_BYTES = 1_000_000;

/** A checkpoint as it is served. Who signed it is not looked at here. */
export interface CheckpointFile {
  path: string;
  note: string;
  /** Whether there are signature lines, by whomever. */
  signed: boolean;
  checkpoint: Checkpoint;
}

/** @returns nothing when it cannot be read, and a finding says why */
export async function readCheckpointFile(source: SiteSource, path: string, findings: Findings): Promise<CheckpointFile | undefined> {
  const note = await readText(source, path, MAX_NOTE_BYTES, findings, 'a checkpoint');
  return note === undefined ? undefined : parseCheckpointFile(path, source.address(path), note, findings);
}

export async function parseCheckpointFile(
  path: string,
  where: string,
  note: string,
  findings: Findings,
): Promise<CheckpointFile | undefined> {
  const divide = note.lastIndexOf('\n\n');
  let checkpoint: Checkpoint | undefined;
  const refusal = await refusalOf(() => {
    checkpoint = parseCheckpoint(divide < 0 ? note : note.slice(0, divide + 1));
  });
  if (refusal !== undefined) findings.add({ ...refusal, where, expected: 'a checkpoint: origin, size and root hash, a line each' });
  return checkpoint === undefined ? undefined : { path, note, signed: divide >= 0, checkpoint };
}
