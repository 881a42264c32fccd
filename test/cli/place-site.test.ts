import { mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placeSite } from '#src/cli/build/place-site.ts';
import { listSite } from '#src/cli/build/site-files.ts';
import { isBuiltSite, MARKER, markPlacing } from '#src/content/out-folder.ts';

type Files = Record<string, string>;

const OLD_TIME = new Date('2020-01-01T00:00:00Z');

async function temporary(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bukti-place-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

async function write(root: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    await utimes(join(root, path), OLD_TIME, OLD_TIME);
  }
}

async function readAll(root: string): Promise<Files> {
  const { files } = await listSite(root);
  return Object.fromEntries(await Promise.all(Array.from(files.keys(), async (path) => [path, await readFile(join(root, path), 'utf8')])));
}

const LAST: Files = { 'index.html': 'home', 'a/index.html': 'a', 'a/b/index.html': 'b', '_astro/old.css': 'p {}' };

test.each<[what: string, next: Files, counts: { added: number; changed: number; removed: number }]>([
  ['the same files', LAST, { added: 0, changed: 0, removed: 0 }],
  ['another text of the same length', { ...LAST, 'a/index.html': 'x' }, { added: 0, changed: 1, removed: 0 }],
  ['a longer text', { ...LAST, 'a/index.html': 'longer' }, { added: 0, changed: 1, removed: 0 }],
  ['a new file in a new folder', { ...LAST, 'c/d/index.html': 'd' }, { added: 1, changed: 0, removed: 0 }],
  ['a folder that is gone', { 'index.html': 'home' }, { added: 0, changed: 0, removed: 3 }],
  ['a file where a folder was', { 'index.html': 'home', a: 'file' }, { added: 1, changed: 0, removed: 3 }],
  ['a folder where a file was', { 'index.html/x.html': 'x' }, { added: 1, changed: 0, removed: 4 }],
  ['a name with other capitals', { ...LAST, 'A/index.html': 'a' }, { added: 1, changed: 0, removed: 0 }],
])('the output folder holds the new site, and tells what changed: %s', async (_what, next, counts) => {
  const root = await temporary();
  const [site, out] = [join(root, 'site'), join(root, 'dist')];
  await write(site, LAST);
  expect(await placeSite(site, out)).toMatchObject({ added: 4, changed: 0, removed: 0 });
  await write(site, next);
  expect(await placeSite(site, out)).toMatchObject(counts);
  expect([await readAll(out), isBuiltSite(out)]).toEqual([next, true]);
  const { folders } = await listSite(out);
  expect([...folders].every((folder) => Object.keys(next).some((path) => path.startsWith(`${folder}/`)))).toBe(true);
});

test('what has the same bytes is not touched, not even the mark of the build', async () => {
  const root = await temporary();
  const [site, out] = [join(root, 'site'), join(root, 'dist')];
  await write(site, LAST);
  await placeSite(site, out);
  const before = await Promise.all(['index.html', MARKER].map((name) => stat(join(out, name))));
  await write(site, LAST);
  await placeSite(site, out);
  const after = await Promise.all(['index.html', MARKER].map((name) => stat(join(out, name))));
  expect(after.map(({ ino, mtimeMs, ctimeMs }) => [ino, mtimeMs, ctimeMs])).toEqual(
    before.map(({ ino, mtimeMs, ctimeMs }) => [ino, mtimeMs, ctimeMs]),
  );
});

test('a site whose placing was stopped is made whole by the next build', async () => {
  const root = await temporary();
  const [site, out] = [join(root, 'site'), join(root, 'dist')];
  await write(site, LAST);
  await placeSite(site, out);
  await markPlacing(out, []);
  await writeFile(join(out, 'a/index.html'), 'ha');
  await write(site, LAST);
  expect(await placeSite(site, out)).toMatchObject({ added: 0, changed: 1, removed: 0 });
  expect([await readAll(out), isBuiltSite(out)]).toEqual([LAST, true]);
});

test('a link in the site is removed, and what it leads to stays', async () => {
  const root = await temporary();
  const [site, out] = [join(root, 'site'), join(root, 'dist')];
  await write(root, { 'documents/thesis.txt': 'ten years' });
  await write(site, LAST);
  await placeSite(site, out);
  await symlink(join(root, 'documents'), join(out, 'a/documents'));
  await write(site, LAST);
  expect(await placeSite(site, out)).toMatchObject({ added: 0, changed: 0, removed: 1 });
  expect([await readAll(out), await readFile(join(root, 'documents/thesis.txt'), 'utf8')]).toEqual([LAST, 'ten years']);
});
