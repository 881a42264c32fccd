import { get, request } from 'node:http';
import { describe, expect, inject, test } from 'vitest';
import { readHostFacts } from '../../src/check/built-site/read-host-facts.ts';
import { headersFor, headersOfError } from '../../src/outputs/hosts/match-route.ts';
import { listRoutes, PREFLIGHT } from '../../src/outputs/hosts/routes.ts';
import { listFiles } from '../support/pages.ts';
import { hasServer, startServer, WEB_SERVERS } from '../support/web-servers.ts';

const dist = inject('dist');
const files = listFiles(dist);

/** Addresses of one file of every kind: by folder and ending, those of reviews and cards once. */
const addresses = [
  ...new Map(
    files
      .filter((file) => !file.startsWith('.bukti') && !/^_headers$|^\.htaccess$/.test(file))
      .map((file) => [
        file.replace(/[^/]+(?=\.[\w-]+$)/, '').replace(/^((?:en\/)?(?:reviews|products|cards|search-index|log))\/.*?(?=\.?[\w-]*$)/, '$1'),
        file,
      ]),
  ).values(),
  'log/checkpoint',
  'embed/v1/bukti.js',
  'embed/lereng/index.html',
  'export/reviews.csv',
].map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

/** Nothing is there, and pages of other origins ask for it. */
const MISSING = [
  '/api/v1/products/no-such-product.json',
  '/embed/v1/bukti.000000000000.js',
  '/badges/none.svg',
  '/log/tile/0/999',
  '/none/',
  // A folder without a page.
  '/api/v1/',
];

/** The same addresses as servers understand them, written otherwise. */
const OTHERWISE = [
  '/%61pi/v1/products.json',
  '/api/%76%31/none.json',
  '//api//v1/none.json',
  '/badges//none%20at%20all.svg',
  '/%65mbed/v1/none.js?x=1',
];
/** An encoded slash is refused by Apache before it reads .htaccess. */
const ENCODED_SLASH = '/api/v1/products/a%2Fb.json';

/** Where a site lies on its server: alone, and below a path. */
const PLACES = ['', '/ulasan'];

