import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pickSnippet } from '#src/aggregate/pick-snippet.ts';
import { firstChoice } from '#src/outputs/embed-code/choice.ts';
import type { CodeContext } from '#src/outputs/embed-code/code.ts';
import { renderReact } from '#src/outputs/embed-code/react.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { WORK_INSIDE } from '../support/build-site.ts';

import { openHostPage, readBuilt, SITE } from './host-page.ts';
import { catalog, eventually, found, product, textOf } from './support.ts';

const { site } = catalog;
const snippet = readBuilt(`embed/${product.slug}/snippet.html`);
const other = found(
  catalog.products.find(({ slug, reviews }) => slug !== product.slug && reviews.length > 2),
  'another product with reviews',
);
/** A shop whose pages are rendered on a server, and which moves between them without loading one. */
const SHOP = `
import { useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { Reviews } from './frame';
import { Snippet } from './snippet';
import { loadElement } from '${resolve('src/embed/package/elements.ts')}';
import { BuktiStars } from '${resolve('src/embed/package/react.ts')}';
import { BuktiSnippet } from '${resolve('src/embed/package/snippet.ts')}';

function Shop({ first, Shown }: { first: string; Shown: typeof Snippet }) {
  const [html, show] = useState(first);
  return <>
    <button onClick={() => show(window.snippet)}>Buka</button><button onClick={() => show(window.other)}>Lain</button>
    {html && <Shown html={html} />}
  </>;
}
const pages = {
  frame: () => <Reviews product="${product.slug}" name="Kopi" />,
  loaded: () => <Shop first={window.snippet} Shown={Snippet} />,
  linked: () => <Shop first="" Shown={Snippet} />,
  packaged: () => <Shop first={window.snippet} Shown={BuktiSnippet} />,
  stars: () => <p>Kopi <BuktiStars site="${SITE}" product="${product.slug}" /></p>,
  twoSites: () => <p><BuktiStars site="${SITE}" product="${product.slug}" /><BuktiStars site="https://lain.example" product="kopi" /></p>,
  packed: () => <BuktiSnippet html={window.snippet} />,
};
window.load = (tag) => loadElement('${SITE}', tag).then((found) => typeof found, (error) => error.message);
window.mount = (page) => createRoot(document.querySelector('main')).render(pages[page]());
window.render = (page) => renderToString(pages[page]());
window.hydrate = (page) => hydrateRoot(document.querySelector('main'), pages[page]());
`;
let work = '';
let script = '';

