import { appendFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateContent } from './generate.ts';
import { measureBukti, measureNode } from './measure.ts';

// What sealing costs, and the files that a build serves of the log. Whole commands are timed: reading the content is part of them.
const SIZES = process.argv.slice(2).map(Number);
const rows: Record<string, string | number>[] = [];

for (const reviews of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000]) {
  const root = await mkdtemp(join(tmpdir(), 'bukti-bench-log-'));
  const content = join(root, 'content');
  const at = ['--content', content];
  try {
    await generateContent(content, reviews, { ordersFile: join(root, 'private', 'orders.csv'), starsAlone: 0 });
    await measureBukti(['keygen', ...at]);
    process.stderr.write(`${reviews} reviews: check before, seal, seal 8 more, check after, log files …\n`);
    const before = await measureBukti(['check', ...at]);
    const all = await measureBukti(['seal', ...at]);
    const eight = Array.from(
      { length: 8 },
      (_, n) => `{"id":"baru-${n}","rating":5,"author":{"name":"Rani"},"date":"2025-01-01","body":"Baru."}\n`,
    );
    await appendFile(join(content, 'reviews/produk-0.ndjson'), eight.join(''));
    const more = await measureBukti(['seal', ...at]);
    const after = await measureBukti(['check', ...at]);
    const files = await measureNode([resolve('test/bench/write-log-files.ts'), content, join(root, 'dist')]);
    const { writeSeconds, written } = JSON.parse(files.output) as { writeSeconds: number; written: number };
    rows.push({
      reviews,
      'seal, s': all.seconds.toFixed(1),
      MB: Math.round(all.peakBytes / 1e6),
      'seal 8 more, s': more.seconds.toFixed(1),
      'check before, s': before.seconds.toFixed(1),
      'check after, s': after.seconds.toFixed(1),
      'log files, s': writeSeconds.toFixed(1),
      'files MB': Math.round(files.peakBytes / 1e6),
      files: written,
      'tiles + bundles, bytes an entry': ((await bytesBelow(join(root, 'dist/log'))) / reviews).toFixed(0),
      'proof + document, bytes': ((await bytesBelow(join(root, 'dist/reviews'))) / reviews).toFixed(0),
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
console.table(rows);

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
