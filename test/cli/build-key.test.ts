import { appendFile, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { buildKey } from '#src/cli/build/build-key.ts';
import { SOUND, writeFolder } from '../support/content-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function shop() {
  const root = await mkdtemp(join(tmpdir(), 'bukti-key-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const content = await writeFolder(join(root, 'content'), SOUND);
  await writeFolder(root, { 'private/orders.csv': 'order,sku,delivered\n' });
  vi.stubEnv('SOURCE_DATE_EPOCH', '1770000000');
  return { root, content, key: () => buildKey({ content, private: join(root, 'private') }) };
}

test.each<[what: string, change: (root: string) => Promise<unknown>]>([
  ['a byte of the content', (root) => appendFile(join(root, 'content/site.yaml'), '\n')],
  ['a new file', (root) => writeFile(join(root, 'content/new.txt'), '')],
  ['a file with another name', (root) => rename(join(root, 'content/reviews/kopi/rani.md'), join(root, 'content/reviews/kopi/budi.md'))],
  ['a file that is gone', (root) => rm(join(root, 'content/reviews/kopi/rani.md'))],
  ['something private', (root) => appendFile(join(root, 'private/orders.csv'), 'INV-1,KOPI,2026-01-01\n')],
  ['the day', async () => vi.stubEnv('SOURCE_DATE_EPOCH', String(1_770_000_000 + 86_400))],
  ['the environment', async () => vi.stubEnv('BUKTI_VISIBILITY', 'public')],
])('a build has another key after a change of %s', async (_what, change) => {
  const { root, key } = await shop();
  const before = await key();
  await change(root);
  expect(await key()).not.toBe(before);
});

test('the same bytes have the same key, whenever they were written', async () => {
  const { content, key } = await shop();
  const before = await key();
  const path = join(content, 'site.yaml');
  await writeFile(path, await readFile(path));
  await utimes(path, 1, 1);
  expect(await key()).toBe(before);
});
