import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import type { Card } from './card.ts';
import { type CardCache, openCardCache } from './card-cache.ts';
import { type CardFonts, readCardFonts } from './card-fonts.ts';
import { type CardTools, cardKey, readCardTools } from './card-key.ts';
import type { CardJob } from './list-cards.ts';
import { renderCard } from './render-card.ts';

export interface CardReport {
  total: number;
  rendered: number;
  /** Kept from an earlier build. */
  reused: number;
  milliseconds: number;
}

export interface WriteOptions {
  /** Root of the built site. */
  outDir: string;
  cacheDir?: string;
  /** Called after each card. */
  onProgress?: (done: number, total: number) => void;
}

/** On 2 cores, 4 promises in flight do as well as workers. */
const IN_FLIGHT = 4;

/**
 * Writes all cards, and draws only those that are not kept from an earlier build.
 * @throws when a picture cannot be read or a file cannot be written
 */
export async function writeCards(
  jobs: readonly CardJob[],
  { outDir, cacheDir = '.cache/cards', onProgress }: WriteOptions,
): Promise<CardReport> {
  const started = performance.now();
  const [fonts, cache] = await Promise.all([readCardFonts(), openCardCache(cacheDir)]);
  const bench: Bench = { fonts, cache, tools: await readCardTools(fonts.digest), drawings: new Map(), digests: new Map() };
  let [done, rendered] = [0, 0];

  await pMap(
    jobs,
    async ({ path, card }) => {
      if (await writeCard(card, join(outDir, path), bench)) rendered += 1;
      onProgress?.(++done, jobs.length);
    },
    { concurrency: IN_FLIGHT },
  );

  if (rendered > 0) await cache.prune();
  return { total: jobs.length, rendered, reused: jobs.length - rendered, milliseconds: Math.round(performance.now() - started) };
}

/** What all cards of one build share. */
interface Bench {
  fonts: CardFonts;
  cache: CardCache;
  tools: CardTools;
  /** Cards that are looked for or drawn in this build, by key. */
  drawings: Map<string, Promise<boolean>>;
  /** Digests of pictures, by path. */
  digests: Map<string, Promise<string>>;
}

/** @returns whether the card had to be drawn */
async function writeCard(card: Card, file: string, bench: Bench): Promise<boolean> {
  const key = cardKey(card, bench.tools, await digestPicture(card, bench.digests));
  const known = bench.drawings.get(key);
  const drawing = known ?? drawOnce(key, card, bench);
  bench.drawings.set(key, drawing);
  const isNew = (await drawing) && known === undefined;
  if (!(await bench.cache.place(key, file))) throw new Error(`${file}: its card vanished from the cache while it was written`);
  return isNew;
}

/** Reviews with the same words share a card file. Only one task at a time works on a file, since another could replace it in the meantime. */
async function drawOnce(key: string, card: Card, { fonts, cache }: Bench): Promise<boolean> {
  if (await cache.has(key)) return false;
  await cache.keep(key, await renderCard(card, fonts));
  return true;
}

async function digestPicture(card: Card, digests: Map<string, Promise<string>>): Promise<string | undefined> {
  if (card.kind === 'site' || card.picture === undefined) return undefined;
  const known = digests.get(card.picture) ?? digestFile(card.picture);
  digests.set(card.picture, known);
  return known;
}

async function digestFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
