import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { PATIENCE } from '../support/browser.ts';
import { openPage, textOf } from './support.ts';

export interface ShownResult {
  id: string;
  stars: number;
  date: string;
  /** The words that are marked as found. */
  marks: string[];
}

/** Opens the search page, Indonesian unless told, and waits for its answer. */
export async function openSearch(query = '', root = '/', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(`${root}search/${query}`, options);
  await settled(page);
  return page;
}

/** Waits until the page has nothing left to do and shows the answer to what it was asked last. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    async ({ answered, patience }) => {
      const end = performance.now() + patience;
      do {
        if (performance.now() > end) throw new Error('The search gives no answer.');
        await new Promise((idle) => requestIdleCallback(idle, { timeout: 200 }));
      } while (document.querySelector(answered) === null);
    },
    { answered: '.bukti-search[data-ready=true] .bs-results[aria-busy=false]', patience: PATIENCE },
  );
}

/** The box for words. */
export const boxOf = (page: Page) => page.getByRole('searchbox').first();

/** One value of a filter: its legend, and its label without the number. */
export const filterOf = (page: Page, legend: string, label: string) =>
  page
    .getByRole('group', { name: legend, exact: true })
    .locator('.bs-check')
    .filter({ has: page.getByText(label, { exact: true }) });

/** Chooses a value of a filter, or no longer, as a mouse does. */
export async function toggleFilter(page: Page, legend: string, label: string): Promise<void> {
  await filterOf(page, legend, label).click();
  await settled(page);
}

/** The number beside a value of a filter. */
export async function numberIn(row: Locator): Promise<number> {
  return Number(await row.locator('.bs-number').textContent());
}

/** The number of results that the page says there are. */
export async function readCount(page: Page): Promise<number> {
  await settled(page);
  return Number.parseInt(await textOf(page.locator('.bs-count')), 10);
}

/** The reviews in the list, as they stand there. */
export async function readResults(page: Page): Promise<ShownResult[]> {
  await settled(page);
  return page.locator('.bs-list:not(.bs-waiting) .bs-review').evaluateAll((articles) =>
    articles.map((article) => ({
      id: article.querySelector('h3 a')?.getAttribute('href')?.split('/').at(-2) ?? '',
      stars: Number.parseInt(article.querySelector('.bs-stars')?.getAttribute('aria-label') ?? '', 10),
      date: article.querySelector('time')?.dateTime ?? '',
      marks: [...article.querySelectorAll('mark')].map(({ textContent }) => textContent),
    })),
  );
}

/** Presses "show more" until there is no more, and reads the whole list. */
export async function readAllResults(page: Page): Promise<ShownResult[]> {
  await settled(page);
  while (await page.locator('.bs-more button').isVisible()) {
    await page.locator('.bs-more button').click();
    await settled(page);
  }
  return readResults(page);
}

export async function readIds(page: Page): Promise<string[]> {
  return (await readAllResults(page)).map(({ id }) => id).sort();
}

/** The address after the path. */
export const addressOf = (page: Page) => new URL(page.url()).search;
