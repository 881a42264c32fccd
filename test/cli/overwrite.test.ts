import { mkdir, readFile, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markOutFolder, PROJECT } from '#src/content/out-folder.ts';
import { SHOP } from '../support/seal.ts';
import { sealed, workspace } from './workspace.ts';

const WRITERS: [string, string[]][] = [
  ['export', ['export', '--out']],
  ['card', ['card', 'rani', '--out']],
  ['import', ['import', 'more.csv', '--yes', '--refused']],
];
const CSV = 'rating,body,author,date,product\n9,Kata,Rani,2026-08-14,kopi\n';

test.each(WRITERS)('%s writes over nothing, and not into content, private data or sources', async (_name, command) => {
  const space = await workspace({ ...SHOP, 'more.csv': CSV, 'thesis.md': 'ten years', 'folder/x': '' });
  await symlink(join(space.root, 'content/site.yaml'), join(space.root, 'link.csv'));
  const before = await space.files();
  for (const out of [
    'thesis.md',
    'folder',
    'link.csv',
    'content/site.yaml',
    'content/new.csv',
    'CONTENT/new.csv',
    'folder/../content/new.csv',
    'private/orders.csv',
    'private/new.csv',
  ]) {
    const { code, stderr } = await space.bukti(...command, out);
    expect([out, code, stderr]).toEqual([out, 1, expect.stringMatching(/^Found .*\n→ Choose another/s)]);
  }
  expect(await space.files()).toEqual(before);
});

test('--overwrite replaces a file, and nothing else', async () => {
  const space = await workspace({ ...SHOP, 'old.csv': 'old', 'old.png': 'old', 'folder/x': '' });
  expect(await space.bukti('export', '--out', 'old.csv', '--overwrite')).toMatchObject({ code: 0 });
  expect(await readFile(join(space.root, 'old.csv'), 'utf8')).toContain('rating');
  expect(await space.bukti('card', 'rani', '--out', 'old.png', '--overwrite')).toMatchObject({ code: 0 });
  expect((await readFile(join(space.root, 'old.png'))).length).toBeGreaterThan(1000);
  expect(await space.bukti('export', '--out', 'folder', '--overwrite')).toMatchObject({ code: 1 });
  expect(await space.bukti('export', '--out', 'content/site.yaml', '--overwrite')).toMatchObject({ code: 1 });
});

test.each([['content/keys'], ['content'], ['content/../Content/x']])(
  'keys are not written where they would be published: %s',
  async (folder) => {
    const space = await workspace(SHOP);
    const before = await space.files();
    const { code, stderr } = await space.bukti('keygen', '--private', folder);
    expect([code, stderr]).toEqual([1, expect.stringContaining('whose files others get to see')]);
    expect(await space.files()).toEqual(before);
  },
);

test('keys are not written into a built site, nor copied into it or into what a build copies', async () => {
  const space = await sealed(SHOP);
  await markOutFolder(space.root, []);
  await mkdir(join(space.root, 'site'));
  await rename(join(space.root, '.bukti-build'), join(space.root, 'site/.bukti-build'));
  expect((await space.bukti('keygen', '--private', 'site/keys')).stderr).toContain('whose files others get to see');
  for (const target of ['site', 'site/x', join(PROJECT, 'public/x'), 'dist/x']) {
    const { code, stderr } = await space.bukti('backup', target);
    expect([target, code, stderr]).toEqual([target, 1, expect.stringContaining('expected a place outside of it')]);
  }
});

test('a review that is withdrawn twice leaves two copies, and --erase takes both', async () => {
  const space = await sealed(SHOP);
  const file = 'content/reviews/kopi/rani.md';
  const first = (await space.files())[file] ?? '';
  expect(await space.bukti('withdraw', 'rani', '--reason', 'author-request')).toMatchObject({ code: 0 });
  await space.write({ [file]: first.replace(/\n[^\n]+\n$/, '\nKata yang lain.\n') });
  expect(await space.bukti('seal')).toMatchObject({ code: 0 });
  expect(await space.bukti('withdraw', 'rani', '--reason', 'author-request')).toMatchObject({ code: 0 });
  const copies = Object.entries(await space.files('private/withdrawn'));
  expect(copies.map(([path]) => path)).toEqual(['kopi/rani.2.md', 'kopi/rani.md']);
  expect(copies.map(([, text]) => text.includes('Kata yang lain.'))).toEqual([true, false]);
  expect(await space.bukti('withdraw', 'rani', '--reason', 'author-request', '--erase')).toMatchObject({ code: 0 });
  expect(await space.files('private/withdrawn')).toEqual({});
});
