import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCardsAside } from '#src/cards/write-aside.ts';
import { writeCards } from '#src/cards/write-cards.ts';
import { setOwnTexts } from '#src/i18n/texts.ts';
import { productCard, reviewCard } from './sample-cards.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bukti-aside-'));
});
afterEach(async () => {
  setOwnTexts({});
  await rm(folder, { recursive: true });
});

const optionsIn = (name: string) => ({ outDir: join(folder, name), cacheDir: join(folder, `${name}-cache`), onProgress: () => undefined });

test('a thread writes the same cards as this one would, in the site’s own words', async () => {
  setOwnTexts({ [reviewCard.lang]: { embed: { sample: 'Hanya contoh' } } });
  const jobs = [{ path: 'a.png', card: { ...reviewCard, sample: true } }];
  const { milliseconds: _, ...report } = await writeCardsAside(jobs, optionsIn('aside')).finish();
  expect(report).toEqual({ total: 1, rendered: 1, reused: 0 });
  await writeCards(jobs, optionsIn('here'));
  expect(await readdir(join(folder, 'aside-cache'))).toEqual(await readdir(join(folder, 'here-cache')));
  expect(await readFile(join(folder, 'aside', 'a.png'))).toEqual(await readFile(join(folder, 'here', 'a.png')));
});

test('whoever waits for the cards is told why one could not be written', async () => {
  const jobs = [{ path: 'a.png', card: { ...productCard, picture: join(folder, 'missing.png') } }];
  await expect(writeCardsAside(jobs, optionsIn('aside')).finish()).rejects.toThrow('missing.png');
});
