import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReviewCard } from '#src/cards/card.ts';
import { writeCards } from '#src/cards/write-cards.ts';
import { reviewCard } from '../unit/cards/sample-cards.ts';
import { createRandom } from './random.ts';

export interface CardCost {
  /** Milliseconds of a card, in throughput. */
  ours: number;
  /** The same words with satori and resvg as their manuals use them; missing where they cannot be installed. */
  stock?: number;
}

const CARDS = 60;

/** Draws cards of the same words with our code and with stock satori and resvg, one after the other on the same machine. */
export async function measureCards(work: string): Promise<CardCost> {
  const random = createRandom(CARDS);
  const words = ['Kopinya', 'wangi', 'sekali,', 'pesan', 'lagi', 'minggu', 'depan.', 'Pengirimannya', 'cepat', 'dan', 'rapi.'];
  const quotes = Array.from({ length: CARDS }, (_, at) =>
    Array.from({ length: 8 + random.below(40) }, () => random.pick(words))
      .concat(String(at))
      .join(' '),
  );
  const folder = await mkdtemp(join(work, 'cards-'));
  try {
    const jobs = quotes.map((quote, at) => ({ path: `${at}.png`, card: { ...reviewCard, quote } satisfies ReviewCard }));
    await writeCards(jobs.slice(0, 4), { outDir: join(folder, 'warm'), cacheDir: join(folder, 'warm-cache') });
    const { milliseconds } = await writeCards(jobs, { outDir: join(folder, 'out'), cacheDir: join(folder, 'cache') });
    const stock = await measureStock(folder, quotes);
    return { ours: milliseconds / CARDS, ...(stock !== undefined && { stock }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a folder of its own, so that the product does not depend on them. */
async function measureStock(folder: string, quotes: readonly string[]): Promise<number | undefined> {
  const packages = ['satori', '@resvg/resvg-js', '@fontsource/plus-jakarta-sans'];
  await writeFile(join(folder, 'package.json'), '{"type":"module","private":true}');
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: folder });
  if (installed.status !== 0) return undefined;
  await writeFile(join(folder, 'quotes.json'), JSON.stringify(quotes));
  await writeFile(join(folder, 'stock.js'), STOCK);
  return Number(execFileSync(process.execPath, ['stock.js'], { cwd: folder, encoding: 'utf8' }));
}

/** As the manuals of both show it: one process, outlines of letters by satori, pixels by resvg. */
const STOCK = `
import { readFileSync } from 'node:fs';
import satori from 'satori';
import { Resvg } from '@resvg/resvg-js';
const quotes = JSON.parse(readFileSync('quotes.json', 'utf8'));
const font = (weight) => ({ name: 'Jakarta', weight, data: readFileSync('node_modules/@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-' + weight + '-normal.woff') });
const fonts = [font(400), font(700)];
const text = (children, style) => ({ type: 'div', props: { style, children } });
async function draw(quote) {
  const svg = await satori({ type: 'div', props: { style: { display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: '100%', height: '100%', padding: 60, background: '#fdf8ef' }, children: [
    text('Warung Uji', { fontSize: 34, fontWeight: 700 }), text(quote, { fontSize: 36 }), text('Rani K., Bandung, 14 Agustus 2026', { fontSize: 28 }),
  ] } }, { width: 1200, height: 630, fonts });
  return new Resvg(svg).render().asPng();
}
for (const quote of quotes.slice(0, 4)) await draw(quote);
const started = performance.now();
for (const quote of quotes) await draw(quote);
process.stdout.write(String((performance.now() - started) / quotes.length));
`;
