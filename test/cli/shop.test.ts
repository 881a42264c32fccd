import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHOP } from '../support/seal.ts';
import { workspace } from './workspace.ts';

test.each([
  ['wordpress', 'bukti-reviews', 'bukti-reviews.php'],
  ['shopify', 'bukti-shopify', 'shopify.extension.toml'],
  ['shopify-theme', 'bukti-shopify-theme', 'bukti-reviews.md'],
])('shop %s writes a folder, says where it goes, and writes over nothing unasked', async (system, folder, file) => {
  const space = await workspace(SHOP);
  const first = await space.bukti('shop', system);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain(`Wrote ${join(folder, file)}\n`);
  expect(await readdir(join(space.root, folder))).toContain(file);
  const again = await space.bukti('shop', system);
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/Found a file .* already, expected a new name after --out\.\n→ .*--overwrite/);
  expect((await space.bukti('shop', system, '--overwrite')).code).toBe(0);
  expect((await readFile(join(space.root, folder, file), 'utf8')).length).toBeGreaterThan(10);
});

test('shop writes into the theme of a shop, and leaves what is there as it is', async () => {
  const space = await workspace(SHOP);
  const theme = join(space.root, 'my-theme');
  await mkdir(join(theme, 'snippets'), { recursive: true });
  const own = ['README.md', 'snippets/card-product.liquid'];
  for (const file of own) await writeFile(join(theme, file), 'Milik toko');
  const write = (...more: string[]) => space.bukti('shop', 'shopify-theme', '--out', 'my-theme', ...more);
  expect(await write()).toMatchObject({ code: 0, stderr: '' });
  expect((await readdir(join(theme, 'snippets'))).sort()).toEqual(['bukti-stars.liquid', 'card-product.liquid']);
  // Nothing is written where a part of it is there.
  await rm(join(theme, 'blocks'), { recursive: true });
  expect((await write()).code).toBe(1);
  expect(await readdir(theme)).not.toContain('blocks');
  expect((await write('--overwrite')).code).toBe(0);
  for (const file of own) expect(await readFile(join(theme, file), 'utf8')).toBe('Milik toko');
});

test('shop refuses a place where files of this kind do not belong, and a system that it does not know', async () => {
  const space = await workspace(SHOP);
  expect(await space.bukti('shop', 'wordpress', '--out', 'content/plugin')).toMatchObject({ code: 1, stdout: '' });
  expect((await space.bukti('shop', 'joomla')).stderr).toMatch(/wordpress, shopify/);
});

test('host asks for a built site', async () => {
  const space = await workspace(SHOP);
  const { code, stderr } = await space.bukti('host', 'nginx', '--out', 'dist');
  expect(code).toBe(1);
  expect(stderr).toMatch(/Found no built site in dist\.\n→ Type .* build first\./);
});

test('pin keeps the scripts of a built site once, beside the content of the shop', async () => {
  const space = await workspace(SHOP);
  const script = 'alert(1);';
  const file = `bukti.${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`;
  const built: Record<string, string> = {
    '.bukti-build': 'This folder was written by bukti build, which empties it before each build. Keep nothing of your own here.\nembed\n',
    [`embed/v1/${file}`]: script,
    'embed/v1/bukti.json': JSON.stringify({ file }),
    [`embed/v1/${file.replace('bukti', 'stars')}`]: script,
    'embed/v1/stars.json': JSON.stringify({ file: file.replace('bukti', 'stars') }),
  };
  for (const [path, text] of Object.entries(built)) {
    await mkdir(join(space.root, 'dist', path, '..'), { recursive: true });
    await writeFile(join(space.root, 'dist', path), text);
  }
  const pin = () => space.bukti('pin', '--out', 'dist');
  expect((await pin()).stdout).toContain(`Wrote public/embed/v1/${file}\n`);
  expect((await pin()).stdout).toContain(`Kept already public/embed/v1/${file}\n`);
  expect(await readFile(join(space.root, 'public/embed/v1', file), 'utf8')).toBe(script);
});
