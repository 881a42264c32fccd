import { join } from 'node:path';
import { nodeTreeHasher } from '../../evidence/hash.ts';
import { formatLeaf, type Leaf } from '../../evidence/leaf.ts';
import type { StoredLog } from '../../evidence/log-state.ts';
import { checkpointFile, ENTRIES_FILE } from '../../loaders/read-log.ts';
import { parseCheckpoint } from '../../log/checkpoint.ts';
import { makeCheckpoint } from '../../log/history.ts';
import { formatNote } from '../../log/note.ts';
import { type Signer, signNote } from '../../log/sign-note.ts';
import { writeWhole } from '../write-whole.ts';

/** How the checkpoint is made. */
export interface LogIdentity {
  origin: string;
  signer?: Signer;
}

export interface Appended {
  size: number;
  /** Whether a checkpoint was written: not when there was nothing new, and nothing to sign. */
  checkpoint: boolean;
  signed: boolean;
}

/**
 * Appends leaves and writes the checkpoint, each whole or not at all. Between the two the log has entries that no checkpoint
 * vouches for; the next run writes the checkpoint that is missing.
 */
export async function appendToLog(
  contentFolder: string,
  log: StoredLog,
  leaves: readonly Leaf[],
  { origin, signer }: LogIdentity,
): Promise<Appended> {
  const added = leaves.map(formatLeaf);
  for (const entry of added) log.tree.append(Buffer.from(entry));
  const { size } = log.tree;
  const last = log.checkpoints.at(-1);
  const needed = size > 0 && (last?.size !== size || (signer !== undefined && !last.note.includes('\n\n')));
  if (!needed) return { size, checkpoint: false, signed: last?.note.includes('\n\n') ?? false };

  const earlier = log.checkpoints.map(({ note }) => parseCheckpoint(`${note.split('\n', 3).join('\n')}\n`));
  const text = makeCheckpoint(log.tree, nodeTreeHasher, origin, earlier);
  const note = signer === undefined ? text : formatNote(await signNote(text, signer));
  if (added.length > 0)
    await writeWhole(join(contentFolder, ENTRIES_FILE), [...log.entries, ...added].map((entry) => `${entry}\n`).join(''));
  await writeWhole(join(contentFolder, checkpointFile(size)), note);
  return { size, checkpoint: true, signed: signer !== undefined };
}
