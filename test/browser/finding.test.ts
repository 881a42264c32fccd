import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listFilters } from '#src/aggregate/filters.ts';
import { listSiblings } from '#src/aggregate/siblings.ts';
import { formatRating, formatShare, localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { addressOf, boxOf, readCount } from './search-page.ts';
import { catalog, eventually, found, newPage, openPage, PAGES, textOf, url } from './support.ts';

const NO_SCRIPT = { javaScriptEnabled: false };
const PHONE = { viewport: { width: 390, height: 844 } };
const product = found(
  catalog.products.find((one) => one.reviews.length > 20 && listSiblings(one, catalog.products).length > 1),
  'a product with siblings',
);
const siblings = listSiblings(product, catalog.products);
const headerBox = (page: Page) => page.getByRole('banner').getByRole('search');
const headerLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Cari ulasan' });

describe('the search box in the header', () => {
  test('asks the search page, with the words in its address', async () => {
    const page = await openPage('/trust/');
    await headerBox(page).getByRole('searchbox').fill('kirim cepat');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=kirim+cepat');
    expect(await readCount(page)).toBeGreaterThan(0);
    expect(await boxOf(page).inputValue()).toBe('kirim cepat');
    expect(addressOf(page)).toBe('?q=kirim+cepat');
  });

  test('needs no script to go there, and stays in its language', async () => {
    const page = await openPage('/en/posts/', NO_SCRIPT);
    await headerBox(page).getByRole('searchbox').fill('delivery');
    await headerBox(page).getByRole('button').click();
    await page.waitForURL('**/en/search/?q=delivery');
  });

  test.each(PAGES)('%s has one search box, or on a phone a way to one', async (name, path) => {
    for (const viewport of [{ width: 1280, height: 800 }, PHONE.viewport]) {
      const page = await openPage(`/${path}`, { viewport });
      const isWide = viewport.width > 768;
      expect(await page.getByRole('search').getByRole('searchbox').filter({ visible: true }).count()).toBe(
        name === 'search' || isWide ? 1 : 0,
      );
      expect(await headerBox(page).filter({ visible: true }).count()).toBe(name !== 'search' && isWide ? 1 : 0);
      expect(await headerLink(page).filter({ visible: true }).count()).toBe(name === 'search' || !isWide ? 1 : 0);
      const sizes = await page
        .locator('header.page :is(a, button, input)')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect()));
      expect(sizes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);
    }
  });
});

describe('other products', () => {
  test('one press on the name lists them, those of the category first', async () => {
    const page = await openPage(`/products/${product.slug}/`, { ...NO_SCRIPT, ...PHONE });
    const switcher = page.locator('nav details');
    const [next] = siblings;
    expect(await switcher.getByRole('link').first().isVisible()).toBe(false);
    await switcher.locator('summary').click();
    const hrefs = await switcher.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs.slice(0, siblings.length)).toEqual(siblings.map(({ slug }) => `/products/${slug}/`));
    expect(hrefs.toSorted()).toEqual(
      catalog.products
        .filter(({ slug }) => slug !== product.slug)
        .map(({ slug }) => `/products/${slug}/`)
        .toSorted(),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await switcher.getByRole('link').first().click();
    await page.waitForURL(`**/products/${next?.slug}/`);
  });

  test('of the category stand side by side, with the figures of their own pages', async () => {
    const page = await openPage(`/products/${product.slug}/`);
    const rows = page.locator('[aria-labelledby=siblings] tbody tr:not(.facts)');
    expect(await rows.count()).toBe(siblings.length + 1);
    for (const [at, { name, summary }] of [product, ...siblings].entries()) {
      const text = await textOf(rows.nth(at));
      const { ratingValue = 0, reviewCount, histogram } = summary;
      expect(text).toContain(localText(name, 'id'));
      expect(text).toContain(formatRating(ratingValue, 'id'));
      expect(text).toContain(`(${reviewCount})`);
      expect(text).toContain(formatShare((histogram[3] + histogram[4]) / reviewCount, 'id'));
    }
    expect(await rows.first().getByRole('link').count()).toBe(0);
  });
});