describe.each(WEB_SERVERS)('%s', (server) => {
  // .htaccess of the sample is about a site at the root.
  const places = PLACES.filter((path) => server !== 'htaccess' || path === '');

  test.for(places)('sends for each kind of file what the table says, at "%s"', async (path, { skip }) => {
    skip(!hasServer(server), `${server} is not installed here: test/install-servers.sh installs it on Debian`);
    const running = await startServer(server, dist, (url) => readHostFacts(dist, url), path);
    const routes = listRoutes(running.facts);
    const wrong: string[] = [];
    const compare = async (address: string, status: number, expected: Readonly<Record<string, string>>) => {
      const answer = await fetch(running.url + address);
      await answer.arrayBuffer();
      if (answer.status !== status) wrong.push(`${address}: ${answer.status}`);
      for (const name of ALL_NAMES) {
        const sent = normal(answer.headers.get(name));
        if (sent !== normal(expected[name])) wrong.push(`${address}: ${name}: ${sent}, not ${normal(expected[name])}`);
      }
    };
    try {
      for (const address of addresses) await compare(address, 200, headersFor(routes, path + address));
      for (const address of MISSING) await compare(address, 404, headersOfError(routes, path + address, `${path}/404.html`));
      for (const address of [...OTHERWISE, ...(server === 'htaccess' ? [] : [ENCODED_SLASH])]) {
        const understood = path + decodeURI(address).replace(/\/+/g, '/').replace(/\?.*/, '');
        const isThere = address.endsWith('products.json');
        const expected = isThere ? headersFor(routes, understood) : headersOfError(routes, understood, `${path}/404.html`);
        expect(expected).toHaveProperty('Access-Control-Allow-Origin');
        await compare(address, isThere ? 200 : 404, expected);
      }
      expect(wrong).toEqual([]);
      for (const address of ['/embed/v1/bukti.js', '/api/v1/products.json', '/']) {
        const past = await ask(running.url + address, 'GET', { Range: 'bytes=99999999-' });
        expect(past.status).toBe(416);
        expect(past.twice, address).toEqual([]);
        expect(past.headers.get('access-control-allow-origin')).toBe(address === '/' ? null : '*');
      }
      for (const address of ['/api/v1/products.json', '/api/v1/products/none.json']) {
        const { status, headers, twice } = await ask(running.url + address, 'OPTIONS', {});
        expect([200, 204]).toContain(status);
        expect(twice).toEqual([]);
        expect(headers.get('access-control-allow-origin')).toBe('*');
        for (const [name, value] of Object.entries(PREFLIGHT)) expect(headers.get(name)).toBe(value);
      }
      expect((await ask(`${running.url}/`, 'OPTIONS', {})).headers.has('access-control-allow-origin')).toBe(false);
      expect(await askAgain(`${running.url}/embed/v1/bukti.js`)).toBe(304);
      expect(await wireBytes(`${running.url}/embed/v1/bukti.js`)).toBeLessThanOrEqual(3584);
      expect(await wireBytes(`${running.url}/embed/v1/stars.js`)).toBeLessThanOrEqual(1536);
      const packed = await fetch(`${running.url}/api/v1/products.json?fresh`, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      expect(packed.headers.get('access-control-allow-origin')).toBe('*');
    } finally {
      await running.stop();
    }
  });
});

test('no file gets a header from two routes, but for the policy', async () => {
  const routes = listRoutes(await readHostFacts(dist, 'https://ulasan.example/'));
  expect(addresses.length).toBeGreaterThan(40);
  const twice = files.flatMap((file) =>
    Object.entries(headersFor(routes, `/${file.replace(/(^|\/)index\.html$/, '$1')}`))
      .filter(
        ([name, value]) => name !== 'Content-Security-Policy' && /^(.*), \1$|^(?:public|no-cache).*, (?:public|no-cache)|;.*, /.test(value),
      )
      .map(([name, value]) => `${file}: ${name}: ${value}`),
  );
  expect(twice).toEqual([]);
});

/** Asks for a file, and again with the tag that came with it. @returns the second status */
async function askAgain(url: string): Promise<number> {
  const tag = (await fetch(url)).headers.get('etag') ?? '';
  return (await fetch(url, { headers: { 'If-None-Match': tag }, cache: 'no-store' })).status;
}

/** An answer, and the names of headers that came twice with the same value. */
function ask(url: string, method: string, headers: Record<string, string>): Promise<{ status: number; headers: Headers; twice: string[] }> {
  return new Promise((done, failed) => {
    request(url, { method, headers }, (answer) => {
      answer.resume();
      const { rawHeaders } = answer;
      const lines = rawHeaders.flatMap((name, at) =>
        at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ''] as [string, string]] : [],
      );
      const told = lines.map((line) => line.join(': '));
      done({ status: answer.statusCode ?? 0, headers: new Headers(lines), twice: told.filter((line, at) => told.indexOf(line) < at) });
    })
      .on('error', failed)
      .end();
  });
}

/** Bytes of a body as they travel, compressed as a browser of today asks for it. */
function wireBytes(url: string): Promise<number> {
  return new Promise((done, failed) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } }, async (answer) => {
      let bytes = 0;
      for await (const part of answer) bytes += part.length;
      done(bytes);
    }).on('error', failed);
  });
}

const ALL_NAMES = [
  'Access-Control-Allow-Origin',
  'Cache-Control',
  'Content-Disposition',
  'Content-Security-Policy',
  'Content-Type',
  'Cross-Origin-Resource-Policy',
  'Referrer-Policy',
  'X-Content-Type-Options',
  'X-Frame-Options',
  'X-Robots-Tag',
];

/** Character sets have no case. */
function normal(value: string | null | undefined): string | undefined {
  return value?.replace(/charset=\S+/, (set) => set.toLowerCase());
}
