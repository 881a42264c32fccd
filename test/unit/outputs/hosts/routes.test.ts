import { expect, test } from 'vitest';
import { hashOf, scriptsIn } from '#src/check/built-site/page-scripts.ts';
import { renderHtaccess } from '#src/outputs/hosts/apache.ts';
import { renderCaddy } from '#src/outputs/hosts/caddy.ts';
import { renderHeadersFile } from '#src/outputs/hosts/headers-file.ts';
import { headersFor, headersOfError, routeRegex } from '#src/outputs/hosts/match-route.ts';
import { renderNginx } from '#src/outputs/hosts/nginx.ts';
import { type HostFacts, listRoutes } from '#src/outputs/hosts/routes.ts';
import { renderVercel } from '#src/outputs/hosts/vercel.ts';

test.each([
  ['<script>a()</script>', ['a()']],
  ['<SCRIPT type=module>b()</SCRIPT >', ['b()']],
  ['<script src="x.js"></script><script src=x>c()</script>', []],
  ['<script type="application/ld+json">{"a":1}</script><script type="application/json">{}</script>', []],
  ['<script type="speculationrules">{}</script>', ['{}']],
  ['<img alt="<script>evil()</script>"><textarea><script>evil()</script></textarea><!-- <script>evil()</script> -->', []],
  ['<template shadowrootmode="open"><script>d()</script></template>', ['d()']],
  ['<title><script>evil()</script></title><style>/* <script>evil()</script> */</style>', []],
])('scripts that run, as browsers read %s', (html, expected) => {
  expect(scriptsIn(`<!doctype html><body>${html}`)).toEqual(expected);
});

test('the hash is that of the standard’s example', () => {
  // https://www.w3.org/TR/CSP3/#external-hash
  expect(hashOf("alert('Hello, world.');")).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=');
});

const FACTS: HostFacts = {
  url: 'https://ulasan.example/',
  hashes: ['sha256-b', 'sha256-a'],
  pages: [
    'index.html',
    '404.html',
    'products/kopi/index.html',
    'products/teh/index.html',
    'en/index.html',
    'en/products/kopi/index.html',
    'embed/index.html',
    'embed/kopi/index.html',
    'embed/kopi/snippet.html',
    'zh-Hans/embed/kopi/index.html',
  ],
};
const routes = listRoutes(FACTS);

test('pages say that other sites may not frame them, documents for other sites do not', () => {
  const framed = routes.filter(({ headers }) => 'X-Frame-Options' in headers).map(({ path }) => path);
  expect(framed).toEqual(['/', '/404.html', '/:lang/products/*', '/embed/', '/en/', '/products/*']);
});

test('the frame of a product that is called as a folder of the site may be framed', () => {
  const named = listRoutes({ ...FACTS, pages: [...FACTS.pages, 'embed/products/index.html'] });
  expect(headersFor(named, '/embed/products/')).not.toHaveProperty('X-Frame-Options');
  for (const path of ['/en/products/kopi/', '/products/kopi/', '/en/'])
    expect(headersFor(named, path)['X-Frame-Options']).toBe('SAMEORIGIN');
});

test('more languages are no more rules than Cloudflare takes, but for their home pages', () => {
  const sections = ['products', 'reviews', 'posts', 'trust', 'search', 'write', 'partners', 'causes', 'changes', 'campaigns', 'complaints'];
  const pagesOf = (prefix: string) =>
    ['index.html', 'embed/index.html', ...sections.map((name) => `${name}/index.html`)].map((path) => prefix + path);
  const rulesOf = (languages: readonly string[]) =>
    listRoutes({ ...FACTS, pages: ['', ...languages.map((lang) => `${lang}/`)].flatMap(pagesOf) });
  const many = ['en', 'ms', 'ar', 'de', 'es', 'ja', 'th', 'vi', 'zh-Hans', 'ko'];
  expect(rulesOf(many)).toHaveLength(rulesOf(['en']).length + many.length - 1);
  expect(() => renderHeadersFile(rulesOf(many))).not.toThrow();
  expect(() => renderHeadersFile(rulesOf([...Array(60).keys()].map((at) => `a${String.fromCharCode(97 + (at % 26))}-x${at}`)))).toThrow(
    /_headers has \d+ rules, and hosts take 100/,
  );
});

test('the policy names the scripts, and no other runs', () => {
  expect(headersFor(routes, '/api/v1/x.json')['Content-Security-Policy']).toContain(
    "script-src 'self' 'sha256-a' 'sha256-b' 'wasm-unsafe-eval';",
  );
});

