import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { buildSite, runBukti, startBukti, WORK } from '../support/build-site.ts';
import { contentFolder, REVIEW, SOUND } from '../support/content-folder.ts';
import { freePort, startServer, takeTurn, until } from '../support/dev-server.ts';

test('an edit shows on the page and in the search; a mistake is told, and mending it shows again', async () => {
  await takeTurn();
  const content = await contentFolder(SOUND);
  const file = join(content, 'reviews/kopi/rani.md');
  const port = await freePort();
  const { output } = startServer(['dev', '--content', content], port, { BUKTI_CACHE: join(content, '.cache') });
  const url = `http://127.0.0.1:${port}`;
  const page = async () => (await fetch(`${url}/products/kopi/`)).text();

  await until(async () => (await page()).includes('Rasanya konsisten.'), output);
  const second = await startBukti(['dev', '--content', content]);
  expect(second.code).toBe(1);
  expect(second.output).toContain('Another bukti dev is running from this checkout.');

  // A build beside it leaves the packages as the server has made them ready for browsers: without them no island of its pages would start.
  const packages = 'node_modules/.vite/deps/_metadata.json';
  const made = await readFile(packages, 'utf8');
  const work = await mkdtemp(join(WORK, 'dev-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  expect(await buildSite(content, work)).toMatchObject({ code: 0 });
  expect(await readFile(packages, 'utf8')).toBe(made);

  const index = async () => (await fetch(`${url}/search-index/search.json`)).text();
  const before = await index();
  expect(before).toContain('index');

  for (const name of ['bukti.js', 'bukti.json', 'frame.js', 'csp.json'])
    expect([name, (await fetch(`${url}/embed/v1/${name}`)).status]).toEqual([name, 200]);

  await writeFile(file, REVIEW.replace('konsisten', 'berubah-ubah'));
  await until(async () => (await page()).includes('Rasanya berubah-ubah.'), output);
  await until(async () => (await index()) !== before, output);

  await writeFile(file, REVIEW.replace('rating: 4', 'rating: 7'));
  await until(async () => output().includes('rating: found 7, expected a whole number from 1 to 5'), output);
  // Over the page of the review, which is none now, and over that of its product.
  const shown = async (path: string) => (await fetch(`${url}/${path}`, { headers: { accept: 'text/html' } })).text();
  for (const path of ['reviews/rani/', 'products/kopi/', ''])
    expect(await shown(path)).toMatch(/<dialog open id="bukti-problems".*<code>reviews\/kopi\/rani\.md:2<\/code>/s);
  // What is sound goes on being shown: a mistake in one file stops neither the search nor the scripts.
  for (const path of ['search-index/search.json', 'embed/v1/bukti.js', 'embed/', 'products/kopi/'])
    expect([path, (await fetch(`${url}/${path}`)).status]).toEqual([path, 200]);

  await writeFile(file, REVIEW.replace('konsisten', 'pulih'));
  await until(async () => (await page()).includes('Rasanya pulih.'), output);
  expect(await shown('reviews/rani/')).not.toContain('bukti-problems');
  const card = await fetch(`${url}/cards/id/reviews/rani.png`);
  expect(card.headers.get('content-type')).toBe('image/png');
  expect(await readFile(file, 'utf8')).toContain('pulih');

  const checkpoint = async () => fetch(`${url}/log/checkpoint`);
  expect((await checkpoint()).status).toBe(404);
  expect(await runBukti(['seal', '--content', content])).toMatchObject({ code: 0 });
  await until(async () => (await (await checkpoint()).text()).startsWith('uji.example/log\n1\n'), output);
  // Written again and again: for a moment after a file was replaced, as sealing does, the watcher may not hear of a change to it.
  const changed = (await readFile(file, 'utf8')).replace('pulih', 'lain');
  await until(async () => {
    await writeFile(file, changed);
    await new Promise((tick) => setTimeout(tick, 500));
    return output().includes('found other words, stars or facts in rani than those that were sealed');
  }, output);
});

test('the preview serves the log, whose files have no ending', async () => {
  const port = await freePort();
  const { output } = startServer(['preview', '--out', inject('dist')], port);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  await until(async () => (await get('/')).ok, output);
  for (const path of ['/log/checkpoint', '/log/tile/0/000', '/log/tile/entries/000', '/.well-known/review-log.json']) {
    expect([path, (await get(path)).status]).toEqual([path, 200]);
  }
});
