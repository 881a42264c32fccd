import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { factsOf } from '#src/aggregate/filters.ts';
import { sortByHelpfulness } from '#src/aggregate/highlights.ts';
import { listOwnFilters, listProductFilters } from '#src/aggregate/own-filters.ts';
import { formatRating, localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { firstPageOf } from '../support/page-types.ts';
import { catalog, clickForTab, eventually, found, newPage, openPage, product, textOf, url } from './support.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const t = textsFor('id').filter;
const PATH = `/products/${product.slug}/`;
const total = product.reviews.length;
const here = firstPageOf(product);
const every = t.every(total, false);
/** A product whose reviews are all on one page. */
const small = found(
  catalog.products.find(
    ({ reviews, summary }) => reviews.length > 4 && reviews.length <= 20 && summary.histogram.filter((n) => n > 0).length > 2,
  ),
  'a product of one page with several stars',
);
const idsWith = (...facts: string[]) => idsOf(product.reviews.filter((review) => facts.every((fact) => factsOf(review).includes(fact))));
const idsOf = (reviews: readonly CatalogReview[]) => reviews.map(({ id }) => id);
/** Stars that some of the reviews have, and not all. */
const some = found(
  [4, 3, 2].find(
    (stars) => idsWith(`stars=${stars}`).length > 1 && idsWith(`stars=${stars}`, 'reply=yes').length < idsWith(`stars=${stars}`).length,
  ),
  'stars with several reviews',
);
const chosen = idsWith(`stars=${some}`);

const chip = (page: Page, name: string | RegExp) => page.locator('.filters').getByRole('button', { name });
const starChip = (page: Page, stars = some) => chip(page, new RegExp(`^${stars} bintang`));
const statusOf = (page: Page) => textOf(page.locator('.filters').getByRole('status'));
const shownIds = (page: Page) =>
  page.locator('article[data-facts]').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
const queryOf = (page: Page) => new URL(page.url()).search;

/** Opens a product's page at its reviews, where links have become toggles. */
async function openAt(path = PATH, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(path, options);
  await ready(page);
  return page;
}

async function ready(page: Page): Promise<void> {
  await page.locator('.filters').scrollIntoViewIfNeeded();
  await page.locator('.filters select:enabled').waitFor();
}

describe('filtering', () => {
  test('a press shows all reviews of the product that match, says how many, and leaves no page', async () => {
    const page = await openAt();
    await page.evaluate(() => Object.assign(window, { same: true }));
    expect(await statusOf(page)).toContain(t.place(1, here.length, total));
    await starChip(page).click();
    await eventually(() => shownIds(page)).toEqual(chosen);
    expect(await page.getByRole('navigation', { name: 'Halaman', exact: true }).isVisible()).toBe(false);
    expect(queryOf(page)).toBe(`?stars=${some}`);
    expect(await statusOf(page)).toBe(t.some(String(chosen.length), every));
    expect(await starChip(page).getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    await starChip(page).click();
    await eventually(() => shownIds(page)).toEqual(idsOf(here));
    expect(queryOf(page)).toBe('');
  });

  test('any value of one kind, and all kinds together; one press takes all back', async () => {
    const page = await openAt();
    await starChip(page, 5).click();
    await starChip(page).click();
    const both = product.reviews.filter(({ rating }) => rating === 5 || rating === some);
    await eventually(() => shownIds(page)).toEqual(idsOf(both));
    await chip(page, /^Dengan balasan/).click();
    await eventually(() => shownIds(page)).toEqual(idsOf(both.filter(({ replies }) => replies.length > 0)));
    expect(queryOf(page)).toBe(`?stars=${some},5&reply=yes`);
    await page.getByRole('button', { name: t.clear }).click();
    await eventually(() => shownIds(page)).toEqual(idsOf(here));
    expect(await page.getByRole('button', { name: t.clear }).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest('.filters') !== null)).toBe(true);
  });

  test('where the other pages do not come it acts on this one, says so, and leads to the search', async () => {
    const page = await newPage();
    await page.route(`**${PATH}2/`, (route) => route.abort());
    await page.goto(url + PATH);
    await ready(page);
    await starChip(page).click();
    const here2 = here.filter(({ rating }) => rating === some);
    await eventually(() => shownIds(page)).toEqual(idsOf(here2));
    expect(await statusOf(page)).toBe(t.some(String(here2.length), t.every(here.length, true)));
    await page.getByRole('link', { name: t.searchAll(total) }).click();
    await page.waitForURL(`**/search/?product=${product.slug}&stars=${some}`);
  });

  test('where nothing matches it says so, and shows the way out', async () => {
    const page = await openAt(`${PATH}?stars=1&lang=jv&photo=yes`);
    await eventually(() => shownIds(page)).toEqual([]);
    await eventually(() => statusOf(page)).toBe(t.none(every));
    await page.getByRole('button', { name: t.clear }).click();
    await eventually(() => shownIds(page)).toEqual(idsOf(here));
  });

  test('a click that asks for a new tab opens the list', async () => {
    const page = await openAt();
    expect(await clickForTab(page, starChip(page))).toBe(`${url}${PATH}stars/${some}/`);
    expect(await shownIds(page)).toEqual(idsOf(here));
  });
});

test('an answer or a variant of the product is a filter, with as many reviews as it says', async () => {
  const [own] = listOwnFilters(product);
  const { facet, value, n } = found(own, 'a product with answers');
  const page = await openAt();
  await page.locator(`.filters a[data-fact="${facet}=${value}"]`).click();
  await eventually(() => shownIds(page)).toHaveLength(n);
  expect(queryOf(page)).toBe(`?${facet}=${value}`);
});

test('on a phone the reviews begin within two screens, and product, mean and shop stay in reach', async () => {
  const page = await openPage(PATH, PHONE);
  const top = await page
    .locator('article[data-facts]')
    .first()
    .evaluate((one) => one.getBoundingClientRect().top);
  expect(top).toBeLessThanOrEqual(2 * PHONE.viewport.height);
  const bar = page.getByRole('navigation', { name: localText(product.name, 'id'), exact: true });
  for (const y of [0, 4000]) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), y);
    const box = await bar.boundingBox();
    expect(box).toMatchObject({ x: 0 });
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(PHONE.viewport.height);
  }
  expect(await textOf(bar)).toContain(formatRating(product.summary.ratingValue ?? 0, 'id'));
  expect(await bar.locator('.button').getAttribute('href')).toBe(product.url);
});

