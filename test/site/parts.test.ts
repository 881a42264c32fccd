import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { runBukti, WORK } from '../support/build-site.ts';
import { SITE, writeFolder } from '../support/content-folder.ts';
import { listFiles } from '../support/pages.ts';

/** A first one, a last one, and one between them. */
const SHARDS = [1, 2, 3];

test('parts that were made apart are put together to the site that one build makes', async () => {
  const work = await mkdtemp(join(WORK, 'parts-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const content = await writeFolder(join(work, 'content'), await makeContent());
  const bukti = async (args: readonly string[], cache = 'cache') =>
    runBukti([...args, '--content', content], { BUKTI_CACHE: join(work, cache), BUKTI_LANG: 'en' });
  const sound = async (...parameters: Parameters<typeof bukti>) => {
    const { code, output } = await bukti(...parameters);
    expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  };
  await sound(['seal']);
  await sound(['build', '--out', join(work, 'whole')]);
  // Each as on a machine of its own.
  for (const shard of SHARDS)
    await sound(['build', '--shard', `${shard}/${SHARDS.length}`, '--out', join(work, `part-${shard}`)], `cache-${shard}`);
  const parts = SHARDS.map((shard) => join(work, `part-${shard}`));

  const few = await bukti(['merge', ...parts.slice(1), '--out', join(work, 'merged')]);
  expect([few.code, few.output]).toEqual([1, expect.stringContaining('Found 2 of 3 parts; missing: 1.')]);
  const twice = await bukti(['merge', ...parts.with(0, parts[1] ?? ''), '--out', join(work, 'merged')]);
  expect([twice.code, twice.output]).toEqual([1, expect.stringContaining('Found part 2 of 3 twice')]);
  await sound(['merge', ...parts, '--out', join(work, 'merged')]);

  const [whole, merged] = await Promise.all(['whole', 'merged'].map((name) => digests(join(work, name))));
  expect(merged).toEqual(whole);
  // Every part has pages of its own, and no picture with what a camera wrote into it.
  for (const part of parts) {
    const files = listFiles(part);
    expect(files.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(2);
    expect(files.filter((path) => /^_astro\/.*\.(?:png|jpe?g)$/.test(path))).toEqual([]);
  }

  await appendFile(join(content, 'products/barang-0.yaml'), '# another day\n');
  const old = await bukti(['merge', ...parts, '--out', join(work, 'merged')]);
  expect([old.code, old.output]).toEqual([
    1,
    expect.stringContaining('was made from other content, on another day, or by another version'),
  ]);
});

test.each(['0/4', '5/4', '1', 'x/2', '1/0', '1/10000'])('--shard %s is refused', async (shard) => {
  const { code, output } = await runBukti(['build', '--shard', shard], { BUKTI_LANG: 'en' });
  expect([code, output]).toEqual([1, expect.stringContaining('expected a part and how many there are, such as 3/16')]);
});

async function digests(dist: string): Promise<Record<string, string>> {
  const entries = listFiles(dist).map(async (path) => [
    path,
    createHash('sha256')
      .update(await readFile(join(dist, path)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

async function makeContent(): Promise<Record<string, string | Uint8Array>> {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#805020' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Rani' } })
    .toBuffer();
  const line = (product: number, at: number) =>
    JSON.stringify({
      id: `ulasan-${product}-${at}`,
      rating: 1 + ((at * 3) % 5),
      author: { name: 'Rani Kusuma' },
      date: `2026-0${1 + (at % 8)}-1${at % 10}`,
      lang: at % 2 === 0 ? 'id' : 'en',
      body: `Kata pelanggan nomor ${at}.`,
      ...(product === 1 && at === 0 && { media: [{ src: 'foto.jpg', alt: 'Foto' }] }),
    });
  return {
    'site.yaml': `${SITE}cards: { sizes: [] }\n`,
    'media/foto.jpg': picture,
    ...Object.fromEntries(
      [0, 1].flatMap((product) => [
        [`products/barang-${product}.yaml`, `name: Barang ${product}\n`],
        [`reviews/barang-${product}.ndjson`, `${Array.from({ length: 5 }, (_, at) => line(product, at)).join('\n')}\n`],
      ]),
    ),
  };
}
