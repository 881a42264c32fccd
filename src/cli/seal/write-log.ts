import { join } from 'node:path';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { formatLeaf, type Leaf } from '#src/evidence/leaf.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import { rootMessage } from '#src/evidence/receipt.ts';
import { checkpointFile, ENTRIES_FILE, rootSignatureFile } from '#src/loaders/read-log.ts';
import { utcDay } from '#src/loaders/today.ts';
import { toBase64 } from '#src/log/bytes.ts';
import { type Checkpoint, parseCheckpoint } from '#src/log/checkpoint.ts';
import { makeCheckpoint } from '#src/log/history.ts';
import { LogError } from '#src/log/log-error.ts';
import { formatMadeLine } from '#src/log/made-line.ts';
import { formatNote, isSigned } from '#src/log/note.ts';
import { type Signer, signNote } from '#src/log/sign-note.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { writeWhole } from '../write-whole.ts';
import type { SignedMemory } from './private-folder.ts';

/** How the checkpoint is made. */
export interface LogIdentity {
  origin: string;
  signer?: Signer;
  /** The last checkpoint that the key signed, kept beside the key. */
  lastSigned?: SignedMemory;
}

interface Appended {
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
  { origin, signer, lastSigned }: LogIdentity,
): Promise<Appended> {
  const added = leaves.map(formatLeaf);
  for (const entry of added) log.tree.append(Buffer.from(entry));
  const { size } = log.tree;
  const last = log.checkpoints.at(-1);
  const needed = size > 0 && (last?.size !== size || (signer !== undefined && !isSigned(last.note)));
  if (!needed && signer !== undefined && last !== undefined && last.rootSignature === undefined)
    await writeRootSignature(contentFolder, last.note, signer);
  if (!needed) return { size, checkpoint: false, signed: last !== undefined && isSigned(last.note) };

  const earlier = log.checkpoints.map(({ note }) => readText(note));
  const remembered = signer === undefined ? undefined : await lastSigned?.read();
  const extensions = signer === undefined ? [] : [formatMadeLine(utcDay())];
  const text = continueLog(log, origin, extensions, [...earlier, ...(remembered === undefined ? [] : [readText(remembered)])]);
  const note = signer === undefined ? text : formatNote(await signNote(text, signer));
  if (added.length > 0)
    await writeWhole(join(contentFolder, ENTRIES_FILE), [...log.entries, ...added].map((entry) => `${entry}\n`).join(''));
  // Remembered before it is published: whatever happens after, this key never signs another log of this size.
  if (signer !== undefined) await lastSigned?.write(note);
  if (signer !== undefined) await writeRootSignature(contentFolder, note, signer);
  await writeWhole(join(contentFolder, checkpointFile(size)), note);
  return { size, checkpoint: true, signed: signer !== undefined };
}

/**
 * Signs the root alone as well: the build makes receipts from it. If the run stops before its checkpoint is written, the next checkpoint
 * still continues this tree.
 */
export async function writeRootSignature(contentFolder: string, note: string, { key, sign }: Signer): Promise<void> {
  const { size, root } = readText(note);
  const signature = new Uint8Array(await sign(rootMessage(root, key)));
  await writeWhole(join(contentFolder, rootSignatureFile(size)), `${toBase64(signature)}\n`);
}

/** A key that signs two histories is worth nothing any more. @throws CliError when this log is not the one that the key signed before */
function continueLog({ tree }: StoredLog, origin: string, extensions: readonly string[], earlier: readonly Checkpoint[]): string {
  try {
    return makeCheckpoint(tree, nodeTreeHasher, origin, earlier, extensions);
  } catch (cause) {
    if (!(cause instanceof LogError)) throw cause;
    throw new CliError(
      told({
        en: 'This log is not a continuation of the one that the key signed last: it is older, or another.',
        id: 'Log ini bukan lanjutan dari yang terakhir ditandatangani kunci ini: lebih lama, atau log lain.',
      }),
      told({
        en: 'Get the newest content/log/ (git pull), then type the command again. Nothing was signed.',
        id: 'Ambil content/log/ terbaru (git pull), lalu ketik perintah ini sekali lagi. Tidak ada yang ditandatangani.',
      }),
      { cause },
    );
  }
}

/** The three lines of a checkpoint that is known to be sound. */
function readText(note: string): Checkpoint {
  return parseCheckpoint(`${note.split('\n', 3).join('\n')}\n`);
}
