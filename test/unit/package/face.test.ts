import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FACE, makeFace } from '../../../src/package/package-face.ts';
import { renderElementTables } from '../../../src/package/render-element-tables.ts';
import { transpile } from '../../../src/package/transpile.ts';
import { WORK_INSIDE } from '../../support/build-site.ts';
import { writeFolder } from '../../support/content-folder.ts';

const { exports } = JSON.parse(await readFile('package.json', 'utf8')) as { exports: Record<string, string | Record<string, string>> };
const face = await makeFace();
let shop = '';

/** A shop's project that has the package, as much of it as others import. */
beforeAll(async () => {
  shop = await mkdtemp(join(WORK_INSIDE, 'face-'));
  const scripts = await Promise.all(
    FACE.map(async (path) => [path.replace(/ts$/, 'js'), transpile(await readFile(join('src', path), 'utf8'))] as const),
  );
  await writeFolder(join(shop, 'node_modules/bukti/lib'), { ...face, ...Object.fromEntries(scripts) });
  await writeFile(join(shop, 'package.json'), '{"type":"module"}');
  await writeFile(join(shop, 'node_modules/bukti/package.json'), JSON.stringify({ name: 'bukti', type: 'module', exports }));
});
afterAll(() => rm(shop, { recursive: true, force: true }));

const load = (name: string) => import(/* @vite-ignore */ createRequire(join(shop, 'x.js')).resolve(name));

test('every export leads to a file, and every script of it runs where there is no browser', async () => {
  for (const [name, targets] of Object.entries(exports)) {
    for (const target of typeof targets === 'string' ? [targets] : Object.values(targets)) {
      if (target === './package.json') continue;
      await expect(readFile(join(shop, 'node_modules/bukti', target), 'utf8'), name).resolves.not.toBe('');
    }
  }
  for (const name of ['bukti/elements', 'bukti/react', 'bukti/snippet', 'bukti/types'])
    await expect(load(name), name).resolves.toBeDefined();
  const { loadElement, scriptUrl } = await load('bukti/elements');
  expect(await loadElement('https://toko.example/ulasan/', 'bukti-wall')).toBeUndefined();
  expect(scriptUrl('https://toko.example/ulasan', 'bukti-wall')).toBe('https://toko.example/ulasan/embed/v1/bukti.js');
  expect(scriptUrl('https://toko.example', 'bukti-stars')).toBe('https://toko.example/embed/v1/stars.js');
  expect(() => scriptUrl('toko', 'bukti-stars')).toThrow(/Invalid URL/);
});

test('the snippet and the script of React are components of the browser, and the snippet’s HTML comes from the server', async () => {
  const { BuktiSnippet } = await load('bukti/snippet');
  for (const name of ['snippet', 'script'])
    expect(await readFile(join(shop, `node_modules/bukti/lib/embed/package/${name}.js`), 'utf8')).toMatch(/^'use client';/);
  expect(renderToStaticMarkup(createElement(BuktiSnippet, { html: '<p>Ulasan</p>', className: 'mine' }))).toBe(
    '<div class="mine"><p>Ulasan</p></div>',
  );
});

