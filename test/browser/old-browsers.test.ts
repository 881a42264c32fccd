import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../support/pages.ts';
import { check, path as sealedPath } from './check-support.ts';
import { readResults, settled } from './search-page.ts';
import { newPage, PAGES, url } from './support.ts';

/** What browsers got after 2022, by its owner: Chrome 110 has none of it but `checkVisibility`, Safari 16 and Firefox 110 none at all. */
const YOUNGER: [owner: string, names: string[]][] = [
  ['String.prototype', ['toWellFormed', 'isWellFormed']],
  ['Array.prototype', ['toSorted', 'toReversed', 'toSpliced', 'with']],
  ['Array', ['fromAsync']],
  ['Map', ['groupBy']],
  ['Object', ['groupBy']],
  ['Promise', ['withResolvers', 'try']],
  ['Set.prototype', ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference']],
  ['Iterator.prototype', ['map', 'filter', 'toArray', 'some', 'find', 'flatMap', 'take', 'drop', 'every', 'reduce', 'forEach']],
  ['URL', ['canParse', 'parse']],
  ['AbortSignal', ['any']],
  ['Intl', ['Segmenter']],
  ['RegExp', ['escape']],
  ['Element.prototype', ['checkVisibility', 'setHTMLUnsafe']],
  ['Document', ['parseHTMLUnsafe']],
  ['HTMLElement.prototype', ['showPopover', 'hidePopover', 'togglePopover']],
  ['Element.prototype', ['ariaNotify']],
];

/** A page of today's browser without what is younger than 2022, and what goes wrong in it. */
async function openOld(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript((younger) => {
    for (const [owner, names] of younger) {
      const object = owner
        .split('.')
        .reduce((at: Record<string, unknown> | undefined, name) => at?.[name] as typeof at, globalThis as never);
      for (const name of names) if (object !== undefined) Reflect.deleteProperty(object, name);
    }
  }, YOUNGER);
  await page.goto(url + path);
  return { page, faults };
}

test.each(PAGES)('%s is read without an error', async (_name, path) => {
  const { page, faults } = await openOld(`/${path}`);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => 'toSorted' in Array.prototype)).toBe(false);
  expect(faults).toEqual([]);
});

test('the search finds, answers what is asked, and takes half an emoji', async () => {
  for (const query of ['bocor', 'apa kekurangannya?', 'kopi \ud83d']) {
    const { page, faults } = await openOld('/search/');
    await page.getByRole('searchbox').first().fill(query);
    await settled(page);
    await page.locator('mark, .bs-asked').first().waitFor();
    expect((await readResults(page)).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  }
});

test('a sealed review is found to be sealed, and the form shows a name as it will stand', async () => {
  const review = await openOld(sealedPath);
  expect((await check(review.page)).result).toBe('passed');
  const form = await openOld('/en/write/?product=cangkir-lereng');
  await form.page.locator('form[data-ready="true"]').waitFor();
  await form.page.getByLabel('Your name').fill('Élise Ünal');
  await form.page.getByText('Will be shown as: Élise Ü.').waitFor();
  expect([...review.faults, ...form.faults]).toEqual([]);
});

/** Safari knows lookbehind since 2023; older versions refuse the whole script. */
test('no script that a reader needs has a lookbehind in a regular expression', () => {
  // Loaded by the form alone, once somebody types: it warns of personal data, and the form does without.
  const HINTS = /^_astro\/(?:personal-data|find-home-phones|web-addresses)\./;
  const dist = inject('dist');
  const scripts = listFiles(dist).filter((file) => /\.js$/.test(file) && !/^pagefind\//.test(file) && !HINTS.test(file));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => /\(\?<[=!]/.test(readFileSync(join(dist, file), 'utf8')))).toEqual([]);
});
