import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { type Workspace, workspace } from './workspace.ts';

const CSV = `review_id,rating,body,reviewer_name,review_date,product_handle
A1,4,Enak sekali,Rani Kusuma,2026-08-14,kopi
A2,2,Terlalu pahit,Budi Santoso,2026-08-15,teh
`;
const args = ['--set', 'channel=website', '--yes'];
/** Content files, without what editors and the next import use. */
async function content({ files }: Workspace): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await files('content')).filter(([path]) => !/^\.(?:schemas|mappings)\//.test(path)));
}

test('import, undo, import again gives the same bytes', async () => {
  const space = await workspace({ 'a.csv': CSV });
  const before = await content(space);
  await space.bukti('import', 'a.csv', ...args);
  const after = await content(space);
  expect(Object.keys(after)).toEqual(['products/kopi.yaml', 'products/teh.yaml', 'reviews/kopi.ndjson', 'reviews/teh.ndjson', 'site.yaml']);
  const undone = await space.bukti('import', '--undo');
  expect(undone).toMatchObject({ code: 0, stdout: 'Took back the import of a.csv: 2 reviews, 3 other files.\n', stderr: '' });
  expect(await content(space)).toEqual(before);
  await space.bukti('import', 'a.csv', ...args);
  expect(await content(space)).toEqual(after);
});

test('a wrong channel is corrected by undo and import; other reviews stay byte for byte', async () => {
  const own = '{"id":"lama", "rating":5,"author":{"name":"Sri"},"date":"2026-01-02","body":"Dari dulu."}';
  const space = await workspace({
    'content/site.yaml': SITE,
    'content/products/kopi.yaml': 'name: Kopi\n',
    'content/reviews/kopi.ndjson': own,
    'a.csv': CSV,
  });
  await space.bukti('import', 'a.csv', ...args);
  await space.bukti('import', 'a.csv', '--undo');
  expect(await readFile(join(space.root, 'content/reviews/kopi.ndjson'), 'utf8')).toBe(`${own}\n`);
  await space.bukti('import', 'a.csv', '--set', 'channel=tokopedia', '--yes');
  const after = await space.reviews('kopi');
  expect(after.map(({ channel }) => channel)).toEqual([undefined, 'tokopedia']);
});

test('what was sealed or edited since stays, with what to do', async () => {
  const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': CSV });
  await space.bukti('import', 'a.csv', ...args);
  expect(await space.bukti('seal')).toMatchObject({ code: 0 });
  const undone = await space.bukti('import', '--undo');
  expect(undone.code).toBe(1);
  expect(undone.stdout).toContain('Nothing of the import of a.csv can be taken back: all of it stays.\n');
  expect(undone.stdout).toMatch(/Sealed since, and so kept\. .*withdraw ID --reason/);
  expect(await space.bukti('check')).toMatchObject({ code: 0 });
});

test('a line that was edited since stays, and its product with it', async () => {
  const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': CSV });
  await space.bukti('import', 'a.csv', ...args);
  const kopi = (await space.files())['content/reviews/kopi.ndjson'] ?? '';
  await space.write({ 'content/reviews/kopi.ndjson': kopi.replace('Enak sekali', 'Enak') });
  const undone = await space.bukti('import', '--undo');
  expect(undone.stdout).toContain('1 review, 1 other file');
  expect(undone.stdout).toContain('Edited since, and so kept');
  expect(Object.keys(await content(space))).toEqual(['products/kopi.yaml', 'reviews/kopi.ndjson', 'site.yaml']);
  await space.write({ 'content/reviews/kopi.ndjson': kopi });
  expect(await space.bukti('import', '--undo')).toMatchObject({ code: 0 });
  expect(Object.keys(await content(space))).toEqual(['site.yaml']);
});

test('a dry run of undo changes nothing, and without an import there is nothing to undo', async () => {
  const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': CSV });
  expect(await space.bukti('import', '--undo')).toMatchObject({ code: 1, stderr: expect.stringContaining('Found no import to undo') });
  await space.bukti('import', 'a.csv', ...args);
  const before = await space.files();
  expect((await space.bukti('import', '--undo', '--dry-run')).stdout).toContain(
    'Would take back the import of a.csv: 2 reviews, 2 other files.',
  );
  expect(await space.files()).toEqual(before);
});

test('an import that was stopped is continued, and undone as one', async () => {
  const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': CSV });
  await space.bukti('import', 'a.csv', ...args);
  const journal = 'private/imports/000001.json';
  const stored = JSON.parse((await space.files())[journal] ?? '');
  const after = await content(space);
  // As if the process had been killed after the first file.
  await space.write({ [journal]: JSON.stringify({ ...stored, isDone: false }) });
  await rm(join(space.root, 'content/reviews/teh.ndjson'));
  await space.bukti('import', 'a.csv', ...args);
  expect(await content(space)).toEqual(after);
  expect(Object.keys(await space.files('private'))).toEqual(['imports/000001.json']);
  expect(await space.bukti('import', '--undo')).toMatchObject({ code: 0 });
  expect(Object.keys(await content(space))).toEqual(['site.yaml']);
});
