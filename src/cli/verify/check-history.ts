import pMap from 'p-map';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { equal, toBase64 } from '#src/log/bytes.ts';
import type { Checkpoint } from '#src/log/checkpoint.ts';
import { verifyExtension } from '#src/log/extension.ts';
import { Prover } from '#src/log/prover.ts';
import type { Tree } from '#src/log/tree.ts';
import { verifyCheckpoint } from '#src/log/verify-checkpoint.ts';
import { count, formatNumber, quote } from '../terminal.ts';
import { type CheckpointFile, MAX_NOTE_BYTES, readCheckpointFile } from './checkpoint-file.ts';
import { readText } from './read-file.ts';
import { refusalOf } from './refusal.ts';
import type { SiteSource } from './site-source.ts';
import type { Trust } from './trust.ts';
import { Findings, notChecked, type Step } from './verify-report.ts';

/** Root of the tree when it had `size` entries. */
export function rootAt(tree: Tree, size: number): Checkpoint['root'] {
  return new Prover(tree, nodeTreeHasher, size).root();
}

/** Every checkpoint that the site still serves: signed as it says, and true of the first entries of the present log. */
export async function checkHistory(
  source: SiteSource,
  tree: Tree,
  sizes: readonly number[],
  latest: CheckpointFile,
  trust: Trust,
): Promise<{ step: Step; earlier: Checkpoint[] }> {
  const findings = new Findings();
  const files = await pMap(sizes, (size) => readCheckpointFile(source, `log/checkpoints/${size}.txt`, findings), {
    concurrency: source.concurrency,
  });
  let unsigned = 0;
  for (const [at, file] of files.entries()) {
    if (file === undefined) continue;
    if (!file.signed) unsigned += 1;
    await checkStored(source.address(file.path), file, sizes[at] ?? 0, { tree, latest, trust }, findings);
  }
  const note = trust.key !== 'unsigned' && unsigned > 0 ? `; ${formatNumber(unsigned)} of them from before the log was signed` : '';
  const step = findings.conclude('history', `${count(sizes.length, 'checkpoint')}, each against the first entries of the log${note}`);
  const known = files.flatMap((file, at) => (file !== undefined && file.checkpoint.size === sizes[at] ? [file.checkpoint] : []));
  return { step, earlier: known.filter(({ size }) => size > 0 && size < latest.checkpoint.size) };
}

interface Known {
  tree: Tree;
  latest: CheckpointFile;
  trust: Trust;
}

async function checkStored(where: string, file: CheckpointFile, size: number, { tree, latest, trust }: Known, findings: Findings) {
  const { note, signed, checkpoint } = file;
  if (checkpoint.size !== size) {
    findings.add({ code: 'wrong-size', where, found: `a checkpoint of ${checkpoint.size}`, expected: `one of ${size}, as in its name` });
    return;
  }
  if (size === latest.checkpoint.size && note !== latest.note) {
    findings.add({ code: 'wrong-checkpoint', where, found: 'other text or signatures', expected: 'the same file as /log/checkpoint' });
  }
  const refusal = await refusalOf(() => verifyCheckpoint(note, signed ? trust : { ...trust, key: 'unsigned' }));
  if (refusal !== undefined) {
    findings.add({ ...refusal, where, expected: trust.key === 'unsigned' ? `one of ${trust.origin}` : `one signed by ${trust.key.name}` });
  }
  if (size > tree.size) {
    findings.add({
      code: 'rewritten',
      where,
      found: `a checkpoint of ${size} entries`,
      expected: `at most ${tree.size}, which the log has now`,
    });
  } else if (!equal(rootAt(tree, size), checkpoint.root)) {
    findings.add({
      code: 'rewritten',
      where,
      found: `the root ${toBase64(checkpoint.root)}`,
      expected: `${toBase64(rootAt(tree, size))}, the root of the first ${size} entries served now`,
    });
  }
}

/** The proofs, for browsers and witnesses, that the log continues each earlier checkpoint. */
export async function checkExtensions(source: SiteSource, earlier: readonly Checkpoint[], latest: Checkpoint, trust: Trust): Promise<Step> {
  if (earlier.length === 0) return notChecked('extensions', 'there is no earlier checkpoint');
  const findings = new Findings();
  await pMap(
    earlier,
    async (checkpoint) => {
      const path = `log/extension/${checkpoint.size}`;
      const expected = `a proof that the log grew from ${checkpoint.size} to ${latest.size} entries`;
      const body = await readText(source, path, MAX_NOTE_BYTES, findings, expected);
      if (body === undefined) return;
      const where = source.address(path);
      const refusal = await refusalOf(async () => {
        const { size, root } = await verifyExtension(body, checkpoint, trust);
        if (size !== latest.size || !equal(root, latest.root))
          findings.add({ code: 'wrong-extension', where, found: `a proof up to another checkpoint, of ${size} entries`, expected });
      });
      if (refusal !== undefined) findings.add({ ...refusal, code: 'wrong-extension', where, expected });
    },
    { concurrency: source.concurrency },
  );
  return findings.conclude('extensions', `${count(earlier.length, 'proof')} that the log only grew`);
}

/** Compares the log with a checkpoint that the reader kept, or got elsewhere. */
export async function checkSince(kept: CheckpointFile, tree: Tree, trust: Trust): Promise<Step> {
  const findings = new Findings();
  const { path: where, note, signed, checkpoint } = kept;
  const { size, root } = checkpoint;
  const bySignature = signed && trust.key !== 'unsigned';
  const refusal = await refusalOf(() => verifyCheckpoint(note, bySignature ? trust : { ...trust, key: 'unsigned' }));
  if (refusal !== undefined) findings.add({ ...refusal, where, expected: `a checkpoint of ${quote(trust.origin)}` });
  if (size > tree.size) {
    findings.add({
      code: 'older',
      where,
      found: `an older log now, of ${count(tree.size, 'entry', 'entries')}`,
      expected: `the ${formatNumber(size)} that it had at your checkpoint, or more`,
    });
  } else if (!equal(rootAt(tree, size), root)) {
    findings.add({
      code: 'rewritten',
      where,
      found: `a rewritten log: its first ${count(size, 'entry', 'entries')} have the root ${toBase64(rootAt(tree, size))}`,
      expected: `${toBase64(root)}, as in your checkpoint`,
    });
  }
  if (size === 0 && findings.count === 0) return notChecked('since', 'your checkpoint is of an empty log, which every log continues');
  const grown = tree.size - size;
  const added = grown === 0 ? 'nothing was' : grown === 1 ? '1 entry was' : `${formatNumber(grown)} entries were`;
  const holds = `your checkpoint of ${count(size, 'entry', 'entries')} still holds; ${added} added since`;
  return findings.conclude('since', findings.count > 0 ? 'the log does not continue your checkpoint' : holds);
}