describe('ways into all reviews', () => {
  test.each([
    ['id', '/'],
    ['en', '/en/'],
  ] as const)('lead to what they say (%s)', async (lang, root) => {
    const page = await openPage(`${root}products/`, NO_SCRIPT);
    const ways = page.getByRole('navigation', { name: textsFor(lang).ways.popular.title });
    const links = await ways.getByRole('link').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).search));
    const kinds = listFilters(catalog.reviews).map(({ facet, value }) => `?${facet}=${value}`);
    expect(links.filter((link) => !link.startsWith('?q=')).filter((link) => !kinds.includes(link))).toEqual([]);
    const topics = links.filter((link) => link.startsWith('?q='));
    expect(topics.length).toBeGreaterThan(2);
    const searching = await newPage();
    for (const topic of topics) {
      await searching.goto(`${url}${root}search/${topic}`);
      expect(await readCount(searching)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('from page to page', () => {
  test('rules for fetching ahead name pages of this site alone', async () => {
    const page = await openPage(`/en/products/${product.slug}/`);
    const rules = JSON.parse((await page.locator('script[type=speculationrules]').textContent()) ?? '');
    const [{ where, eagerness }] = rules.prefetch;
    expect(eagerness).toBe('moderate');
    expect(where.href_matches.every((path: string) => path.startsWith('/en/') && path.endsWith('/'))).toBe(true);
  });

  test('a page fades into the next only for readers who want motion', async () => {
    const page = await openPage('/', { reducedMotion: 'reduce' });
    const names = () =>
      page.evaluate(
        () =>
          [...document.styleSheets]
            .flatMap((sheet) => [...sheet.cssRules])
            .filter(
              (rule) => rule instanceof CSSMediaRule && rule.cssText.includes('@view-transition') && matchMedia(rule.conditionText).matches,
            ).length,
      );
    expect(await names()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await eventually(names).toBe(1);
  });
});

describe('among very many products, on a phone', () => {
  test('thirty categories are three rows, all of them a swipe away, and nothing else moves', async () => {
    const page = await newPage(PHONE);
    await page.goto(`${url}/products/`);
    const list = page.getByRole('navigation', { name: 'Kelompok produk' }).getByRole('list');
    await list.evaluate((element) => {
      const first = element.querySelector('li');
      while (first !== null && element.children.length < 30) element.append(first.cloneNode(true));
    });
    expect((await list.boundingBox())?.height).toBeLessThan(160);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
    await list.getByRole('link').last().focus();
    expect(await list.getByRole('link').last().boundingBox()).toMatchObject({
      x: expect.toSatisfy((x: number) => x > 0 && x < PHONE.viewport.width),
    });
  });

  test('a long name takes one line of the way back, and the heading below says it whole', async () => {
    const page = await newPage(PHONE);
    await page.goto(`${url}/products/${product.slug}/`);
    const way = page.getByRole('navigation', { name: textsFor('id').product.breadcrumb });
    const before = (await way.boundingBox())?.height;
    await way.locator('summary .name').evaluate((name) => {
      name.textContent = 'Angola Alat Potong Kentang Sayur E01 Pengiris Parutan Chopper Kitchen, Merah Muda, Isi Dua';
    });
    expect((await way.boundingBox())?.height).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
  });

  test.each([320, 390])('two long names on a review’s page do not make it wider than a phone of %d px', async (width) => {
    const page = await newPage({ viewport: { width, height: 844 } });
    await page.goto(`${url}/reviews/${found(product.reviews[0], 'a review').id}/`);
    await page.getByRole('navigation', { name: textsFor('id').product.breadcrumb }).evaluate((way) => {
      const [first, second] = [...way.querySelectorAll('li:nth-child(n + 3) > *')];
      if (first === undefined || second === undefined) throw new Error('The way back has no two names.');
      first.textContent = 'Angola Alat Potong Kentang Sayur E01 Pengiris Parutan Chopper Kitchen';
      second.textContent = 'Ulasan dari seorang pelanggan di Kota Administrasi Jakarta';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
