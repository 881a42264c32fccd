import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReviewCard } from '#src/cards/card.ts';
import { writeCards } from '#src/cards/write-cards.ts';
import { reviewCard } from '../unit/cards/sample-cards.ts';
import { createRandom } from './random.ts';

export interface CardCost {
  /** Milliseconds of a card, in throughput. */
  ours: number;
  /** The same words with satori and resvg as their manuals use them; missing where they cannot be installed. */
  stock?: number;
  /** And with astro-og-canvas, which draws a title and a text on a plain ground. */
  canvas?: number;
}

const CARDS = 60;

/**
 * Draws cards of the same words with our code and with others', one after the other on the same machine.
 * @param modules where the others are installed
 */
export async function measureCards(work: string, modules: string | undefined): Promise<CardCost> {
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
    const ours = milliseconds / CARDS;
    if (modules === undefined) return { ours };
    const place = dirname(modules);
    return { ours, stock: await measureOther(place, STOCK, quotes), canvas: await measureOther(place, CANVAS, quotes) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns milliseconds of a card */
async function measureOther(folder: string, script: string, quotes: readonly string[]): Promise<number> {
  await writeFile(join(folder, 'quotes.json'), JSON.stringify(quotes));
  await writeFile(join(folder, 'draw.js'), script);
  return Number(execFileSync(process.execPath, ['draw.js'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
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

const CANVAS = `
import { readFileSync } from 'node:fs';
import { generateOpenGraphImage } from 'astro-og-canvas';
console.debug = () => undefined;
const quotes = JSON.parse(readFileSync('quotes.json', 'utf8'));
const fonts = [400, 700].map((weight) => './node_modules/@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-' + weight + '-normal.woff');
const font = (size, weight) => ({ families: ['Plus Jakarta Sans'], color: [40, 30, 20], size, weight });
const draw = (description) => generateOpenGraphImage({ cacheDir: false, title: 'Warung Uji', description, fonts, bgGradient: [[253, 248, 239]], font: { title: font(34, 'Bold'), description: font(36, 'Normal') } });
for (const quote of quotes.slice(0, 4)) await draw(quote);
const started = performance.now();
for (const quote of quotes) await draw(quote);
process.stdout.write(String((performance.now() - started) / quotes.length));
`;
