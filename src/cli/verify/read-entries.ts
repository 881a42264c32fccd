import pMap from 'p-map';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { type Bytes, equal, toBase64 } from '#src/log/bytes.ts';
import type { Checkpoint } from '#src/log/checkpoint.ts';
import { decodeBundle } from '#src/log/entry-bundle.ts';
import { Prover } from '#src/log/prover.ts';
import { listTiles } from '#src/log/tile.ts';
import { tilePath } from '#src/log/tile-path.ts';
import { Tree } from '#src/log/tree.ts';
import { count } from '../terminal.ts';
import { CHECKPOINT_PATH } from './checkpoint-file.ts';
import { readFile } from './read-file.ts';
import { refusalOf } from './refusal.ts';
import type { SiteSource } from './site-source.ts';
import { Findings, type Step } from './verify-report.ts';

/** A leaf has at most about 400 bytes; this leaves room for newer versions, and none for bombs. */
export const MAX_ENTRY_BYTES = 1024;

/** The entries of a log, and the tree that they make: what everything else is compared with. */
export interface LogContent {
  entries: Bytes[];
  tree: Tree;
}

/** Reads every entry and builds the tree anew. @returns no content when an entry bundle cannot be read */
export async function readEntries(source: SiteSource, { size, root }: Checkpoint): Promise<{ step: Step; content?: LogContent }> {
  const findings = new Findings();
  const bundles = listTiles(size).filter(({ level }) => level === 0);
  const decoded = await pMap(
    bundles,
    async ({ index, width }) => {
      const path = `log/${tilePath({ level: 'entries', index, width })}`;
      const bytes = await readFile(source, path, width * (MAX_ENTRY_BYTES + 2), findings, `${width} entries`);
      if (bytes === undefined) return undefined;
      let entries: Bytes[] | undefined;
      const refusal = await refusalOf(() => {
        entries = decodeBundle(bytes, width);
      });
      if (refusal !== undefined)
        findings.add({ ...refusal, code: 'wrong-bundle', where: source.address(path), expected: `${width} entries` });
      return entries;
    },
    { concurrency: source.concurrency },
  );
  const entries = decoded.filter((bundle) => bundle !== undefined).flat();
  if (findings.count > 0) return { step: findings.conclude('entries', `not all ${count(size, 'entry', 'entries')} could be read`) };
  const tree = new Tree(nodeTreeHasher);
  for (const entry of entries) tree.append(entry);
  const rebuilt = new Prover(tree, nodeTreeHasher).root();
  if (!equal(rebuilt, root)) {
    findings.add({
      code: 'wrong-root',
      where: source.address(CHECKPOINT_PATH),
      found: `the root ${toBase64(root)}`,
      expected: `${toBase64(rebuilt)}, which is that of the ${count(size, 'entry', 'entries')} served`,
    });
  }
  const relation = findings.count === 0 ? 'make the tree of the checkpoint' : 'make another tree than that of the checkpoint';
  return { step: findings.conclude('entries', `${count(size, 'entry', 'entries')} ${relation}`), content: { entries, tree } };
}
