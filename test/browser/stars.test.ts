import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, inject, test } from 'vitest';
import { formatNumber, formatRating } from '#src/i18n/format.ts';
import { keysOf } from '#src/schemas/product-keys.ts';
import { serveEmbeds, servePage } from '../support/serve-host.ts';
import { catalog, eventually, found, newPage, product, textOf } from './support.ts';

const dist = inject('dist');
const answers = new Map<string, string>();
const site = await serveEmbeds(dist, answers);
let html = '';
const POLICY = `default-src 'none'; script-src ${site.url}; connect-src ${site.url}; style-src 'self'; img-src data:; require-trusted-types-for 'script'`;
const shop = await servePage(() => html, POLICY);
afterAll(() => Promise.all([site.close(), shop.close()]));

const MOST_SCRIPT_BYTES = 1536;
const MOST_PAGE_BYTES = 6 * 1024;
const value = formatRating(found(product.summary.ratingValue, 'a rating'), 'id').replace(',', '[,.]');

/** A shop's page: dark, in large letters, with a strict policy. */
async function openShop(body: string, lang = 'id') {
  const page = await newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => request.url().startsWith(site.url) && asked.push(request.url().slice(site.url.length)));
  page.on('console', (message) => said.push(message.text()));
  html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><script async type="module" src="${site.url}/embed/v1/stars.js"></script><body>${body}`;
  await page.goto(shop.url);
  return { page, asked, said };
}

test('the script is small', () => {
  expect(gzipSync(readFileSync(`${dist}/embed/v1/stars.js`)).length).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
});

test('48 cards ask for two files, at most 6 KB, and nothing moves', async () => {
  const slugs = Array.from({ length: 48 }, (_, at) => found(catalog.products[at % catalog.products.length], 'a product').slug);
  const card = (slug: string) =>
    `<div><a href="#">Produk</a><p><bukti-stars product="${slug}">\u00a0</bukti-stars></p><p>Rp 95.000</p></div>`;
  const { page, asked, said } = await openShop(slugs.map(card).join(''));
  await eventually(() => page.locator('bukti-stars[state]').count()).toBe(48);
  expect(asked).toEqual(['/embed/v1/stars.js', '/api/v1/ratings.json']);
  const bytes = asked.map((path) => gzipSync(readFileSync(`${dist}${path}`)).length);
  expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(MOST_PAGE_BYTES);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  expect(shift).toBe(0);
  expect(said).toEqual([]);
});

test('one line, in the size and the colour of the text around it, with its figures for readers who cannot see it', async () => {
  const { page, said } = await openShop(`<p>\u00a0</p><p><bukti-stars product="${product.slug}">\u00a0</bukti-stars></p>`);
  await eventually(() => page.locator('bukti-stars[state=load]').count()).toBe(1);
  const count = formatNumber(product.summary.ratingCount, 'id').replace('.', '[,.]');
  expect(await page.locator('bukti-stars [role=img]').getAttribute('aria-label')).toMatch(
    new RegExp(`^${value} dari 5 bintang\u00a0\\(${count}\\)`),
  );
  expect(await textOf(page.locator('bukti-stars [part=text]'))).toMatch(new RegExp(`^${value} \\(${count}\\)$`));
  for (const px of [12, 16, 30]) {
    const { heights, colours, widths } = await page.evaluate((size) => {
      for (const line of document.querySelectorAll('p')) line.style.cssText = `color:rgb(10, 200, 30);font-size:${size}px;line-height:1.5`;
      const stars = document.querySelector('bukti-stars')?.shadowRoot?.querySelector<HTMLElement>('[part=stars]');
      const given = stars?.firstElementChild;
      return {
        heights: [...document.querySelectorAll('p')].map((line) => line.getBoundingClientRect().height),
        colours: stars && given && [getComputedStyle(stars).color, getComputedStyle(given).color],
        widths: stars && given && given.getBoundingClientRect().width / stars.getBoundingClientRect().width,
      };
    }, px);
    expect(heights[1]).toBeCloseTo(heights[0] ?? 0, 0);
    expect(colours).toEqual(['rgb(10, 200, 30)', 'rgb(10, 200, 30)']);
    expect(widths).toBeCloseTo((product.summary.ratingValue ?? 0) / 5, 2);
  }
  expect(said).toEqual([]);
});

test.each([60, 90, 120, 150, 240])('in a column of %i px it keeps one line', async (px) => {
  const { page } = await openShop(`<div><p>x</p><p><bukti-stars product="${product.slug}">\u00a0</bukti-stars></p><p>Rp 95.000</p></div>`);
  await page.locator('div').evaluate((column, width) => {
    column.style.cssText = `inline-size:${width}px;font:16px/1.4 sans-serif`;
  }, px);
  await eventually(() => page.locator('bukti-stars[state=load]').count()).toBe(1);
  const { lines, isSeen, isWide } = await page.evaluate(() => {
    const root = document.querySelector('bukti-stars')?.shadowRoot;
    const [whole, text] = [root?.querySelector('[role=img]'), root?.querySelector('[part=text]')].map((one) =>
      one?.getBoundingClientRect(),
    );
    if (!whole || !text) throw new Error('There are no stars.');
    return {
      lines: [...document.querySelectorAll('p')].map((line) => line.getBoundingClientRect().height),
      // The figures stand whole beside the stars, or not at all.
      isSeen: text.top < whole.bottom,
      isWide: text.right <= whole.right + 0.5,
    };
  });
  expect(lines[1]).toBeCloseTo(lines[0] ?? 0, 0);
  expect(isSeen).toBe(px >= 150);
  expect(isWide).toBe(true);
});

test('where the page has lines without a height, the stars have one', async () => {
  const { page } = await openShop(`<p><bukti-stars product="${product.slug}"></bukti-stars></p>`);
  await page.locator('p').evaluate((line) => {
    line.style.cssText = 'line-height:0;font-size:16px';
  });
  await eventually(() => page.locator('bukti-stars[state=load]').count()).toBe(1);
  expect(await page.locator('bukti-stars [role=img]').evaluate((one) => one.getBoundingClientRect().height)).toBe(16);
});

test.each([
  ['from right to left', 'direction: rtl'],
  ['with an indented first line', 'text-indent: 3em'],
  ['both', 'direction: rtl; text-indent: 3em'],
  ['downwards', 'writing-mode: vertical-rl'],
])('full stars lie on the empty ones where the page is written %s', async (_name, style) => {
  const { page } = await openShop(`<p>Nilai <bukti-stars product="${product.slug}"></bukti-stars></p>`);
  await eventually(() => page.locator('bukti-stars[state=load]').count()).toBe(1);
  const { starts, share, indent } = await page.evaluate((css) => {
    document.body.style.cssText = css;
    const stars = document.querySelector('bukti-stars')?.shadowRoot?.querySelector('[part=stars]');
    const given = stars?.firstElementChild;
    if (!stars || !given) throw new Error('There are no stars.');
    const [whole, full] = [stars.getBoundingClientRect(), given.getBoundingClientRect()];
    const from = css.includes('rtl;') || css.endsWith(': rtl') ? 'right' : 'left';
    return {
      starts: [Math.abs(full[from] - whole[from]), Math.abs(full.top - whole.top)],
      share: css.includes('vertical') ? full.height / whole.height : full.width / whole.width,
      indent: getComputedStyle(given).textIndent,
    };
  }, style);
  for (const distance of starts) expect(distance).toBeLessThan(0.5);
  expect(share).toBeCloseTo((product.summary.ratingValue ?? 0) / 5, 2);
  expect(indent).toBe('0px');
});

test('in the language of the page, and by any key of the shop with one request', async () => {
  const keys = catalog.products.flatMap((one) => keysOf(one, 'sku').map(({ key }) => key));
  const { page, asked } = await openShop(keys.map((key) => `<bukti-stars sku="${key.toLowerCase()}"></bukti-stars> `).join(''), 'en-US');
  await eventually(() => page.locator('bukti-stars[state]').count()).toBe(keys.length);
  expect(asked).toEqual(['/embed/v1/stars.js', '/api/v1/ratings/sku.json']);
  expect(await page.locator('bukti-stars [role=img]').first().getAttribute('aria-label')).toContain('out of 5 stars');
});

test.each([
  ['a product that is not there', '{"ratings":{}}', 'error', 'empty'],
  ['a product without ratings', '{"ratings":{"kopi":[null,0]}}', 'empty', 'empty'],
  ['what is no JSON', '<p>', 'error', ''],
  ['what is no document of ratings', '{}', 'error', ''],
])('%s shows what the shop chose for it', async (_name, answer, state, slot) => {
  answers.set('/api/v1/ratings.json', answer);
  const { page } = await openShop('<bukti-stars product="kopi">Nilai <b slot="empty">Baru</b></bukti-stars>');
  await eventually(() => page.locator('bukti-stars').getAttribute('state')).toBe(state);
  answers.clear();
  expect(await page.locator('b').isVisible()).toBe(slot === 'empty');
  expect(await page.evaluate(() => document.querySelector('bukti-stars')?.shadowRoot?.querySelector('slot')?.name)).toBe(slot);
});

test('of a split file only the part is read that has the product', async () => {
  answers.set('/api/v1/ratings.json', '{"words":{"id":[" dari 5 bintang","","ar-u-nu-arab"]},"parts":["a","kopi","t"]}');
  answers.set('/api/v1/ratings/2.json', '{"ratings":{"kopi":[3.5,1234]}}');
  const { page, asked } = await openShop('<bukti-stars product="kopi"></bukti-stars><bukti-stars product="constructor"></bukti-stars>');
  await eventually(() => page.locator('bukti-stars[state]').count()).toBe(2);
  answers.clear();
  expect(asked).toEqual(['/embed/v1/stars.js', '/api/v1/ratings.json', '/api/v1/ratings/2.json', '/api/v1/ratings/1.json']);
  // Browsers take different digits for one language, so that the file says which.
  expect(await textOf(page.locator('[part=text]'))).toBe('٣٫٥ (١٬٢٣٤)');
});
