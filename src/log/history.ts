import { equal } from './bytes.ts';
import { type Checkpoint, formatCheckpoint } from './checkpoint.ts';
import { LogError } from './log-error.ts';
import { Prover } from './prover.ts';
import type { TreeNodes } from './tree.ts';
import type { TreeHasher } from './tree-hasher.ts';

/**
 * Checks that a log still says what it said at each of its checkpoints: that it was only ever added to.
 * @throws LogError `history-changed`, `other-log`
 */
export function verifyHistory(nodes: TreeNodes, hasher: TreeHasher, origin: string, checkpoints: readonly Checkpoint[]): void {
  for (const checkpoint of checkpoints) {
    if (checkpoint.origin !== origin) throw new LogError('other-log', checkpoint.origin);
    if (checkpoint.size > nodes.size) {
      throw new LogError('history-changed', `The log had ${checkpoint.size} entries once, and has ${nodes.size} now.`);
    }
    if (!equal(new Prover(nodes, hasher, checkpoint.size).root(), checkpoint.root)) {
      throw new LogError('history-changed', `The first ${checkpoint.size} entries of the log are not what they were.`);
    }
  }
}

/**
 * Text of the checkpoint of the tree as it is now; for a log without a key, the whole checkpoint. A log that publishes
 * checkpoints of two histories is lost for good, hence every earlier checkpoint is asked for, and checked.
 * @param extensions further lines of the checkpoint
 * @throws LogError as `verifyHistory()`
 */
export function makeCheckpoint(
  nodes: TreeNodes,
  hasher: TreeHasher,
  origin: string,
  earlier: readonly Checkpoint[],
  extensions: readonly string[] = [],
): string {
  verifyHistory(nodes, hasher, origin, earlier);
  return formatCheckpoint({ origin, size: nodes.size, root: new Prover(nodes, hasher).root() }, extensions);
}
