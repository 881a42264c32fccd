import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSite, WORK } from '../support/build-site.ts';
import { writeFolder } from '../support/content-folder.ts';
import { HOSTILE, hostileContent, PAYLOADS } from '../support/hostile-content.ts';
import { serve } from '../support/serve.ts';
import { browser, flat, newPage } from './support.ts';

/** Documents that are open at the same time, each in a frame of its own that can be seen: what cannot be seen animates nothing. */
const FRAMES = 24;

let work: string;
let dist: string;
let server: Awaited<ReturnType<typeof serve>>;
/** All files of the site, by their path. */
let files: string[];

beforeAll(async () => {
  work = await mkdtemp(join(WORK, 'xss-'));
  dist = `${work}/dist`;
  const { code, output } = await buildSite(await writeFolder(`${work}/content`, hostileContent()), work);
  if (code !== 0) throw new Error(output);
  server = await serve(dist);
  files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length));
});

afterAll(async () => {
  await server.close();
  await rm(work, { recursive: true, force: true });
});

test('the list has at least 200 known attacks', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(200);
});

/** Markup for other people's pages. */
const isSnippet = (path: string) => path.endsWith('/snippet.html');
/** Of products and reviews that carry one payload, as a category or a city: there are hundreds, with the same few elements. */
const isAlike = (path: string) => /^\/(?:(?:products|embed)\/c\d+|reviews\/k\d+|categories\/[^/]+)\/$/.test(path);
const isDocument = (path: string) => /\.(?:html|svg)$/.test(path);

test('no page, frame, snippet or badge has an element or attribute that harmless content does not have', async () => {
  // The attacks stand on a site in one language.
  const known = new Set(Object.values(await readMarkup(inject('dist'), (name) => !name.startsWith('en/'))).flat());
  // Titles that are cut in a snippet: none of the sample is long enough.
  known.add('bdi[data-excerpt]');
  // Names that are cut on cards, and the sorting of categories: the sample has neither.
  for (const one of ['a[title]', 'form[aria-label]']) known.add(one);
  const all = Object.entries(await readMarkup(dist));
  expect(all.length).toBeGreaterThan(8 * PAYLOADS.length);
  const strange = all.flatMap(([path, markup]) => markup.filter((one) => !known.has(one)).map((one) => `${path}: ${one}`));
  expect(strange).toEqual([]);
});

test('no page, frame, snippet or badge runs anything or asks another host', async () => {
  const pages = files.filter((path) => path.endsWith('.html') && !isSnippet(path)).map((path) => path.replace(/index\.html$/, ''));
  const [badges, snippets] = [files.filter((path) => path.endsWith('.svg')), files.filter(isSnippet)];
  expect(pages.length).toBeGreaterThan(4 * PAYLOADS.length);
  expect([badges.length > 3 * PAYLOADS.length, snippets.length]).toEqual([true, PAYLOADS.length]);
  const { ran, context } = await watchedContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/embed/v1/bukti.json`);
  const [alone, alike] = [pages.filter((path) => !isAlike(path)), pages.filter(isAlike)];
  expect(await page.evaluate(openFrames, { paths: alone, most: FRAMES })).toBe(alone.length);
  for (let start = 0; start < alike.length; start += FRAMES) {
    const paths = alike.slice(start, start + FRAMES);
    expect(await page.evaluate(openTogether, { paths, isSvg: false, part: 'title:not(svg *)' })).toBe(paths.length);
  }
  expect(await page.evaluate(openTogether, { paths: badges, isSvg: true, part: ':root > svg' })).toBe(badges.length);
  expect(await page.evaluate(openTogether, { paths: snippets, isSvg: false, part: 'body > .bukti' })).toBe(snippets.length);
  await context.close();
  expect(ran).toEqual([]);
});

test('custom elements show every payload as text', async () => {
  const { ran, context } = await watchedContext();
  const host = `<!doctype html><title>x</title><script type="module" src="/embed/v1/bukti.js"></script><main></main>`;
  await context.route('**/host', (route) => route.fulfill({ contentType: 'text/html', body: host }));
  const page = await context.newPage();
  await page.goto(`${server.url}/host`);
  const shown = await page.evaluate(showElements, HOSTILE);
  expect(shown.filter(({ text }) => text.length < 10)).toEqual([]);
  const words = flat(shown.map(({ text }) => text).join(' '));
  expect(PAYLOADS.filter((payload) => !words.includes(flat(payload)))).toEqual([]);
  const wrong = shown.flatMap(({ markup }) => markup);
  expect([...new Set(wrong)].filter((markup) => /^(?:script|iframe|object|embed|style|base|meta|svg\[on|\w+\[on)/.test(markup))).toEqual(
    [],
  );
  await context.close();
  expect(ran).toEqual([]);
});

test('feeds and oEmbed, shown as HTML by who reads them, run nothing', async () => {
  const { ran, context } = await watchedContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/embed/v1/bukti.json`);
  const feed = JSON.parse(await readFile(join(dist, 'feed.json'), 'utf8')) as { items: { content_html: string }[] };
  const oembeds = files.filter((path) => /^\/oembed\/.*\.json$/.test(path));
  expect(feed.items.length).toBeGreaterThan(20);
  expect(oembeds.length).toBe(PAYLOADS.length);
  const parts = [
    ...feed.items.map(({ content_html }) => content_html),
    ...(await Promise.all(oembeds.map(async (path) => (JSON.parse(await readFile(join(dist, path), 'utf8')) as { html: string }).html))),
  ];
  await context.route('https://uji.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  const names = await page.evaluate((some) => {
    const found = new Set<string>();
    for (const html of some) {
      document.body.innerHTML = html;
      for (const { localName, attributes } of document.body.querySelectorAll('*')) {
        for (const { name } of [{ name: '' }, ...attributes]) found.add(`${localName} ${name}`.trim());
      }
    }
    return [...found];
  }, parts);
  expect(names.filter((name) => / on|^script|^object|^svg|^style|^img|^base|^meta/.test(name))).toEqual([]);
  await context.close();
  expect(ran.filter((what) => !what.includes('https://uji.example/'))).toEqual([]);
});

