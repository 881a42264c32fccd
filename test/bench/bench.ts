import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORK } from '../support/build-site.ts';
import { generateContent } from './generate.ts';
import { type Measured, measureBukti } from './measure.ts';
import { measureSearch } from './search-cost.ts';

const SIZES = process.argv.slice(2).map(Number);
const rows: Record<string, string | number>[] = [];

for (const reviews of SIZES.length > 0 ? SIZES : [1_000, 10_000]) {
  const [content, work] = [await mkdtemp(join(tmpdir(), 'bukti-bench-')), await mkdtemp(join(WORK, 'bench-'))];
  try {
    await generateContent(content, reviews);
    process.stderr.write(`${reviews} reviews: cold build …\n`);
    const cold = await timedBuild(content, work);
    process.stderr.write(`${reviews} reviews: warm build …\n`);
    const warm = await timedBuild(content, work);
    const search = await measureSearch(`${work}/dist`);
    rows.push({
      reviews,
      'cold build, s': cold.seconds.toFixed(1),
      'of it cards, s': cold.cardSeconds.toFixed(1),
      'a card, ms': ((1000 * cold.cardSeconds) / cold.cards).toFixed(1),
      'median card, KB': (await medianCardBytes(`${work}/dist/cards`, /\/[^.]+\.png$/)) / 1000,
      'square, KB': (await medianCardBytes(`${work}/dist/cards`, /\.square\.png$/)) / 1000,
      'story, KB': (await medianCardBytes(`${work}/dist/cards`, /\.story\.png$/)) / 1000,
      'warm build, s': warm.seconds.toFixed(1),
      'warm / cold': (warm.seconds / cold.seconds).toFixed(2),
      'peak memory, MB': Math.round(cold.peakBytes / 1e6),
      'first query, KB': (search.firstBytes / 1000).toFixed(0),
      'next query, ms': Math.round(search.laterMs),
    });
  } finally {
    await Promise.all([content, work].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
console.table(rows);

interface TimedBuild extends Measured {
  cards: number;
  cardSeconds: number;
}

async function timedBuild(content: string, work: string): Promise<TimedBuild> {
  const built = await measureBukti(['build', '--content', content, '--out', `${work}/dist`], { BUKTI_CACHE: `${work}/cache` });
  const [, cards = '0', seconds = '0'] = /cards: ([\d,.]+) .* in ([\d.]+) s/.exec(built.output) ?? [];
  return { ...built, cards: Number(cards.replace(/\D/g, '')), cardSeconds: Number(seconds) };
}

async function medianCardBytes(folder: string, kind: RegExp): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => kind.test(name));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}
