import { appendFile, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { buildKeys } from '#src/cli/build/build-key.ts';
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
  return { root, content, keys: () => buildKeys({ content, private: join(root, 'private') }) };
}

test.each<[what: string, ofPages: boolean, change: (root: string) => Promise<unknown>]>([
  ['a byte of the content', true, (root) => appendFile(join(root, 'content/site.yaml'), '\n')],
  ['a new file', true, (root) => writeFile(join(root, 'content/new.txt'), '')],
  ['a review', false, (root) => appendFile(join(root, 'content/reviews/kopi/rani.md'), '\n')],
  ['the name of a review', false, (root) => rename(join(root, 'content/reviews/kopi/rani.md'), join(root, 'content/reviews/kopi/budi.md'))],
  ['a file that is gone', false, (root) => rm(join(root, 'content/reviews/kopi/rani.md'))],
  ['a product', true, (root) => appendFile(join(root, 'content/products/kopi.yaml'), '\n')],
  ['something private', false, (root) => appendFile(join(root, 'private/orders.csv'), 'INV-1,KOPI,2026-01-01\n')],
  ['the scripts that it keeps', false, (root) => writeFolder(root, { 'public/embed/v1/bukti.e3b0c44298fc.js': '' })],
  ['the day', false, async () => vi.stubEnv('SOURCE_DATE_EPOCH', String(1_770_000_000 + 86_400))],
  ['the environment', true, async () => vi.stubEnv('BUKTI_VISIBILITY', 'public')],
])('a site has another key after a change of %s; whether all its pages have: %s', async (_what, ofPages, change) => {
  const { root, keys } = await shop();
  const before = await keys();
  await change(root);
  const after = await keys();
  expect(after.site).not.toBe(before.site);
  expect(after.pages !== before.pages).toBe(ofPages);
});

test('the same bytes have the same key, whenever they were written', async () => {
  const { content, keys } = await shop();
  const before = await keys();
  const path = join(content, 'site.yaml');
  await writeFile(path, await readFile(path));
  await utimes(path, 1, 1);
  expect(await keys()).toEqual(before);
});
