import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, boxOf, filterOf, openSearch, readCount, readResults, settled } from './search-page.ts';
import { catalog, eventually, found, newPage, openPage, PAGES, product, textOf, url } from './support.ts';

/** One place where Tab stops. */
interface Stop {
  /** Its place among all elements of the page that can be seen and take the focus. */
  place: number;
  name: string;
  /** On the screen, with a line of at least two pixels around it. */
  isSeen: boolean;
  isInHeader: boolean;
}

const CASES = [...PAGES.map(([name, path]) => [name, `/${path}`] as const), ['search with results', '/search/?q=kirim'] as const];

describe.each(CASES)('%s', (_name, path) => {
  test('Tab reaches everything, in order, and each place shows that it has the focus', async () => {
    const page = await openPage(path, { reducedMotion: 'reduce' });
    if (path.startsWith('/search/')) await settled(page);
    if (path.includes('?q=')) await loadOtherPages(page);
    if (path.startsWith('/write/')) await page.locator('.bukti-write[data-ready=true]').waitFor();
    if (path.startsWith('/embed/')) {
      await page.locator('.bukti-builder[data-ready=true]').waitFor();
      // It asks for the figures of a product, and then has more code to copy.
      await page.waitForLoadState('networkidle');
    }
    const stops = await walk(page);
    expect(stops.map(({ place }) => place)).toEqual([...stops.keys()]);
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
    expect(stops[0]?.name).toBe('Langsung ke isi');
    const header = stops.filter(({ isInHeader }) => isInHeader).map(({ name }) => name);
    // The search page has the box itself, and in its header the place where the reader is.
    const search = path.startsWith('/search/') ? ['Cari ulasan'] : ['Cari di semua ulasan', 'Cari'];
    expect(header.sort()).toEqual(['Bukti ulasan', 'Unggahan', 'Lereng', 'Produk', 'Read in English', 'Ulasan', ...search].sort());
  });
});

