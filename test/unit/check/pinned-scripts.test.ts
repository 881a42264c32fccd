import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listUnpinned, PINNED_FOLDER, readKeptScripts, readPinnedScripts } from '#src/check/built-site/pinned-scripts.ts';

const root = await mkdtemp(join(tmpdir(), 'bukti-pinned-'));
const folder = join(root, PINNED_FOLDER);
afterEach(() => rm(root, { recursive: true, force: true }));

const nameOf = (text: string) => `bukti.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`;

test('scripts that are kept are what their names say', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, nameOf('1')), '1');
  await writeFile(join(folder, 'note.txt'), 'anything');
  expect(await readPinnedScripts(root)).toEqual([nameOf('1')]);
  expect(await readKeptScripts(root)).toEqual([{ path: `embed/v1/${nameOf('1')}`, bytes: Buffer.from('1') }]);
  await writeFile(join(folder, nameOf('1')), '2');
  await expect(readPinnedScripts(root)).rejects.toThrow(/was changed: pages that pin it would refuse it\. Restore it from git\.$/);
});

test('without a folder nothing is kept', async () => {
  expect(await readPinnedScripts(root)).toEqual([]);
});

test.each([
  [['bukti.a.js', 'stars.b.js'], [], []],
  [['bukti.a.js', 'stars.b.js'], ['bukti.a.js'], []],
  [['bukti.a.js', 'stars.b.js'], ['bukti.0.js'], ['bukti.a.js']],
  [['bukti.a.js', 'stars.b.js'], ['bukti.0.js', 'bukti.a.js', 'stars.0.js'], ['stars.b.js']],
])('of %j, with %j kept, %j are said to be new', (current, pinned, expected) => {
  expect(listUnpinned(current, pinned)).toEqual(expected);
});
