import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { today } from '#src/loaders/today.ts';
import { openBrowser, PATIENCE } from '../support/browser.ts';
import { listPages, mostReviewed } from '../support/page-types.ts';
import { policyOf } from '../support/serve.ts';

export { found } from '../support/page-types.ts';

export const url = inject('url');
/** What the site must show. */
export const catalog = buildCatalog(await readContent('content'), today());
/** One for all files that this process runs; it goes with the process. */
export let browser = await openBrowser();

/** Languages of the site, with the path of their home page. */
export const LANGUAGES = [
  ['id', '/'],
  ['en', '/en/'],
] as const;

/** The product with most reviews. */
export const product = mostReviewed(catalog);

/** One page of each type, as its path below the home page of a language. */
export const PAGES = listPages(catalog);

/**
 * Opens a page of the site. Tests of one file that ask for the same options share a tab, one after the other: a tab of
 * its own would cost more than most tests. What routes requests or listens takes `newPage`.
 */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { testPath } = expect.getState();
  if (tabs.testPath !== testPath) {
    const { pages } = tabs;
    tabs = { testPath, pages: new Map() };
    await Promise.all([...pages.values()].map((page) => page.context().close()));
  }
  const key = JSON.stringify(options);
  const page = tabs.pages.get(key) ?? (await createPage(options));
  tabs.pages.set(key, page);
  await page.goto('about:blank');
  await page.goto(url + path);
  return page;
}
/** The tabs of one test file, by their options. */
let tabs: { testPath: string | undefined; pages: Map<string, Page> } = { testPath: undefined, pages: new Map() };

/** An empty page in a context of its own, which goes when the test ends. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await createPage(options);
  onTestFinished(() => page.context().close());
  return page;
}

/** As `newPage`, for what closes its page itself. */
export async function createPage(options: BrowserContextOptions = {}): Promise<Page> {
  // A browser that died fails the test that used it, and no other test.
  if (!browser.isConnected()) browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  // Elements on a shop's page give up a slow document; here only the machine is slow.
  await context.addInitScript(() => Object.assign(AbortSignal, { timeout: () => new AbortController().signal }));
  return context.newPage();
}

/** The content security policy with which the sample is served, as hosts serve it. */
export const policy = policyOf(inject('dist'));

/** Shows a page in light or dark colours, and waits until no colour is fading into another any more. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

/** Holds all scripts of a page back, as a slow network does. @returns a function that lets them through */
export async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Clicks as who wants a new tab does. @returns the address that the browser is left to open; empty where the page took the click for itself */
export async function clickForTab(page: Page, link: Locator): Promise<string> {
  await page.evaluate(() => {
    addEventListener(
      'click',
      (event) => {
        const isLeft = !event.defaultPrevented;
        const link = (event.target as Element).closest('a');
        document.documentElement.dataset.opened = isLeft && link !== null ? link.href : '';
        // The tab itself is the browser's part, and under load it can take any time.
        event.preventDefault();
      },
      { once: true },
    );
  });
  await link.click({ modifiers: ['ControlOrMeta'] });
  return (await page.locator('html').getAttribute('data-opened')) ?? '';
}

/** Waits until a value that the page shows is as expected, or says how it differs. */
export function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read, { timeout: PATIENCE, interval: 30 });
}

/** The text of an element as a reader sees it, on one line: without what is hidden or closed. */
export async function textOf(element: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what cannot be seen must not be read either
  return flat(await element.innerText());
}

/** Text on one line. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