describe('the skip link', () => {
  test.each(['/', '/en/trust/', '/search/'])('leads past the header of %s', async (path) => {
    const page = await openPage(path);
    const skip = page.locator('.skip');
    await expect(skip.evaluate((link) => link.getBoundingClientRect().bottom)).resolves.toBeLessThanOrEqual(0);
    await page.keyboard.press('Tab');
    await eventually(() => skip.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#main')?.id)).toBe('main');
  });
});

describe('the search', () => {
  test('/ leads to the box from anywhere, and is a letter inside of it', async () => {
    const page = await openSearch();
    await page.keyboard.press('/');
    expect(await isFocused(boxOf(page))).toBe(true);
    await page.keyboard.type('1/2');
    expect(await boxOf(page).inputValue()).toBe('1/2');
    await page.keyboard.press('Escape');
    await tabTo(page, '.bs-check input');
    await page.keyboard.press('/');
    expect(await isFocused(boxOf(page))).toBe(true);
    expect(await boxOf(page).inputValue()).toBe('');
  });

  test('words, filters, results and clearing need no mouse', async () => {
    const page = await openSearch();
    await page.keyboard.press('/');
    await page.keyboard.type('kirim');
    await eventually(() => textOf(page.locator('.bs-count'))).toContain('kirim');
    const all = await readCount(page);

    await tabTo(page, '.bs-check input');
    await page.keyboard.press('Space');
    await eventually(() => filterOf(page, 'Bintang', '5 bintang').locator('input').isChecked()).toBe(true);
    expect(addressOf(page)).toBe('?q=kirim&stars=5');
    const few = await readCount(page);
    expect(few).toBeLessThan(all);
    await page.keyboard.press('Space');
    await eventually(() => readCount(page)).toBe(all);
    await page.keyboard.press('Space');
    await eventually(() => readCount(page)).toBe(few);

    await tabTo(page, '.bs-chip');
    await page.keyboard.press('Enter');
    await eventually(() => readCount(page)).toBe(all);

    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    expect(await boxOf(page).inputValue()).toBe('');
    expect(await isFocused(boxOf(page))).toBe(true);
    await eventually(() => readCount(page)).toBe(catalog.reviews.length);
  });

  test('Enter opens a result, and the sort order follows the arrow keys', async () => {
    const page = await openSearch('?q=kirim');
    await tabTo(page, '.bs-sort select');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await eventually(async () => addressOf(page)).toBe('?q=kirim&sort=highest');
    const [first] = await readResults(page);
    await tabTo(page, '.bs-review h3 a');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/reviews/${first?.id}/`);
  });

  test('"show more" leads on to the next review', async () => {
    const page = await openSearch();
    const before = await readResults(page);
    await tabTo(page, '.bs-more button');
    await page.keyboard.press('Enter');
    await eventually(async () => (await readResults(page)).length).toBe(before.length + 10);
    const next = (await readResults(page))[before.length];
    await eventually(() =>
      page.evaluate(() => document.activeElement?.closest('article')?.querySelector('h3 a')?.getAttribute('href')),
    ).toBe(`/reviews/${next?.id}/`);
  });
});

test('other pages that come late leave what has the focus in the footer where it is', async () => {
  const page = await newPage({ reducedMotion: 'reduce' });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/pagefind/pagefind.js', (route) => held.then(() => route.continue()));
  await page.goto(`${url}/search/?q=kirim`);
  await settled(page);
  const last = page.locator('body > footer a').last();
  await last.focus();
  const before = await last.evaluate((link) => link.getBoundingClientRect().top);
  release();
  await page.locator('.bs-pages a').first().waitFor();
  expect(Math.abs((await last.evaluate((link) => link.getBoundingClientRect().top)) - before)).toBeLessThan(2);
});

describe('a button that goes when it is pressed leaves the focus among the results', () => {
  test.each([
    ['one filter', '?stars=5', '.bs-chip'],
    ['all filters', '?stars=4,5', '.bs-chosen .bs-link'],
    ['no filters', '?q=kirim&product=kelas-seduh-pagi&stars=2', '.bs-nothing .bs-button'],
  ])('%s', async (_, query, button) => {
    const page = await openSearch(query);
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await eventually(() => page.locator(button).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('.bs-results') !== null)).toBe(true);
  });

  test('trying again', async () => {
    const page = await newPage();
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(`${url}/search/`);
    await settled(page);
    await page.unroute('**/search-index/**');
    await tabTo(page, '.bs-nothing .bs-button');
    await page.keyboard.press('Enter');
    await eventually(async () => (await readResults(page)).length).toBe(10);
    expect(await page.evaluate(() => document.activeElement?.closest('.bs-results') !== null)).toBe(true);
  });
});

describe('elsewhere', () => {
  test.each(['Enter', 'Space'])('%s opens and closes a translation', async (key) => {
    const review = found(
      catalog.reviews.find(({ translations }) => translations.en !== undefined || translations.id !== undefined),
      'a translation',
    );
    const page = await openPage(`/reviews/${review.id}/`);
    const words = page.locator('.translated .words').first();
    expect(await words.isVisible()).toBe(false);
    await tabTo(page, 'summary');
    await page.keyboard.press(key);
    await eventually(() => words.isVisible()).toBe(true);
    await page.keyboard.press(key);
    await eventually(() => words.isVisible()).toBe(false);
  });

  test('pages of a product turn', async () => {
    const page = await openPage(`/products/${product.slug}/`);
    await tabTo(page, 'a[rel=next]');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/products/${product.slug}/2/`);
    await tabTo(page, 'a[rel=prev]');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/products/${product.slug}/`);
  });

  test('the language changes', async () => {
    const page = await openPage(`/products/${product.slug}/2/`);
    await tabTo(page, 'a.language');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/en/products/${product.slug}/2/`);
  });
});

/** Other pages are loaded when a reader comes near them. They must be there before the test counts the places of the page. */
async function loadOtherPages(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator('.bs-pages a').first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
}

/** Presses Tab from the top of the page as often as there are places for it, and tells where it stopped. */
async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate((can) => {
    const isFirstOfNone = (radio: HTMLInputElement) => {
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(radio.name)}"]`)];
      return group.every(({ checked }) => !checked) && group[0] === radio;
    };
    const places = [...document.querySelectorAll(can)].filter(
      (element) =>
        element.checkVisibility() &&
        !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked && !isFirstOfNone(element)),
    );
    for (const [place, element] of places.entries()) element.setAttribute('data-place', String(place));
    // Of a group of radio buttons, Tab reaches the chosen one, or the first where none is chosen; the arrow keys choose.
  }, 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])');
  const stops: Stop[] = [];
  for (let left = await page.locator('[data-place]').count(); left > 0; left -= 1) {
    let stop: Stop | undefined;
    while (stop === undefined) {
      await page.keyboard.press('Tab');
      stop = await page.evaluate(readStop);
    }
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page. @returns nothing in a frame: what stands there is that page's own */
function readStop(): Stop | undefined {
  const element = document.activeElement ?? document.body;
  if (element.localName === 'iframe') return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return {
    place: Number(element.getAttribute('data-place') ?? -1),
    name: (element.getAttribute('aria-label') ?? element.querySelector('.visually-hidden')?.textContent ?? element.textContent).trim(),
    isSeen: isOnScreen && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isInHeader: element.closest('body > header') !== null,
  };
}

/** Presses Tab until an element that meets the selector has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

function isFocused(locator: ReturnType<typeof boxOf>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
