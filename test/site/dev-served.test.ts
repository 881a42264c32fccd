import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import pMap from 'p-map';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { WORK_INSIDE } from '../support/build-site.ts';
import { REVIEW, SITE, SOUND, writeFolder } from '../support/content-folder.ts';
import { freePort, startServer, takeTurn, until } from '../support/dev-server.ts';

const CANARY = 'rahasia-7f3a91';
const PRIVATE = ['orders.csv', 'log.key', 'notes.md', 'data.json', 'code.ts', 'picture.svg'];
const CONTENT = ['site.yaml', 'reviews/kopi/rani.md', 'reviews/kopi/withheld.md', 'reviews/kopi.ndjson', '.mappings/x.json'];

/** Every way to spell a file's address that Vite and other servers have fallen for. */
function spellings(path: string, root: string): string[] {
  const below = path.startsWith(`${root}/`) ? path.slice(root.length) : undefined;
  const encoded = path.replaceAll('/', '%2f');
  const twice = path.replaceAll('/', '%252f');
  const plain = [
    path,
    `/@fs${path}`,
    `/@fs/${path}`,
    `/@fs/${encoded.slice(3)}`,
    `/@fs/${twice.slice(5)}`,
    `/@id/${path}`,
    `/@id/__x00__${path}`,
    `/@id${encoded}`,
    `//@fs${path}`,
    `/@fs/src/..${'/..'.repeat(12)}${path}`,
    `/src/${'..%2f'.repeat(12)}${encoded.slice(3)}`,
    `/src/${'%2e%2e/'.repeat(12)}${path.slice(1)}`,
    `/@fs${path.toUpperCase()}`,
    `/@fs${path}%00.svg`,
    `/@fs${path}%3Fraw`,
    `/@fs${path}/`,
    `/@fs${path}//`,
    `/@fs${path}.svg/..`,
    `/@fs/x/x/../../..${path}`,
    `/_image?href=/@fs${path}&f=svg`,
    `/_image?href=${encodeURIComponent(`/@fs${path}`)}&w=100&f=webp`,
    `/node_modules/..${'/..'.repeat(12)}${path}`,
    ...(below === undefined
      ? []
      : [
          below,
          `/@fs/${below}`,
          `/@id${below}`,
          `/public/..${below}`,
          `/%2e${below}`,
          `/.${below}`,
          `/src/..${below}`,
          `/src%2f..${below}`,
          `/src%5c..${below.replaceAll('/', '%5c')}`,
          below.replace(/\.[^.]+$/, ''),
        ]),
  ];
  const queries = [
    '',
    '?raw',
    '?import',
    '?import&raw',
    '?url&inline',
    '?raw??',
    '?.svg?.wasm?init',
    '?import&?raw',
    '?direct',
    '?astroContentCollectionEntry=true',
  ];
  return plain.flatMap((one) => (one.includes('?') ? [one] : queries.map((query) => `${one}${query}`)));
}

/** As a program sends it: `fetch` would mend the path. */
function ask(port: number, path: string, accept: string): Promise<string> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => done(Buffer.concat(chunks).toString('latin1')));
    socket.on('error', failed);
  });
}

/** Asks the socket of the development server for files, and keeps what it says until pages are to be loaded anew. */
async function listen(port: number, files: readonly string[], change: () => Promise<void>): Promise<string[]> {
  const told: string[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, 'vite-hmr');
  socket.onmessage = ({ data }) => told.push(String(data));
  await new Promise((open) => socket.addEventListener('open', open));
  const ids = files.flatMap((path) => [
    path,
    `${path}?raw`,
    `file://${path}?raw`,
    `/@fs${path}?raw`,
    `file://${path}?inline`,
    `${path}?import&raw&url`,
  ]);
  for (const [at, id] of ids.entries())
    socket.send(JSON.stringify({ type: 'custom', event: 'vite:invoke', data: { name: 'fetchModule', id: `send:${at}`, data: [id] } }));
  await until(
    async () => told.length > ids.length,
    () => told.join('\n'),
  );
  await change();
  await until(
    async () => told.some((message) => /"type":"(?:full-reload|update)"/.test(message)),
    () => told.join('\n'),
  );
  socket.close();
  return told;
}

async function start(): Promise<{ root: string; content: string; port: number; url: string }> {
  await takeTurn();
  const root = await mkdtemp(join(WORK_INSIDE, 'served-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const content = join(root, 'content');
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
  const port = await freePort();
  const { output } = startServer(['dev', '--content', content], port, { BUKTI_CACHE: join(root, 'cache') });
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await (await fetch(`${url}/products/kopi/`)).text()).includes('Rasanya konsisten.'), output);
  return { root, content, port, url };
}

test('the development server sends no private file, no content file and no file of the project, however it is asked', async () => {
  const { root, content, port, url } = await start();
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
