import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { browser, catalog, eventually, newPage, openPage, url } from './support.ts';

/** A browser that lays the wall out across the columns, as more and more of them do. */
const lanes = await openBrowser(['--enable-blink-features=CSSGridLanesLayout']);
afterAll(() => lanes.close());

/** One column, two, three. */
const WIDTHS = [390, 768, 1440];
const PAGES = Math.round(catalog.reviews.length / 24);

describe('without JavaScript', () => {
  test('the pages of the wall hold every review once, newest first, and lead there and back', async () => {
    const page = await openPage('/reviews/', { javaScriptEnabled: false });
    const shown: string[] = [];
    for (let number = 1; number <= PAGES; number += 1) {
      expect(new URL(page.url()).pathname).toBe(number === 1 ? '/reviews/' : `/reviews/page/${number}/`);
      shown.push(...(await idsOf(page)));
      if (number < PAGES) await page.getByRole('link', { name: 'Berikutnya' }).click();
    }
    expect(await page.getByRole('link', { name: 'Berikutnya' }).count()).toBe(0);
    expect(shown).toEqual(catalog.reviews.map(({ id }) => id));
    await page.getByRole('link', { name: 'Sebelumnya' }).click();
    await page.waitForURL(`**/reviews/page/${PAGES - 1}/`);
  });

  test('the home page and a product lead to the wall', async () => {
    const page = await openPage('/', { javaScriptEnabled: false });
    await page.locator('.hero').getByRole('link', { name: 'Baca semua' }).click();
    await page.waitForURL('**/reviews/');
  });
});

describe.each([
  ['columns', browser],
  ['lanes', lanes],
] as const)('as %s', (layout, from) => {
  test.each(WIDTHS)('at %i pixels Tab goes the way that the eye goes', async (width) => {
    const page = await open(from, '/reviews/', width);
    expect(await page.locator('.wall').evaluate((wall) => getComputedStyle(wall).display)).toBe(
      layout === 'lanes' ? 'grid-lanes' : 'block',
    );
    const cards = await boxesOf(page);
    expect(inReadingOrder(cards, layout)).toEqual(cards);
    expect(await tabThrough(page)).toEqual(cards.map(({ id }) => id));
    await page.context().close();
  });

  test.each(WIDTHS.slice(1))('at %i pixels no column of the first and the last page is half empty', async (width) => {
    const page = await open(from, '/reviews/', width);
    for (const path of ['/reviews/', `/reviews/page/${PAGES}/`]) {
      await page.goto(url + path);
      const feet = feetOf(await boxesOf(page));
      expect(feet.length).toBe(width === 768 ? 2 : 3);
      expect(Math.min(...feet) / Math.max(...feet)).toBeGreaterThan(0.75);
    }
    await page.context().close();
  });
});

describe('nothing moves while a wall loads and is read', () => {
  test.each([browser, lanes].flatMap((from, at) => WIDTHS.map((width) => [at === 0 ? 'columns' : 'lanes', width, from] as const)))(
    '%s, %i pixels',
    async (_layout, width, from) => {
      const page = await open(from, 'about:blank', width);
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const path of ['/reviews/', '/posts/']) {
        await page.goto(url + path);
        await page.evaluate(async () => {
          for (let top = 0; top < document.documentElement.scrollHeight; top += 600) {
            scrollTo({ top, behavior: 'instant' });
            await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
          }
          await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
          await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
        });
        expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
        expect(await page.evaluate(() => [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0))).toBe(
          true,
        );
      }
      await page.context().close();
    },
  );
});