describe('sorting', () => {
  const dated = product.reviews.filter(({ date }) => date !== undefined);
  const undated = product.reviews.filter(({ date }) => date === undefined);
  const SORTS: Record<keyof typeof t.sorts, CatalogReview[]> = {
    newest: here,
    oldest: [...dated.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : Number(a.date !== b.date))), ...undated],
    highest: product.reviews.toSorted((a, b) => b.rating - a.rating),
    lowest: product.reviews.toSorted((a, b) => a.rating - b.rating),
    helpful: sortByHelpfulness(product.reviews, 'id'),
  };

  test.each(Object.entries(SORTS))('%s first: for the eye, for the keyboard and in the address', async (sort, expected) => {
    const page = await openAt();
    if (sort === 'newest') await page.locator('.filters select').selectOption('lowest');
    await page.locator('.filters select').selectOption(sort);
    expect(queryOf(page)).toBe(sort === 'newest' ? '' : `?sort=${sort}`);
    await eventually(() => shownIds(page)).toEqual(idsOf(expected));
    const seen = await page.locator('article[data-facts]').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map(({ id }) => ({ id, top: document.getElementById(id)?.getBoundingClientRect().top ?? 0 }))
        .sort((a, b) => a.top - b.top),
    );
    expect(seen.map(({ id }) => id)).toEqual(idsOf(expected));
    expect(await page.locator('.filters .rule').isVisible()).toBe(sort === 'helpful');
  });

  test('goes together with filters', async () => {
    const page = await openAt();
    await page.locator('.filters select').selectOption('lowest');
    await eventually(() => statusOf(page)).toBe(t.some(String(total), every) + t.sorted(t.sorts.lowest.toLowerCase()));
    await chip(page, /^Dengan balasan/).click();
    const answered = SORTS.lowest.filter(({ replies }) => replies.length > 0);
    await eventually(() => shownIds(page)).toEqual(idsOf(answered));
    expect(queryOf(page)).toBe('?reply=yes&sort=lowest');
  });
});

