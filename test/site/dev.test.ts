import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { buildSite, runBukti, startBukti, WORK, WORK_INSIDE } from '../support/build-site.ts';
import { REVIEW, SITE, SOUND, writeFolder } from '../support/content-folder.ts';
import { freePort, startServer, until } from '../support/dev-server.ts';
import { ask, listen, spellings } from '../support/strange-requests.ts';

const CANARY = 'rahasia-7f3a91';
const PRIVATE = ['orders.csv', 'log.key', 'notes.md', 'data.json', 'code.ts', 'picture.svg'];
const CONTENT = ['site.yaml', 'reviews/kopi/rani.md', 'reviews/kopi/withheld.md', 'reviews/kopi.ndjson', '.mappings/x.json'];

let root: string;
let content: string;
let port: number;
let url: string;
/** One for all tests: `bukti dev` runs once in a checkout, and takes as long to start as all of them take. */
let server: ReturnType<typeof startServer>;

beforeAll(async () => {
  root = await mkdtemp(join(WORK_INSIDE, 'served-'));
  content = join(root, 'content');
  const withheld = REVIEW.replace('rating: 4', `rating: 1\nstatus: withheld\nreason: off-topic`).replace(
    'Rasanya konsisten.',
    `Kata ${CANARY}.`,
  );
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a4b2a' } })
    .jpeg()
    .toBuffer();
  await writeFolder(content, {
    ...SOUND,
    'site.yaml': `# ${CANARY}\n${SITE}`,
    'products/kopi.yaml': `# ${CANARY}\nname: Kopi Uji\n`,
    'reviews/kopi/rani.md': REVIEW.replace(
      '{ name: Rani Kusuma }',
      `{ name: Rani ${CANARY}, display: first-initial }\nmedia: [{ src: foto.jpg, alt: Kopi }]`,
    ),
    'reviews/kopi/withheld.md': withheld,
    'reviews/kopi.ndjson': `${JSON.stringify({ id: 'b', rating: 2, author: { name: CANARY, display: 'anonymous' }, date: '2026-08-14', body: 'Baik.' })}\n`,
    '.mappings/x.json': JSON.stringify(CANARY),
    'media/foto.jpg': photo,
  });
  await writeFolder(join(root, 'private'), Object.fromEntries(PRIVATE.map((name) => [name, `export default "${CANARY}"\n`])));
  await symlink(join(root, 'private/notes.md'), join(content, 'media/link.md'));
  port = await freePort();
  server = startServer(['dev', '--content', content], port, { BUKTI_CACHE: join(root, 'cache') });
  url = `http://127.0.0.1:${port}`;
  await until(async () => (await (await fetch(`${url}/products/kopi/`)).text()).includes('Rasanya konsisten.'), server.output);
});

afterAll(async () => {
  server.stop();
  await rm(root, { recursive: true, force: true });
});

test('the development server sends no private file, no content file and no file of the project, however it is asked', async () => {
  const secret = [
    ...PRIVATE.map((name) => join(root, 'private', name)),
    ...CONTENT.map((name) => join(content, name)),
    join(content, 'media/link.md'),
  ];
  for (const path of secret) expect(await readFile(path, 'utf8')).toContain(CANARY);
  const addresses = secret.flatMap((path) => spellings(path, process.cwd()));
  const modules = [
    'astro:content',
    'astro:data-layer-content',
    'astro:asset-imports',
    'virtual:bukti/media',
    'virtual:bukti/content',
    '#src/content/read-content.ts',
  ];
  addresses.push(...modules.flatMap((id) => [`/@id/${id}`, `/@id/__x00__${id}`, `/@id/${encodeURIComponent(id)}`, `/@id/${id}?import`]));
  const asked = addresses.flatMap((path) => (path.includes('?') ? ['*/*'] : ['*/*', 'text/html']).map((accept) => ({ path, accept })));
  const leaked = await pMap(asked, async ({ path, accept }) => ((await ask(port, path, accept)).includes(CANARY) ? path : undefined), {
    concurrency: 16,
  });
  expect(leaked.filter((path) => path !== undefined)).toEqual([]);
  expect(asked.length).toBeGreaterThan(3_000);

  const own = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
  const rooms = /^(?:public|src\/(?!badges|cards|check|cli|content\/|data|integrations|loaders))/;
  const closed = [
    ...own.filter((path) => !rooms.test(path)),
    '.git',
    '.gitignore',
    '.cache/node',
    'package.json',
    'package',
    'tsconfig',
    'node_modules/../package.json',
  ];
  const answers = await pMap(
    closed.flatMap((path) => [`/${path}`, `/${path}?import&raw`, `/@fs${process.cwd()}/${path}`, `/@fs${process.cwd()}/${path}?raw`]),
    async (path) => ({ path, status: (await ask(port, path.replaceAll(' ', '%20'), '*/*')).slice(9, 12) }),
    { concurrency: 16 },
  );
  expect(answers.filter(({ status }) => status !== '404' && status !== '400')).toEqual([]);

  // The socket that loads pages anew is open to strangers and programs: no file is read through it, and no build told.
  const told = await listen(port, secret, async () => {
    await writeFolder(join(root, 'cache/sites/x/site'), { [`${CANARY}.html`]: '<p>Built</p>' });
    await writeFolder(content, { 'reviews/kopi/baru.md': REVIEW });
  });
  expect(told.join('\n')).toContain('fetchModule');
  expect(told.join('\n')).not.toContain(CANARY);

  // What pages need is there: the picture, drawn and raw, the scripts, and both islands at work.
  const media = await fetch(`${url}/@fs${content}/media/foto.jpg`);
  expect([media.status, media.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  for (const path of ['/', '/products/kopi/', '/reviews/rani/', '/search/?q=50%', '/embed/', '/trust/']) {
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
  }
  await page.goto(`${url}/search/?q=konsisten`);
  await page.locator('mark').first().waitFor();
  // The index of posts and pages is made from a built site, and the search does without it.
  const missing = ['/favicon.ico', '/pagefind/pagefind.js'];
  expect(failed.filter((line) => !missing.some((path) => line === `404 ${url}${path}`))).toEqual([]);
});

test('an edit shows on the page and in the search; a mistake is told, and mending it shows again', async () => {
  const { output } = server;
  const file = join(content, 'reviews/kopi/rani.md');
  const page = async () => (await fetch(`${url}/products/kopi/`)).text();
  await rm(join(root, 'private'), { recursive: true });
  await rm(join(content, 'media/link.md'));

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
  await until(async () => (await (await checkpoint()).text()).startsWith('uji.example/log\n'), output);
  // Written again and again: for a moment after a file was replaced, as sealing does, the watcher may not hear of a change to it.
  const changed = (await readFile(file, 'utf8')).replace('pulih', 'lain');
  await until(async () => {
    await writeFile(file, changed);
    await new Promise((tick) => setTimeout(tick, 500));
    return output().includes('found other words, stars or facts in rani than those that were sealed');
  }, output);
});

test('the preview serves the log, whose files have no ending', async () => {
  const own = await freePort();
  const { output, stop } = startServer(['preview', '--out', inject('dist')], own);
  onTestFinished(stop);
  const get = (path: string) => fetch(`http://127.0.0.1:${own}${path}`);
  await until(async () => (await get('/')).ok, output);
  for (const path of ['/log/checkpoint', '/log/tile/0/000', '/log/tile/entries/000', '/.well-known/review-log.json']) {
    expect([path, (await get(path)).status]).toEqual([path, 200]);
  }
});