test('a component of React is the element and its script, with hostile words as words', async () => {
  const { BuktiReviews, BuktiStars } = await load('bukti/react');
  const site = 'https://toko.example';
  const pinned = { file: 'bukti.0123456789ab.js', integrity: 'sha384-x' };
  const props = { site, product: 'kopi"><script>', minLength: 40, theme: 'inherit', className: 'mine', pinned };
  // React puts the script where it loads soonest.
  expect(renderToStaticMarkup(createElement(BuktiReviews, props, 'Ulasan <Kopi>'))).toBe(
    '<script async="" type="module" src="https://toko.example/embed/v1/bukti.0123456789ab.js" integrity="sha384-x" crossorigin="anonymous"></script>' +
      '<bukti-reviews product="kopi&quot;&gt;&lt;script&gt;" theme="inherit" class="mine" min-length="40">Ulasan &lt;Kopi&gt;</bukti-reviews>',
  );
  const twice = [0, 1].map((key) => createElement(BuktiStars, { key, site, shopId: '42' }));
  expect(renderToStaticMarkup(twice)).toMatch(/^<script [^>]*stars\.js"><\/script>(<bukti-stars shop-id="42"><\/bukti-stars>){2}$/);
});

const CONSUMER = `import { BuktiReviews } from 'bukti/react';
import { loadElement, type LoadDetail } from 'bukti/elements';
import type { BuktiReviewsElement } from 'bukti/types';

const reviews: BuktiReviewsElement = document.createElement('bukti-reviews');
reviews.minLength = '40';
reviews.addEventListener('bukti-load', ({ detail }) => {
  const shown: LoadDetail = detail;
  const count: number = shown.ratingCount;
  console.log(count);
});
document.querySelector('bukti-quote')?.review;
void loadElement('https://toko.example/', 'bukti-reviews');
export const page = (
  <>
    <BuktiReviews site="https://toko.example/" product="kopi" limit={3} onbukti-open={(event) => console.log(event.detail.href)} />
    <bukti-wall product="kopi" layout="carousel" min-length={40} class="mine">Ulasan</bukti-wall>
  </>
);
// @ts-expect-error A layout that there is not.
export const layout = <BuktiReviews site="https://toko.example/" layout="grid" />;
// @ts-expect-error Without the address of the site.
export const nowhere = <BuktiReviews product="kopi" />;
// @ts-expect-error A tag that there is not.
void loadElement('https://toko.example/', 'bukti-review');
// @ts-expect-error A rating has no order.
document.createElement('bukti-rating').order = 'lowest';
`;

test('TypeScript knows elements, events and components', async () => {
  const options = {
    strict: true,
    noEmit: true,
    jsx: 'react-jsx',
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
  };
  await writeFolder(shop, {
    'page.tsx': CONSUMER,
    'tsconfig.json': JSON.stringify({ compilerOptions: { ...options, types: [], skipDefaultLibCheck: true }, files: ['page.tsx'] }),
  });
  const compile = () => execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', shop], { encoding: 'utf8' });
  expect(compile).not.toThrow();
});

test('the manifest is one, and names every attribute that an element has', async () => {
  const manifest = JSON.parse(face['custom-elements.json'] ?? '');
  const schema = JSON.parse(await readFile('node_modules/custom-elements-manifest/schema.json', 'utf8'));
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
  const [{ declarations }] = manifest.modules;
  const attributesOf = (tag: string) =>
    declarations.find(({ tagName }: { tagName: string }) => tagName === tag).attributes.map(({ name }: { name: string }) => name);
  const observed = async (path: string) =>
    [...(/observedAttributes = \[([^\]]*)\]/.exec(await readFile(path, 'utf8'))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name);
  expect(declarations.map(({ tagName }: { tagName: string }) => tagName)).toEqual([
    'bukti-stars',
    'bukti-rating',
    'bukti-reviews',
    'bukti-wall',
    'bukti-quote',
  ]);
  const all = new Set([...attributesOf('bukti-reviews'), ...attributesOf('bukti-quote')]);
  expect(all).toEqual(new Set([...(await observed('src/embed/elements/bukti-element.ts')), 'state']));
  expect(new Set(attributesOf('bukti-stars'))).toEqual(new Set([...(await observed('src/embed/stars/bukti-stars.ts')), 'state']));
  for (const { events, cssParts, slots } of declarations)
    expect([events.length, cssParts.length, slots.length].every((n) => n > 1)).toBe(true);
});

test('docs/embeds.md says of each element what its source says', async () => {
  const document = await readFile('docs/embeds.md', 'utf8');
  for (const [tag, tables] of Object.entries(renderElementTables(JSON.parse(face['custom-elements.json'] ?? '')))) {
    const [, section = ''] = document.split(`## \`<${tag}>\`\n`);
    expect(section.split('\n## ')[0]?.trim().endsWith(tables), `The section of ${tag} has to end with:\n${tables}`).toBe(true);
  }
});
