import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { plainEnvironment, WORK } from '../support/build-site.ts';
import { generateContent } from './generate.ts';
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
      'median card, KB': (await medianCardBytes(`${work}/dist/cards`)) / 1000,
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

interface TimedBuild {
  seconds: number;
  cards: number;
  cardSeconds: number;
  /** Largest resident memory of any process of the build. */
  peakBytes: number;
}

async function timedBuild(content: string, work: string): Promise<TimedBuild> {
  const started = performance.now();
  const child = spawn(process.execPath, [resolve('src/cli/bukti.mjs'), 'build', '--content', content, '--out', `${work}/dist`], {
    env: { ...plainEnvironment(), BUKTI_CACHE: `${work}/cache` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(child.pid));
  }, 200);
  const code = await new Promise((closed) => child.on('close', closed));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
  const [, cards = '0', seconds = '0'] = /cards: ([\d,.]+) .* in ([\d.]+) s/.exec(output) ?? [];
  return {
    seconds: (performance.now() - started) / 1000,
    cards: Number(cards.replace(/\D/g, '')),
    cardSeconds: Number(seconds),
    peakBytes,
  };
}

/** Resident memory of a process and its children, where the system tells (Linux); 0 elsewhere. */
function residentBytes(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    return pages * 4096 + children.reduce((sum, child) => sum + residentBytes(child), 0);
  } catch {
    return 0;
  }
}

async function medianCardBytes(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.png'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}
