import { type Replay, replay } from '#src/evidence/replay.ts';
import { TILE_WIDTH } from '#src/log/tile.ts';
import { tilePath } from '#src/log/tile-path.ts';
import { count, formatNumber } from '../terminal.ts';
import type { LogContent } from './read-entries.ts';
import type { SiteSource } from './site-source.ts';
import { Findings, type Step } from './verify-report.ts';

/** Every entry is a leaf, revisions come in order, and no two live reviews share an order line. */
export function checkReplay(source: SiteSource, { entries, tree }: LogContent): { step: Step; outcome: Replay } {
  const findings = new Findings();
  const decoder = new TextDecoder();
  const outcome = replay(entries.map((entry) => decoder.decode(entry)));
  for (const { index, found, expected } of outcome.faults) {
    const bundle = Math.floor(index / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, tree.size - bundle * TILE_WIDTH);
    const path = `log/${tilePath({ level: 'entries', index: bundle, width })}`;
    findings.add({ code: 'wrong-entry', where: `${source.address(path)} (entry ${index})`, found: found.en, expected: expected.en });
  }
  return { step: findings.conclude('replay', summarize(outcome)), outcome };
}

function summarize({ live, withdrawals, faults }: Replay): string {
  const received = [...live.values()].filter(({ leaf }) => leaf.type === 'received').length;
  const gone = withdrawals.filter(({ wasPublic }) => wasPublic).length;
  const counts = `${count(live.size - received, 'live review')}, ${formatNumber(received)} received and withheld, ${formatNumber(gone)} withdrawn`;
  return faults.length === 0 ? `${counts}; no order line twice` : counts;
}
