import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { plainEnvironment, runBukti } from '../support/build-site.ts';
import { contentFolder, REVIEW, SOUND } from '../support/content-folder.ts';

/** Generous on a busy machine; the time itself is measured by the benchmark. */
const PATIENCE_MS = 300_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function until(condition: () => Promise<boolean>, output: () => string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await condition().catch(() => false))) {
    if (Date.now() > end) throw new Error(`It did not come to pass. The server began with:\n${output().slice(0, 3_000)}`);
    await new Promise((tick) => setTimeout(tick, 50));
  }
}

/** Starts `bukti dev` or `preview`, which end with the test. */
function startServer(args: readonly string[], port: number, environment: NodeJS.ProcessEnv = {}): { output: () => string } {
  const child = spawn(process.execPath, [resolve('src/cli/bukti.mjs'), ...args, '--', '--port', String(port), '--host', '127.0.0.1'], {
    env: { ...plainEnvironment(), ...environment },
    detached: true,
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(String(chunk)));
  onTestFinished(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
  return { output: () => chunks.join('') };
}

// Once more if need be: where a machine has next to no processor to give, Astro waits so long for the content and no longer.
test('an edit shows on the page and in the search; a mistake is told, and mending it shows again', { retry: 1 }, async () => {
  const content = await contentFolder(SOUND);
  const file = join(content, 'reviews/kopi/rani.md');
  const port = await freePort();
  const { output } = startServer(['dev', '--content', content], port, { BUKTI_CACHE: join(content, '.cache') });
  const url = `http://127.0.0.1:${port}`;
  const page = async () => (await fetch(`${url}/products/kopi/`)).text();

  await until(async () => (await page()).includes('Rasanya konsisten.'), output);
  const index = async () => (await fetch(`${url}/pagefind/pagefind-entry.json`)).text();
  const before = await index();
  expect(before).toContain('page_count');

  for (const name of ['bukti.js', 'bukti.json', 'frame.js', 'csp.json'])
    expect([name, (await fetch(`${url}/embed/v1/${name}`)).status]).toEqual([name, 200]);

  await writeFile(file, REVIEW.replace('konsisten', 'berubah-ubah'));
  await until(async () => (await page()).includes('Rasanya berubah-ubah.'), output);
  await until(async () => (await index()) !== before, output);

  await writeFile(file, REVIEW.replace('rating: 4', 'rating: 7'));
  await until(async () => output().includes('rating: found 7, expected a whole number from 1 to 5'), output);

  await writeFile(file, REVIEW.replace('konsisten', 'pulih'));
  await until(async () => (await page()).includes('Rasanya pulih.'), output);
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
  for (const path of ['/log/checkpoint', '/log/tile/0/000.p/145', '/log/tile/entries/000.p/145', '/.well-known/review-log.json']) {
    expect([path, (await get(path)).status]).toEqual([path, 200]);
  }
});
