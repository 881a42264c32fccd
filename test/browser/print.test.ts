import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { settled } from './search-page.ts';
import { LANGUAGES, openPage, PAGES, product } from './support.ts';

/** What leads on from a page, or opens something: paper does neither. */
const CHROME = 'header.page, nav, body > footer, form, dialog, button, input, select, .skip, .button, bukti-share, .check';
/** PDF has letters, not words: spaces are guessed, and ligatures are single signs. */
const letters = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;
const EMOJI = /\p{Extended_Pictographic}/u;

/** The text of each sheet of A4, without spaces. */
async function printPage(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map(letters);
}

/** The reviews that stand on the page. */
async function readShown(page: Page): Promise<CatalogReview[]> {
  const shown = await page.locator('main article[data-review]').evaluateAll((articles) => articles.map(({ id }) => id));
  return product.reviews.filter(({ id }) => shown.includes(id));
}

describe.each(LANGUAGES)('a product page on paper (%s)', (lang, root) => {
  const t = textsFor(lang).pages;

  test('has every review whole on one sheet, and nothing that leads on', async () => {
    const page = await openPage(`${root}products/${product.slug}/`);
    const reviews = await readShown(page);
    expect(reviews.length).toBeGreaterThan(10);
    const sheets = await printPage(page);
    const plain = reviews.filter(({ body }) => LATIN.test(body) && !EMOJI.test(body));
    expect(plain.length).toBeGreaterThan(reviews.length * 0.7);
    expect(plain.filter(({ body }) => !sheets.some((sheet) => sheet.includes(letters(body)))).map(({ id }) => id)).toEqual([]);
    const all = sheets.join('');
    for (const words of [t.skip, t.pagination.next, t.footer.shop, t.footer.madeWith]) expect(all).not.toContain(letters(words));
    // A third of a sheet for each review, and four for what stands around them.
    expect(sheets.length).toBeLessThanOrEqual(Math.ceil(reviews.length / 3) + 4);
  });

  test('opens what is folded, and names the addresses of page and reviews', async () => {
    const page = await openPage(`${root}products/${product.slug}/`);
    const all = (await printPage(page)).join('');
    const translated = (await readShown(page)).flatMap(({ translations }) => translations[lang === 'id' ? 'en' : 'id']?.body ?? []);
    for (const body of translated) expect(all).toContain(letters(body));
    expect(all).toContain(letters(`bukti.lereng.example${root}products/${product.slug}/`));
    expect(all).toContain(letters(`${root}reviews/${product.reviews[0]?.id}/`));
  });
});

test.each(PAGES)('%s has no chrome on paper, black ink and white ground', async (name, path) => {
  const page = await openPage(`/${path}`, { colorScheme: 'dark' });
  if (name === 'search') await settled(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(
    await page
      .locator(CHROME)
      .evaluateAll((elements) => elements.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))),
  ).toEqual([]);
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [getComputedStyle(document.documentElement).colorScheme, backgroundColor, color];
  });
  expect(colours).toEqual(['light only', 'rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)']);
  const heading = (await page.locator('h1:not(.visually-hidden), blockquote').first().textContent()) ?? '';
  const sheets = await printPage(page);
  await page.emulateMedia({ media: null, colorScheme: null });
  if (LATIN.test(heading)) expect(sheets[0]).toContain(letters(heading).slice(0, 20));
  expect(sheets.filter((sheet) => sheet.length < 15)).toEqual([]);
  expect(sheets.length).toBeLessThan(25);
});
