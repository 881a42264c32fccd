import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { workspace } from '../cli/workspace.ts';
import { buildSite, WORK } from '../support/build-site.ts';
import { SHOP } from '../support/seal.ts';

test('a build stops at words that changed, and says what to type; typed, it goes through with its log', async () => {
  const space = await workspace(SHOP);
  expect(await space.bukti('seal')).toMatchObject({ code: 0 });
  const path = 'content/reviews/kopi/rani.md';
  await space.write({ [path]: ((await space.files())[path] ?? '').replace('konsisten', 'berubah') });
  const work = await mkdtemp(join(WORK, 'seal-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const stopped = await buildSite(join(space.root, 'content'), work);
  expect(stopped.code).toBe(1);
  expect(stopped.output).toContain('reviews/kopi/rani.md');
  expect(stopped.output).toContain('found other words, stars or facts in rani than those that were sealed');
  expect(stopped.output).toContain('else type npm exec --no -- bukti seal, which seals the new ones as revision 2.');

  expect(await space.bukti('seal')).toMatchObject({ code: 0 });
  const built = await buildSite(join(space.root, 'content'), work);
  expect(built.output).toContain('files of the log');
  expect(built.code).toBe(0);
  const served = await readdir(join(work, 'dist'), { recursive: true });
  for (const file of ['log/checkpoint', 'log/checkpoints/4.txt', 'log/extension/4', 'log/tile/entries/000.p/5', 'reviews/rani.tlog-proof'])
    expect(served).toContain(file);
  expect(await readFile(join(work, 'dist/log/checkpoint'), 'utf8')).toBe((await space.files('content'))['log/checkpoints/5.txt']);
});