beforeAll(async () => {
  work = await mkdtemp(join(WORK_INSIDE, 'react-'));
  const context: CodeContext = {
    urls: createUrls(site, 'id'),
    about: { id: 'Ulasan #' },
    policies: { snippet: '', frame: '', frameHeight: '', badge: '', badgeStyle: '' },
    release: { file: '', integrity: '', gzip: 0 },
    starsRelease: { file: '', integrity: '', gzip: 0 },
    name: 'Kopi',
    published: product.reviews.length,
  };
  const codeOf = (form: 'frame' | 'snippet', place: string) =>
    renderReact({ ...firstChoice(product.slug, 'id'), form, platform: 'react' }, context).find((one) => one.place === place)?.code ?? '';
  await writeFile(join(work, 'frame.tsx'), codeOf('frame', 'component'));
  await writeFile(join(work, 'snippet.tsx'), codeOf('snippet', 'client'));
  await writeFile(join(work, 'shop.tsx'), SHOP);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, lib: { entry: join(work, 'shop.tsx'), formats: ['iife'], name: 'shop' } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('The shop was not bundled.');
  script = `window.snippet = ${JSON.stringify(snippet)};window.other = ${JSON.stringify(readBuilt(`embed/${other.slug}/snippet.html`))};${output.output[0].code}`;
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** The page as a server sends it; its script does nothing yet. */
async function openShop(name: 'frame' | 'loaded' | 'linked' | 'packaged' | 'stars') {
  const server = await openHostPage('<!doctype html>');
  await server.page.addScriptTag({ content: script });
  const html = await server.page.evaluate<string>(`render('${name}')`);
  const shop = await openHostPage(`<!doctype html><meta charset="utf-8"><title>Toko</title><main>${html}</main>`);
  await shop.page.addScriptTag({ content: script });
  return { ...shop, hydrate: () => shop.page.evaluate(`void hydrate('${name}')`) };
}

test('a frame on a page of a server becomes as high as its content, though it said so before React was ready', async () => {
  const { page, hydrate, browserErrors } = await openShop('frame');
  const height = () => page.locator('iframe').evaluate((frame) => Math.round(frame.getBoundingClientRect().height));
  const content = () =>
    page
      .frameLocator('iframe')
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await page.frameLocator('iframe').locator('h1').waitFor();
  const first = await height();
  expect(first).not.toBe(await content());
  await hydrate();
  await eventually(async () => (await height()) - (await content())).toBe(0);
  expect(browserErrors).toEqual([]);
});

test.each(['loaded', 'linked', 'packaged'] as const)(
  'a snippet is whole on a page that was %s, and so is the next one in its place',
  async (name) => {
    const { page, hydrate, browserErrors } = await openShop(name);
    await hydrate();
    if (name === 'linked') await page.getByRole('button', { name: 'Buka' }).click();
    await eventually(() => page.locator('.bukti article').count()).toBe(3);
    expect(await textOf(page.locator('.bukti .b'))).toContain('dari 5');
    for (const [button, shown] of [
      ['Lain', other],
      ['Buka', product],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await eventually(() => page.locator('.bukti article').first().getAttribute('data-review')).toBe(pickSnippet(shown.reviews)[0]?.id);
      expect(await page.locator('.bukti article').count()).toBe(3);
    }
    expect(await page.locator('.bukti template').count()).toBe(0);
    // Chromium says that React writes a template which only a parser opens: that is why there is a component.
    expect(browserErrors.filter((line) => !line.includes('declarative'))).toEqual([]);
  },
);

test('on a page of a server the stars come by the one tag that the server wrote', async () => {
  const { page, hydrate, browserErrors } = await openShop('stars');
  await hydrate();
  await eventually(() => page.locator('bukti-stars').getAttribute('state')).toBe('load');
  expect(await page.locator('script[src]').count()).toBe(1);
  expect(browserErrors).toEqual([]);
});

/** A page that React draws in the browser, where Trusted Types are required and these policies are allowed. */
async function openStrictShop(policies: string) {
  const code = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  const { origin } = new URL(SITE);
  const shop = await openHostPage(`<!doctype html><meta charset="utf-8"><title>Toko</title><main></main><script src="${code}"></script>`, {
    csp: `default-src 'none'; script-src data: ${origin}; connect-src ${origin}; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types ${policies}`,
  });
  const call = (name: 'mount' | 'load', value: string) =>
    shop.page.evaluate(([name, value]) => (window as unknown as Record<string, (value: string) => unknown>)[name]?.(value), [
      name,
      value,
    ] as const);
  return { ...shop, mount: (name: 'stars' | 'packed' | 'twoSites') => call('mount', name), load: (tag: string) => call('load', tag) };
}

test('where Trusted Types are required, the loader and the components work with the policy of the package', async () => {
  const { page, mount, load, browserErrors } = await openStrictShop('bukti');
  await mount('stars');
  await eventually(() => page.locator('bukti-stars').getAttribute('state')).toBe('load');
  expect(await load('bukti-rating')).toBe('function');
  await mount('packed');
  await eventually(() => page.locator('.bukti article').count()).toBe(3);
  expect(browserErrors.filter((line) => !/declarative|createRoot/.test(line))).toEqual([]);
});

test('where the page forbids that policy, it stays as it is, and the console says why', async () => {
  const { page, mount, load, browserErrors } = await openStrictShop("'none'");
  await mount('stars');
  await eventually(async () => browserErrors.some((line) => /TrustedScriptURL/.test(line))).toBe(true);
  expect(await page.locator('p').textContent()).toBe('Kopi ');
  expect(await load('bukti-rating')).toMatch(/TrustedScriptURL/);
});

test('a page that asks for the elements of two sites hears that it has those of one', async () => {
  const { page, mount, browserErrors } = await openStrictShop('bukti');
  await page.route('https://lain.example/**', (route) => route.abort());
  await mount('twoSites');
  await eventually(async () => browserErrors.filter((line) => line.includes('one site'))).toEqual([
    `A page shows reviews of one site: it has the elements of ${SITE.replace(/\/?$/, '/')}, and is asked for those of https://lain.example/`,
  ]);
});