test.each([
  ['/', { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache', 'X-Frame-Options': 'SAMEORIGIN' }],
  ['/embed/kopi/', { 'Access-Control-Allow-Origin': '*', 'X-Frame-Options': undefined, 'Cross-Origin-Embedder-Policy': 'require-corp' }],
  ['/embed/v1/bukti.js', { 'Cache-Control': 'public, max-age=300', 'Content-Type': 'text/javascript; charset=utf-8' }],
  ['/embed/v1/bukti.0123456789ab.js', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
  ['/log/checkpoint', { 'Cache-Control': 'no-cache', 'Content-Type': 'text/plain; charset=utf-8', 'Access-Control-Allow-Origin': '*' }],
  ['/log/tile/0/000.p/7', { 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Type': 'application/octet-stream' }],
  ['/reviews/a.tlog-proof', { 'Content-Type': 'text/plain; charset=utf-8', 'Access-Control-Allow-Origin': '*' }],
  ['/export/reviews.csv', { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment', 'X-Robots-Tag': 'noindex' }],
  ['/en/products/kopi/feed.xml', { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Access-Control-Allow-Origin': '*' }],
  ['/_astro/a.vtt', { 'Content-Type': 'text/vtt; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' }],
])('%s has its headers', (path, expected) => {
  expect(headersFor(routes, path)).toMatchObject(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)));
  for (const [name, value] of Object.entries(expected)) if (value === undefined) expect(headersFor(routes, path)).not.toHaveProperty(name);
});

test('an error can be read from other origins where the file could be, and is kept as long as the error page', () => {
  const missing = headersOfError(routes, '/embed/v1/bukti.0123456789ab.js', '/404.html');
  expect(missing).toMatchObject({
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-cache',
    'Content-Type': 'text/html; charset=utf-8',
  });
  expect(headersOfError(routes, '/none', '/404.html')).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('a site below a path has it before every route, and in the address of its error page', () => {
  const below = { ...FACTS, url: 'https://toko.example/ulasan/' };
  expect(listRoutes(below).filter(({ path }) => !path.startsWith('/ulasan/'))).toEqual([]);
  for (const render of [renderNginx, renderCaddy]) expect(render(below, { root: '/srv' })).toContain('/ulasan/404.html');
  expect(renderHtaccess(below)).toContain('ErrorDocument 404 /ulasan/404.html');
});

test.each([
  ['/a.b/*', '/a.b/c/d', '/aXb/c'],
  ['/:lang/feed.xml', '/en/feed.xml', '/en/x/feed.xml'],
  ['/', '/index.html', '/x'],
  ['/embed/v1/bukti.*.js', '/embed/v1/bukti.1.js', '/embed/v1/bukti.js'],
])('%s means %s and not %s', (pattern, meant, other) => {
  expect([meant, other].map((path) => new RegExp(routeRegex(pattern)).test(path))).toEqual([true, false]);
});

test('Vercel gets both policies as one value', () => {
  const { headers } = JSON.parse(renderVercel(FACTS)) as { headers: { source: string; headers: { key: string; value: string }[] }[] };
  const home = headers.find(({ source }) => source === '/')?.headers ?? [];
  expect(home.find(({ key }) => key === 'Content-Security-Policy')?.value).toMatch(/^default-src 'self'; .*, frame-ancestors 'self'$/);
  expect(headers.map(({ source }) => source)).toContain('/embed/v1/bukti\\.(.*)\\.js');
});

test('a line that hosts would not take stops the build', () => {
  const hashes = Array.from({ length: 60 }, (_, at) => hashOf(String(at)));
  expect(() => renderHeadersFile(listRoutes({ ...FACTS, hashes }))).toThrow(/hosts take 2000/);
});

test.each([
  ['https://formspree.io/f/abc', 'https://formspree.io/f/abc'],
  ["https://forms.example/a,b;c'd?key=1#z", 'https://forms.example/a%2Cb%3Bc%27d'],
  ['http://127.0.0.1:8080/in', 'http://127.0.0.1:8080/in'],
])('pages reach this site, and the endpoint %s of the form', (endpoint, source) => {
  const [all] = listRoutes({ ...FACTS, endpoint });
  expect(all?.headers['Content-Security-Policy']).toContain(`; connect-src 'self' ${source}; object-src`);
  expect(listRoutes(FACTS)[0]?.headers['Content-Security-Policy']).not.toContain('connect-src');
});
