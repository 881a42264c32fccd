import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  builtFolderOf,
  emptyOutFolder,
  isBuiltSite,
  MARKER,
  markOutFolder,
  markPlacing,
  PROJECT,
  refuseOutFolder,
} from '#src/content/out-folder.ts';

/** A shop's folder with content and private data, and the question whether a build may go into a folder of it. */
function shop() {
  const root = mkdtempSync(join(tmpdir(), 'bukti-out-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['shop/content/media', 'shop/private', 'shop/cache', 'documents', 'empty'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'documents/thesis.txt'), 'ten years');
  const folders = { content: join(root, 'shop/content'), private: join(root, 'shop/private'), cache: join(root, 'shop/cache') };
  return { root, refuse: (out: string) => refuseOutFolder(out.startsWith('/') ? out : `${root}/${out}`, folders)?.found.en };
}

test.each([
  ['missing', 'shop/dist'],
  ['missing, in a folder that is missing', 'new/folder/dist'],
  ['empty', 'empty'],
  ['beside the content, with a name that begins alike', 'shop/content-site'],
  ['spelled with a way round', 'shop/content/../dist/'],
])('a folder that is %s may be built into', (_what, out) => {
  expect(shop().refuse(out)).toBeUndefined();
});

test.each([
  ['the content', 'shop/content', 'which is the content folder'],
  ['the content, with a slash', 'shop/content/', 'which is the content folder'],
  ['the content, in capitals', 'shop/CONTENT', 'which is the content folder'],
  ['a folder in the content', 'shop/content/media/site', 'which lies in the content folder'],
  ['a folder in the content, in capitals', 'Shop/Content/site', 'which lies in the content folder'],
  ['what holds the content', 'shop', 'which holds the content folder'],
  ['what holds it, by a way round', 'shop/content/media/../..', 'which holds the content folder'],
  ['the folder above that', '', 'which holds the content folder'],
  ['the root of the disk', '/', 'which holds'],
  ['the private folder', 'shop/private', 'which is the private folder'],
  ['a folder in it', 'shop/private/site', 'which lies in the private folder'],
  ['the cache', 'shop/cache', 'which is the cache'],
  ['home', homedir(), 'which is your home folder'],
  ['what holds home', dirname(homedir()), 'which holds'],
  ['the project', PROJECT, 'which is the project'],
  ['the sources', join(PROJECT, 'src'), 'which is src/ of the project'],
  ['a folder in the sources', join(PROJECT, 'src/site'), 'which lies in src/ of the project'],
  ['the history', join(PROJECT, '.git/site'), 'which lies in .git/ of the project'],
  ['the project’s own files', join(PROJECT, 'public'), 'which is public/ of the project'],
  ['temporary files of all programs', tmpdir(), 'which holds'],
  ['a folder of documents', 'documents', 'Found "thesis.txt" in'],
  ['a document', 'documents/thesis.txt', 'Found a file'],
])('%s is refused', (_what, out, why) => {
  const { refuse } = shop();
  expect(refuse(out)).toContain(why);
  expect(refuse(out)).toContain('Found ');
});

test.each([
  ['shop/content', '', 'which is the content folder'],
  ['shop/content/media', '', 'which lies in the content folder'],
  ['shop/content', '/site', 'which lies in the content folder'],
  ['shop', '', 'which holds the content folder'],
  ['shop/private', '/new/site', 'which lies in the private folder'],
  ['documents', '', 'Found "thesis.txt" in'],
  ['nowhere', '', 'a link to nothing'],
])('a link to %s, and "%s" behind it, is refused as what it leads to', (target, rest, why) => {
  const { root, refuse } = shop();
  symlinkSync(join(root, target), join(root, 'link'));
  expect(refuse(`link${rest}`)).toContain(why);
});

test('a link to a folder that may be built into is one, too', () => {
  const { root, refuse } = shop();
  symlinkSync(join(root, 'empty'), join(root, 'link'));
  expect(refuse('link')).toBeUndefined();
});

test('what a build wrote it may empty; what somebody put beside it, it may not', async () => {
  const { root, refuse } = shop();
  const out = join(root, 'dist');
  await emptyOutFolder(out);
  writeFileSync(join(out, 'index.html'), 'half');
  expect([refuse('dist'), isBuiltSite(out)]).toEqual([undefined, false]);

  await markOutFolder(out, ['index.html', MARKER]);
  expect([refuse('dist'), isBuiltSite(out)]).toEqual([undefined, true]);

  writeFileSync(join(out, '.DS_Store'), '');
  expect(refuse('dist')).toBeUndefined();
  writeFileSync(join(out, 'notes.txt'), 'my notes');
  expect(refuse('dist')).toContain('Found "notes.txt" in');
});

test('where placing a site was stopped, what somebody put there since is not taken for a part of it', async () => {
  const { root, refuse } = shop();
  const out = join(root, 'dist');
  await emptyOutFolder(out);
  await markOutFolder(out, ['old.html']);
  await markPlacing(out, ['new.html']);
  for (const name of ['old.html', 'new.html', `${MARKER}.4711.tmp`]) writeFileSync(join(out, name), '');
  expect([refuse('dist'), isBuiltSite(out), builtFolderOf(join(out, 'a/b'))]).toEqual([undefined, false, realpathSync(out)]);
  writeFileSync(join(out, 'CNAME'), 'uji.example');
  expect(refuse('dist')).toContain('Found "CNAME" in');
});

test('a mark that cannot be written leaves the one that is there', async () => {
  const { root, refuse } = shop();
  const out = join(root, 'dist');
  await emptyOutFolder(out);
  writeFileSync(join(out, 'index.html'), '');
  await markOutFolder(out, ['index.html']);
  mkdirSync(join(out, `${MARKER}.${process.pid}.tmp`));
  await expect(markPlacing(out, [])).rejects.toThrow('EISDIR');
  expect([refuse('dist'), isBuiltSite(out)]).toEqual([undefined, true]);
});

test('a site of an earlier version has no mark: the message says what to do', () => {
  const { root } = shop();
  const out = join(realpathSync(root), 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), '');
  const folders = { content: join(root, 'shop/content'), private: join(root, 'shop/private'), cache: join(root, 'shop/cache') };
  expect(refuseOutFolder(out, folders)?.fix.en).toBe(
    `If ${out} holds only a site that an earlier version built, delete that folder and type the command again. Else choose another folder with --out.`,
  );
});

test.each([['another text'], ['This folder was written by bukti build'], ['']])(
  'a file that only has the name of the mark is none: %s',
  (text) => {
    const { root, refuse } = shop();
    writeFileSync(join(root, 'documents', MARKER), text);
    expect(refuse('documents')).toContain('thesis.txt');
  },
);