test('on phones the home page shows half of its wall, and the other half is gone for everybody', async () => {
  const page = await newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${url}/`);
  const cards = page.locator('.wall article');
  expect(await cards.count()).toBe(12);
  const seen = await cards.evaluateAll((all) =>
    all.filter((card) => card.checkVisibility()).map((card) => (card as HTMLElement).dataset.review),
  );
  expect(seen).toHaveLength(6);
  expect(await page.locator('.wall').getByRole('article').count()).toBe(6);
  expect(await tabThrough(page)).toEqual(seen);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await page.locator('.wall').getByRole('article').count()).toBe(12);
});

interface Card {
  id: string;
  left: number;
  top: number;
  bottom: number;
}

async function open(from: Browser, path: string, width: number): Promise<Page> {
  const context = await from.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(path === 'about:blank' ? path : url + path);
  return page;
}

async function idsOf(page: Page): Promise<string[]> {
  return page.locator('.wall [data-review]').evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.review ?? ''));
}

/** Where the cards stand, in the order of the page. */
async function boxesOf(page: Page): Promise<Card[]> {
  return page.locator('.wall [data-review]').evaluateAll((cards) =>
    cards.map((card) => {
      const { left, top, bottom } = card.getBoundingClientRect();
      return { id: (card as HTMLElement).dataset.review ?? '', left: Math.round(left), top: top + scrollY, bottom: bottom + scrollY };
    }),
  );
}

/** Columns are read down, one after the other; lanes from the top down, and within about a line from the left. */
function inReadingOrder(cards: readonly Card[], layout: 'columns' | 'lanes'): Card[] {
  const LINE_PX = 20;
  return [...cards].sort((a, b) => {
    if (layout === 'columns') return a.left - b.left || a.top - b.top;
    return Math.abs(a.top - b.top) > LINE_PX ? a.top - b.top : cards.indexOf(a) - cards.indexOf(b);
  });
}

/** How far down each column reaches, from the top of the wall. */
function feetOf(cards: readonly Card[]): number[] {
  const top = Math.min(...cards.map((card) => card.top));
  return [...Map.groupBy(cards, ({ left }) => left).values()].map((column) => Math.max(...column.map(({ bottom }) => bottom)) - top);
}

/** Reviews of the wall in the order in which Tab reaches them, each once. */
async function tabThrough(page: Page): Promise<string[]> {
  await page.locator('.wall a').first().focus();
  const reached: string[] = [];
  for (;;) {
    const id = await page.evaluate(() => document.activeElement?.closest<HTMLElement>('.wall [data-review]')?.dataset.review);
    if (id === undefined) return reached;
    if (reached.at(-1) !== id) reached.push(id);
    await page.keyboard.press('Tab');
  }
}

describe('the gallery of posts', () => {
  const shownIds = (page: Page) =>
    page
      .locator('[data-posts] li')
      .evaluateAll((items) => items.flatMap((one) => (one.checkVisibility() ? (one.querySelector('article')?.id ?? '') : [])));
  const select = (page: Page, name: string) => page.locator(`[data-post-filters] select[name=${name}]`);

  test('is filtered by all that is chosen, says how many are left, and keeps it in the address', async () => {
    const page = await openPage('/en/posts/');
    const [first] = catalog.posts.filter(({ platform, products }) => platform === 'instagram' && products.length === 1);
    const slug = first?.products[0] ?? '';
    await select(page, 'platform').selectOption('instagram');
    const ofPlatform = catalog.posts.filter(({ platform }) => platform === 'instagram').map(({ id }) => id);
    await eventually(() => shownIds(page)).toEqual(ofPlatform);
    await select(page, 'product').selectOption(slug);
    const ofBoth = catalog.posts.filter(({ platform, products }) => platform === 'instagram' && products.includes(slug));
    await eventually(() => shownIds(page)).toEqual(ofBoth.map(({ id }) => id));
    expect(ofBoth.length).toBeLessThan(ofPlatform.length);
    expect(await page.getByRole('status').textContent()).toBe(`${ofBoth.length} of ${catalog.posts.length} posts`);
    expect(new URL(page.url()).search).toBe(`?platform=instagram&product=${slug}`);
    await page.locator('a.language').click();
    await page.waitForURL(`**/posts/?platform=instagram&product=${slug}`);
    await eventually(() => shownIds(page)).toEqual(ofBoth.map(({ id }) => id));
  });

  test('asks nothing of a video platform: the still of a video leads there', async () => {
    const page = await newPage();
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) others.push(request.url());
    });
    await page.goto(`${url}/en/posts/?kind=video`);
    const still = page.locator('a.play').first();
    await still.scrollIntoViewIfNeeded();
    await still.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    expect(await still.getAttribute('href')).toMatch(/^https:\/\/www\.youtube\.com\/watch/);
    expect(await still.textContent()).toContain('Watch on YouTube');
    expect(await page.locator('iframe').count()).toBe(0);
    expect(others).toEqual([]);
  });

  test('a product has its newest posts beside its reviews, and who can be asked', async () => {
    const page = await openPage('/en/products/kopi-sindoro-robusta/?ref=TEMAN-10&utm_source=whatsapp');
    // Who sent the reader is no part of the page's own address.
    for (const link of ['link[rel=canonical]', 'link[rel=alternate][hreflang]'])
      for (const one of await page.locator(link).all()) expect(await one.getAttribute('href')).not.toContain('?');
    const own = catalog.posts.filter(({ products }) => products.includes('kopi-sindoro-robusta')).map(({ id }) => id);
    expect(await page.locator('[data-product-posts] article').evaluateAll((articles) => articles.map(({ id }) => id))).toEqual(
      own.slice(0, 3),
    );
    const ask = page.getByRole('link', { name: 'Ask Yusuf H.' });
    const message = new URL((await ask.getAttribute('href')) ?? '');
    expect(message.host).toBe('wa.me');
    expect(message.searchParams.get('text')).toMatch(
      /ask Yusuf H\. something about Sindoro Robusta Coffee \(https:\/\/bukti\.lereng\.example\//,
    );
    await page.getByRole('link', { name: 'Write about' }).click();
    await page.waitForURL('**/en/write/?product=kopi-sindoro-robusta');
  });
});
