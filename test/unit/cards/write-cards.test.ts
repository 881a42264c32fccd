import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCardCache } from '#src/cards/card-cache.ts';
import { writeCards } from '#src/cards/write-cards.ts';
import { productCard, reviewCard } from './sample-cards.ts';

const picture = fileURLToPath(new URL('../../../content/media/products/lereng.png', import.meta.url));
const DAY_MS = 86_400_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bukti-cards-'));
});
afterEach(() => rm(folder, { recursive: true }));

const job = { path: 'cards/id/reviews/a.png', card: reviewCard };
const options = () => ({ outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') });
const inode = async (...path: string[]) => (await stat(join(folder, ...path))).ino;
const cached = async () => (await readdir(join(folder, 'cache'))).sort();

describe('writing', () => {
  test('draws once, keeps, and links the kept file into the site', async () => {
    expect(await writeCards([job], options())).toMatchObject({ total: 1, rendered: 1, reused: 0 });
    const [kept = ''] = await cached();
    expect(await inode('dist', job.path)).toBe(await inode('cache', kept));

    await rm(join(folder, 'dist'), { recursive: true });
    expect(await writeCards([job], options())).toMatchObject({ rendered: 0, reused: 1 });
    expect(await inode('dist', job.path)).toBe(await inode('cache', kept));
  });

  test('takes the place of an older card without touching the kept one', async () => {
    await writeCards([job], options());
    const before = await readFile(join(folder, 'dist', job.path));
    await writeCards([{ ...job, card: { ...reviewCard, rating: 1 } }], options());
    expect(await writeCards([job], options())).toMatchObject({ reused: 1 });
    expect(await readFile(join(folder, 'dist', job.path))).toEqual(before);
    expect(await cached()).toHaveLength(2);
  });

  test('a changed picture makes a new card', async () => {
    const own = join(folder, 'cup.png');
    await cp(picture, own);
    const pictured = { path: 'cards/id/products/a.png', card: { ...productCard, picture: own } };
    await writeCards([pictured], options());
    await cp(picture.replace('lereng.png', 'gula-aren-semut.png'), own);
    expect(await writeCards([pictured], options())).toMatchObject({ rendered: 1 });
  });

  test('reviews with the same words share one card, drawn once', async () => {
    const jobs = Array.from({ length: 12 }, (_, index) => ({ path: `cards/${index}.png`, card: reviewCard }));
    expect(await writeCards(jobs, options())).toMatchObject({ total: 12, rendered: 1, reused: 11 });
    const inodes = await Promise.all(jobs.map(({ path }) => inode('dist', path)));
    expect(new Set(inodes).size).toBe(1);
  });

  test('tells how far it is', async () => {
    const seen: number[] = [];
    const jobs = ['a', 'b', 'c'].map((author) => ({ path: `${author}.png`, card: { ...reviewCard, author } }));
    await writeCards(jobs, { ...options(), onProgress: (done, total) => seen.push(done / total) });
    expect(seen).toEqual([1 / 3, 2 / 3, 1]);
  });

  test('a card that cannot be drawn fails the build and leaves nothing behind', async () => {
    const broken = { path: 'b.png', card: { ...productCard, picture: join(folder, 'none.png') } };
    await expect(writeCards([broken], options())).rejects.toThrow('none.png');
    expect(await cached()).toEqual([]);
  });
});

describe('the cache', () => {
  const open = () => openCardCache(join(folder, 'cache'));

  test('what an interrupted build left is never taken for a card', async () => {
    await mkdir(join(folder, 'cache'));
    await writeFile(join(folder, 'cache', 'key.half.tmp'), 'half a card');
    const cache = await open();
    expect(await cache.place('key', join(folder, 'out.png'))).toBe(false);
    await cache.keep('key', Buffer.from('whole'));
    expect(await cache.place('key', join(folder, 'out.png'))).toBe(true);
    expect(await readFile(join(folder, 'out.png'), 'utf8')).toBe('whole');
  });

  test('two builds may keep the same card at once', async () => {
    const caches = await Promise.all([open(), open()]);
    await Promise.all(caches.flatMap((cache) => [cache.keep('key', Buffer.from('same')), cache.keep('key', Buffer.from('same'))]));
    expect(await cached()).toEqual(['key.png']);
  });

  test('a half-written card of another build may be gone when it is looked at', async () => {
    await writeCards([job], options());
    await symlink('gone', join(folder, 'cache', 'another.tmp'));
    expect(await (await openCardCache(options().cacheDir)).prune()).toBe(0);
  });

  test('removes only what nobody used for 30 days', async () => {
    const cache = await open();
    const age = (name: string, days: number) => utimes(join(folder, 'cache', name), new Date(), new Date(Date.now() - days * DAY_MS));
    for (const key of ['fresh', 'used', 'old']) await cache.keep(key, Buffer.from(key));
    await writeFile(join(folder, 'cache', 'old.half.tmp'), '');
    await writeFile(join(folder, 'cache', 'README'), 'not ours');
    for (const name of ['used.png', 'old.png', 'old.half.tmp', 'README']) await age(name, 31);
    await cache.place('used', join(folder, 'out.png'));

    expect(await cache.prune()).toBe(2);
    expect(await cached()).toEqual(['README', 'fresh.png', 'used.png']);
  });
});