test('structured data that shops put into a script of their page holds nothing that could end it', async () => {
  const documents = files.filter((path) => path.startsWith('/api/v1/json-ld/'));
  expect(documents.length).toBeGreaterThan(HOSTILE.length);
  const texts = await Promise.all(documents.map((path) => readFile(join(dist, path), 'utf8')));
  expect(texts.filter((text) => /[<>&\u2028\u2029]/.test(text))).toEqual([]);
  const brands = texts.map((text) => (JSON.parse(text) as { brand: { name: string } }).brand.name);
  expect([...new Set(brands)]).toEqual(['Warung <b>Uji</b>']);
});

/** A context that tells what ran: dialogs that the payloads open, errors of theirs, and requests that leave the site. */
async function watchedContext(): Promise<{ ran: string[]; context: BrowserContext }> {
  const ran: string[] = [];
  const context = await browser.newContext();
  await context.exposeBinding('reportRun', ({ page }, what: string) => {
    ran.push(`${page.url()}: ${what}`);
  });
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print']) {
      Object.defineProperty(window, name, { value: () => (window as unknown as { reportRun(what: string): void }).reportRun(name) });
    }
  });
  context.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) ran.push(`asks for ${request.url()}`);
  });
  return { ran, context };
}

/** Opens every document in a frame of this page. Runs in the page. @returns how many were loaded */
async function openFrames({ paths, most }: { paths: string[]; most: number }): Promise<number> {
  let loaded = 0;
  for (let start = 0; start < paths.length; start += most) {
    const frames = paths.slice(start, start + most).map((path) => Object.assign(document.createElement('iframe'), { src: path }));
    const opened = frames.map((frame) => new Promise((done) => frame.addEventListener('load', done, { once: true })));
    document.body.replaceChildren(...frames);
    await Promise.all(opened);
    // What waits for a picture of the page: focus, animations, errors of pictures.
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20)));
    loaded += frames.filter(({ contentDocument }) => contentDocument !== null && contentDocument.URL !== 'about:blank').length;
  }
  return loaded;
}

/**
 * Shows many documents in one: to open each by itself costs more than to look at it. What breaks out of one of them takes others with it, so that
 * fewer are there. Runs in the page.
 * @param part selects one element of each document
 * @returns how many of those are there and hold something
 */
