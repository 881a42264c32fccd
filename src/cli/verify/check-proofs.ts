import pMap from 'p-map';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { formatLeaf } from '#src/evidence/leaf.ts';
import { equal } from '#src/log/bytes.ts';
import { Prover } from '#src/log/prover.ts';
import { formatTlogProof, parseTlogProof } from '#src/log/tlog-proof.ts';
import type { Tree } from '#src/log/tree.ts';
import { verifyTlogProof } from '#src/log/verify-tlog-proof.ts';
import { count } from '../terminal.ts';
import type { LoggedReview } from './check-documents.ts';
import { rootAt } from './check-history.ts';
import { type CheckpointFile, MAX_NOTE_BYTES } from './checkpoint-file.ts';
import type { Description } from './description.ts';
import { refusalOf } from './refusal.ts';
import { SealedFiles } from './sealed-files.ts';
import type { SiteSource } from './site-source.ts';
import type { Trust } from './trust.ts';
import { Findings, notChecked, type Step } from './verify-report.ts';

/** The proof file of each live review: it shows, without the rest of the log, that the review is in it. */
export async function checkProofs(
  source: SiteSource,
  description: Description,
  reviews: readonly LoggedReview[],
  { tree, latest, trust }: { tree: Tree; latest: CheckpointFile; trust: Trust },
): Promise<Step> {
  if (reviews.length === 0) return notChecked('proofs', 'no review is sealed');
  const findings = new Findings();
  const files = new SealedFiles(source, description, 'proof');
  const prover = new Prover(tree, nodeTreeHasher);
  // Nearly all proofs end with the latest checkpoint. It is verified once, since a signature takes longer than the rest of a proof.
  let latestVerdict: Promise<boolean> | undefined;
  await pMap(
    reviews,
    async ({ id, leaf, index }) => {
      const file = await files.read({ id, index }, MAX_NOTE_BYTES, findings, `the proof that ${id} is in the log`);
      if (file === undefined) return;
      const entry = new TextEncoder().encode(formatLeaf(leaf));
      // Byte for byte the proof that this tree gives: no need to walk it again.
      const ours = formatTlogProof({ extra: entry, index, hashes: prover.proveInclusion(index), checkpoint: latest.note });
      if (file === ours) {
        latestVerdict ??= isAccepted(() => verifyTlogProof(file, entry, trust));
        if (await latestVerdict) return;
      }
      await checkOther(files.address({ id, index }), file, { entry, index, tree, trust }, findings);
    },
    { concurrency: source.concurrency },
  );
  return findings.conclude('proofs', `${count(reviews.length, 'proof')} of inclusion, each for the entry of its review`);
}

interface Wanted {
  entry: Uint8Array<ArrayBuffer>;
  index: number;
  tree: Tree;
  trust: Trust;
}

/** A proof that differs from ours: a wrong one, one of an earlier checkpoint, or one with another line `extra`. */
async function checkOther(where: string, file: string, { entry, index, tree, trust }: Wanted, findings: Findings): Promise<void> {
  const expected = `a proof for entry ${index}`;
  const refusal = await refusalOf(async () => {
    const { checkpoint, index: proven } = await verifyTlogProof(file, entry, trust);
    const { extra } = parseTlogProof(file);
    const { size, root } = checkpoint;
    if (proven !== index) findings.add({ code: 'wrong-proof', where, found: `a proof for entry ${proven}`, expected });
    if (extra !== undefined && !equal(extra, entry))
      findings.add({ code: 'wrong-proof', where, found: 'another entry in the line extra', expected: 'the entry of this review' });
    if (size > tree.size || !equal(rootAt(tree, size), root))
      findings.add({ code: 'wrong-proof', where, found: `a checkpoint of ${size} entries of another tree`, expected: 'one of this log' });
  });
  if (refusal !== undefined) findings.add({ ...refusal, where, expected });
}

async function isAccepted(check: () => Promise<unknown>): Promise<boolean> {
  return (await refusalOf(check)) === undefined;
}