describe('the address', () => {
  test('Back and Forward go through the choices', async () => {
    const page = await openAt();
    await starChip(page).click();
    await page.locator('.filters select').selectOption('oldest');
    await page.goBack();
    expect(await page.locator('.filters select').inputValue()).toBe('newest');
    await eventually(() => shownIds(page)).toEqual(chosen);
    await page.goBack();
    await eventually(() => shownIds(page)).toEqual(idsOf(here));
    expect(await starChip(page).getAttribute('aria-pressed')).toBe('false');
    await page.goForward();
    await eventually(() => shownIds(page)).toEqual(chosen);
  });

  test('opens what it says, at the reviews, and nothing moves', async () => {
    const page = await newPage(PHONE);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${url}${PATH}?stars=${some}&sort=oldest&utm_source=wa`);
    await page.locator('.filters select:enabled').waitFor();
    await eventually(async () => (await shownIds(page)).toSorted()).toEqual(chosen.toSorted());
    expect(await page.locator('.filters select').inputValue()).toBe('oldest');
    await eventually(() => page.locator('#reviews').evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < 200)).toBe(true);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  test('goes on to the other language', async () => {
    const page = await openAt(`${PATH}2/`);
    await starChip(page).click();
    await eventually(() => shownIds(page)).toEqual(chosen);
    await page.locator('a.language').click();
    await page.waitForURL(`**/en${PATH}2/?stars=${some}`);
  });
});

describe('by keyboard', () => {
  test('Space and Enter toggle, the focus stays, and the list of orders takes arrow keys', async () => {
    const page = await openAt();
    await starChip(page).focus();
    for (const [key, pressed] of [
      ['Space', 'true'],
      ['Enter', 'false'],
      ['Enter', 'true'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await starChip(page).getAttribute('aria-pressed')).toBe(pressed);
      expect(await starChip(page).evaluate((one) => one === document.activeElement)).toBe(true);
    }
    await page.locator('.filters select').focus();
    await page.keyboard.press('ArrowDown');
    await eventually(async () => queryOf(page)).toBe(`?stars=${some}&sort=oldest`);
  });
});

describe('rows of stars', () => {
  test('show their reviews in place, and lead to them', async () => {
    const page = await openPage(`/products/${small.slug}/`);
    const [stars = 5] = small.reviews.filter(({ verdict }) => verdict.counted).map(({ rating }) => rating);
    const behind = small.reviews.filter(({ rating, verdict }) => rating === stars && verdict.counted);
    await page
      .getByRole('list', { name: 'Sebaran bintang' })
      .getByRole('link', { name: new RegExp(`^${stars} `) })
      .click();
    await eventually(() => shownIds(page)).toEqual(idsOf(behind));
    expect(new URL(page.url()).pathname).toBe(`/products/${small.slug}/`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reviews');
    expect(await page.locator('.filters .all').isVisible()).toBe(false);
  });

  test('show those of other pages too', async () => {
    const page = await openAt();
    await page.getByRole('list', { name: 'Sebaran bintang' }).getByRole('link').first().click();
    await eventually(() => shownIds(page)).toEqual(idsWith('stars=5', 'counted=yes'));
  });
});

describe('without script', () => {
  test('filters are links to lists that are pages, and nothing is dead', async () => {
    const page = await openPage(PATH, { javaScriptEnabled: false });
    const hrefs = await page.locator('.filters ul a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(listProductFilters(product).map(({ facet, value }) => `${PATH}${facet}/${value}/`));
    expect(await page.locator('.filters').getByRole('button').count()).toBe(0);
    expect(await page.locator('.filters select').isVisible()).toBe(false);
    expect(await statusOf(page)).toContain(t.place(1, here.length, total));
    await page.locator('.filters ul a').first().click();
    const [{ facet, value } = { facet: 'stars', value: '1' }] = listProductFilters(product);
    await page.waitForURL(`**${PATH}${facet}/${value}/`);
    expect(await page.locator('article[data-facts]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(idsWith(`${facet}=${value}`));
  });

  test('a product of one page shows no filters that would lead nowhere', async () => {
    const page = await openPage(`/products/${small.slug}/`, { javaScriptEnabled: false });
    expect(await page.locator('.filters ul a').filter({ visible: true }).count()).toBe(0);
  });

  test('they are links too where the script cannot be loaded', async () => {
    const page = await newPage();
    await page.route(/filter-reviews\./, (route) => route.abort());
    await page.goto(`${url}/products/${small.slug}/`);
    await page.getByRole('list', { name: 'Sebaran bintang' }).getByRole('link').first().click();
    await page.waitForURL(`**/search/?product=${small.slug}&stars=5&counted=yes`);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in a chosen and an empty state, %s', async (colorScheme) => {
  const page = await openAt(`/en${PATH}?stars=${some}&sort=helpful`, { colorScheme });
  for (const state of ['chosen', 'empty']) {
    if (state === 'empty') await page.goto(`${url}/en${PATH}?stars=1&lang=jv&photo=yes`);
    await ready(page);
    const { violations } = await new AxeBuilder({ page }).include('.filters').setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  }
});

test('on a phone a press moves nothing above the reviews, and everything is large enough', async () => {
  const page = await openAt(PATH, PHONE);
  const topOf = () => starChip(page).evaluate((one) => one.getBoundingClientRect().top);
  const before = await topOf();
  await starChip(page).click();
  expect(await topOf()).toBe(before);
  const small = await page
    .locator('.filters :is(a, button, select)')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a product page stays within 8 KB of script, whatever is pressed', async () => {
  const page = await newPage();
  const scripts: string[] = [];
  page.on('response', (response) => response.url().endsWith('.js') && scripts.push(new URL(response.url()).pathname));
  await page.goto(url + PATH);
  await ready(page);
  await starChip(page).click();
  await chip(page, t.clear).click();
  await page.locator('a[data-photo]').first().click();
  await page.locator('dialog.gallery').waitFor();
  const inline = await page.evaluate(() =>
    [...document.scripts].filter(({ type }) => type === '' || type === 'module').map(({ text }) => text),
  );
  const sizeOf = (script: string | Buffer) => gzipSync(script).length;
  const files = scripts.map((path) => [path, sizeOf(readFileSync(join(inject('dist'), path)))] as const);
  expect(files.some(([path]) => path.includes('filter-reviews'))).toBe(true);
  expect(files.reduce((sum, [, size]) => sum + size, 0) + inline.reduce((sum, text) => sum + sizeOf(text), 0)).toBeLessThanOrEqual(
    8 * 1024,
  );
  const own = files.filter(([path]) => /filter-reviews|ReviewFilters/.test(path));
  expect(own.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(2.75 * 1024);
});
