import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBukti } from './measure.ts';

/** `node test/bench/import.ts 1000000 csv ndjson` measures other sizes and forms. */
const SIZES = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const FORMS = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
/** Of memory, for a million rows. */
const MOST_MB = 500;
const rows: Record<string, string | number>[] = [];

for (const form of FORMS.length > 0 ? FORMS : ['csv'])
  for (const reviews of SIZES.length > 0 ? SIZES : [10_000, 100_000]) {
    const folder = await mkdtemp(join(tmpdir(), 'bukti-bench-import-'));
    const file = join(folder, `reviews.${form}`);
    const args = ['import', file, '--channel', 'website', '--yes', '--content', join(folder, 'content')];
    try {
      await writeReviews(file, reviews, form);
      const first = await measureBukti(args);
      const again = await measureBukti(args);
      rows.push({
        form,
        rows: reviews,
        'first, s': first.seconds.toFixed(1),
        'peak memory, MB': Math.round(first.peakBytes / 1e6),
        'again, s': again.seconds.toFixed(1),
        'again, peak memory, MB': Math.round(again.peakBytes / 1e6),
        [`below ${MOST_MB} MB`]: Math.max(first.peakBytes, again.peakBytes) / 1e6 < MOST_MB ? 'yes' : 'NO',
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
console.table(rows);

/** Two thirds are stars without words, as on marketplaces. */
async function writeReviews(path: string, reviews: number, form: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    if (form === 'csv') await file.write('id,rating,body,author,date,product\n');
    for (let first = 0; first < reviews; first += 10_000) {
      const lines = Array.from({ length: Math.min(10_000, reviews - first) }, (_, index) =>
        form === 'csv' ? line(first + index) : jsonLine(first + index),
      );
      await file.write(lines.join(''));
    }
  } finally {
    await file.close();
  }
}

function jsonLine(n: number): string {
  const [id, rating, body, author, date, product] = line(n).trimEnd().split(',');
  return `${JSON.stringify({ id, rating: Number(rating), body, author, date, product })}\n`;
}

function line(n: number): string {
  const words = n % 3 === 0 ? `Ulasan nomor ${n} enak sekali dan cepat sampai` : '';
  return `r${n},${1 + (n % 5)},${words},Rani ${n},2026-0${1 + (n % 8)}-1${n % 10},Produk ${n % 50}\n`;
}