async function openTogether({ paths, isSvg, part }: { paths: string[]; isSvg: boolean; part: string }): Promise<number> {
  const texts = (await Promise.all(paths.map(async (path) => (await fetch(path)).text()))).join('');
  const frame = document.createElement('iframe');
  const svg = new Blob([`<svg xmlns="http://www.w3.org/2000/svg">${texts}</svg>`], { type: 'image/svg+xml' });
  if (isSvg) frame.src = URL.createObjectURL(svg);
  else frame.srcdoc = texts;
  const opened = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.replaceChildren(frame);
  await opened;
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20)));
  const parts = [...(frame.contentDocument?.querySelectorAll(part) ?? [])];
  return parts.filter((one) => (one.shadowRoot ?? one).textContent !== '' || one.childElementCount > 0).length;
}

/** What each document of a site consists of, as a browser reads it. */
async function readMarkup(site: string, isRead = (_name: string) => true): Promise<Record<string, string[]>> {
  const { url, close } = await serve(site);
  const page = await newPage();
  await page.goto(`${url}/embed/v1/bukti.json`);
  const names = (await readdir(site, { recursive: true })).filter((name) => isDocument(name) && isRead(name));
  const markup = await page.evaluate(listMarkup, names);
  await close();
  return markup;
}

/** Elements with each of their attributes, and what kind of address links have; also inside shadow roots. Runs in the page. */
async function listMarkup(names: string[]): Promise<Record<string, string[]>> {
  const AT_ONCE = 32;
  const read = async (name: string): Promise<[string, string[]]> => {
    const found = new Set<string>();
    const walk = (root: Document | DocumentFragment): void => {
      for (const element of root.querySelectorAll('*')) {
        found.add(element.localName);
        for (const { name: attribute, value } of element.attributes) {
          // The elements of a component are marked for its styles; which components a page has is not the question.
          if (/^data-z[0-9a-z]{1,2}$/.test(attribute)) continue;
          found.add(`${element.localName}[${attribute}]`);
          if (/^(?:href|src|action|formaction|data|srcdoc|xlink:href)$/.test(attribute)) {
            const scheme = /^\s*(?:https?|mailto|data|javascript|vbscript|blob):/i.exec(value)?.[0].trim().toLowerCase() ?? 'path';
            found.add(`${element.localName}[${attribute}=${scheme}]`);
          }
        }
        if (element.shadowRoot !== null) walk(element.shadowRoot);
        if (element instanceof HTMLTemplateElement) walk(element.content);
      }
    };
    const text = await (await fetch(`/${name}`)).text();
    walk(name.endsWith('.svg') ? new DOMParser().parseFromString(text, 'image/svg+xml') : Document.parseHTMLUnsafe(text));
    return [name, [...found]];
  };
  const all: [string, string[]][] = [];
  for (let start = 0; start < names.length; start += AT_ONCE)
    all.push(...(await Promise.all(names.slice(start, start + AT_ONCE).map(read))));
  return Object.fromEntries(all);
}

/** Puts each element that Bukti has into the page, for each product and review. Runs in the page. */
async function showElements(products: typeof HOSTILE): Promise<{ text: string; markup: string[] }[]> {
  const main = document.querySelector('main');
  const shown: { text: string; markup: string[] }[] = [];
  for (const { slug, reviews } of products) {
    const elements = [
      ['bukti-rating', 'product', slug],
      ['bukti-reviews', 'product', slug],
      ['bukti-wall', 'product', slug],
      ...reviews.map(({ id }) => ['bukti-quote', 'review', id]),
    ].map(([name = '', attribute = '', value = '']) => {
      const element = document.createElement(name);
      element.setAttribute(attribute, value);
      return element;
    });
    main?.replaceChildren(...elements);
    for (let tries = 0; tries < 300 && elements.some(({ shadowRoot }) => !shadowRoot?.textContent); tries += 1) {
      await new Promise((next) => setTimeout(next, 10));
    }
    for (const { shadowRoot } of elements) {
      const inside = [...(shadowRoot?.querySelectorAll('*') ?? [])];
      shown.push({
        text: shadowRoot?.textContent ?? '',
        markup: inside.flatMap(({ localName, attributes }) => [localName, ...[...attributes].map(({ name }) => `${localName}[${name}]`)]),
      });
    }
  }
  return shown;
}
