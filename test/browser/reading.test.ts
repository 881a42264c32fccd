import { describe, expect, test } from 'vitest';
import { localText } from '#src/i18n/format.ts';
import { isVideo } from '#src/schemas/media.ts';
import { listen, scrollThrough } from './page-checks.ts';
import { settled } from './search-page.ts';
import { catalog, flat, found, newPage, openPage, PAGES, product, textOf, url } from './support.ts';

const NO_SCRIPT = { javaScriptEnabled: false };
const HAS_REVIEWS = catalog.products.filter(({ reviews }) => reviews.length > 0);

describe('without JavaScript', () => {
  test('the home page shows every card of its wall and of criticism, and where to read on', async () => {
    const page = await openPage('/', NO_SCRIPT);
    const cards = await page.locator('article:has(.words):has(a[href^="/reviews/"])').all();
    expect(cards).toHaveLength(12 + 3);
    for (const card of cards) {
      const id = (await card.locator('a[href^="/reviews/"]').getAttribute('href'))?.split('/').at(-2);
      const words = (await textOf(card.locator('.words[data-sealed]'))).replace(/…$/, '').trim();
      const review = catalog.reviews.find((one) => one.id === id);
      expect(words.length).toBeGreaterThan(0);
      expect(flat(review?.body ?? '').startsWith(words)).toBe(true);
    }
  });

  test.each(HAS_REVIEWS.map((one) => [one.slug, one] as const))(
    '%s: its pages hold every review once, newest first',
    async (slug, { reviews }) => {
      const page = await openPage(`/products/${slug}/`, NO_SCRIPT);
      const ids: string[] = [];
      let text = '';
      for (let number = 2; ; number += 1) {
        ids.push(...(await page.locator('main article[data-review]').evaluateAll((articles) => articles.map(({ id }) => id))));
        // An original may stand behind its translation.
        await page.locator('main article details').evaluateAll((all) => {
          for (const one of all) (one as HTMLDetailsElement).open = true;
        });
        text += await textOf(page.locator('main'));
        const next = page.getByRole('link', { name: 'Berikutnya' });
        if (!(await next.isVisible())) break;
        await next.click();
        await page.waitForURL(`**/products/${slug}/${number}/`);
      }
      expect(ids).toEqual(reviews.map(({ id }) => id));
      const dates = reviews.map(({ date = '' }) => date);
      expect(dates).toEqual([...dates].sort().reverse());
      expect(reviews.filter(({ body, title = '' }) => !text.includes(flat(body)) || !text.includes(flat(title)))).toEqual([]);
    },
  );

  test('numbers of pages lead there and back', async () => {
    const page = await openPage(`/products/${product.slug}/`, NO_SCRIPT);
    await page.getByRole('link', { name: 'Halaman 2 dari 2' }).click();
    await page.waitForURL(`**/products/${product.slug}/2/`);
    expect(await page.getByRole('link', { name: 'Halaman 2 dari 2' }).getAttribute('aria-current')).toBe('page');
    await page.getByRole('link', { name: 'Sebelumnya' }).click();
    await page.waitForURL(`**/products/${product.slug}/`);
  });

  test('what is translated stands in the language of the page, and the original one tap away', async () => {
    const review = found(
      catalog.reviews.find(
        ({ lang, translations, product: slug }) => slug === product.slug && lang !== 'id' && translations.id !== undefined,
      ),
      'a translated review',
    );
    const page = await openPage(`/products/${product.slug}/`, NO_SCRIPT);
    while ((await page.locator(`article[id="${review.id}"]`).count()) === 0) await page.getByRole('link', { name: 'Berikutnya' }).click();
    const card = page.locator(`article[id="${review.id}"]`);
    expect(await textOf(card)).toContain(flat(review.translations.id?.body ?? ''));
    expect(await textOf(card)).not.toContain(flat(review.body));
    await card.locator('summary').first().click();
    expect(await textOf(card)).toContain(flat(review.body));
  });

  test('a translation opens, on the review and on its product', async () => {
    const review = found(
      catalog.reviews.find(({ translations }) => translations.en !== undefined),
      'a translation',
    );
    const words = flat(review.translations.en?.body ?? '');
    const pages = [`/reviews/${review.id}/`, pathOnProduct(review.id)];
    for (const path of pages) {
      const page = await openPage(path, NO_SCRIPT);
      const article = page.locator('article', { has: page.getByText('Baca dalam Bahasa Inggris') }).filter({ hasText: words.slice(0, 30) });
      expect(await textOf(article)).not.toContain(words);
      // An answer of the shop may have one of its own.
      await article.getByText('Baca dalam Bahasa Inggris').first().click();
      expect(await textOf(article)).toContain(words);
    }
  });

  test('a review shows its words, replies, steps and pictures', async () => {
    const page = await newPage(NO_SCRIPT);
    const missing: string[] = [];
    const rich = catalog.reviews.filter(({ recovery, media }) => recovery.length + media.length > 0);
    for (const review of rich.slice(0, 12)) {
      await page.goto(`${url}/reviews/${review.id}/`);
      const text = await textOf(page.locator('main'));
      const said = [review.title, review.body, ...review.pros, ...review.cons, ...review.replies.map(({ body }) => body)];
      const notes = review.recovery.map(({ note }) => note);
      missing.push(
        ...[...said, ...notes]
          .filter((words) => words !== undefined && !text.includes(flat(words)))
          .map((words) => `${review.id}: ${words}`),
      );
      for (const { alt } of review.media.filter((media) => !isVideo(media))) {
        const picture = page.getByRole('img', { name: localText(alt, 'id') }).first();
        expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(100);
      }
    }
    expect(missing).toEqual([]);
  });

  test('the posts page shows every post', async () => {
    const page = await openPage('/posts/', NO_SCRIPT);
    const text = await textOf(page.locator('main'));
    expect(catalog.posts.filter(({ body }) => !text.includes(flat(body)))).toEqual([]);
    expect(await page.locator('main article').count()).toBe(catalog.posts.length);
  });

  test('the trust page shows its figures', async () => {
    const page = await openPage('/trust/', NO_SCRIPT);
    const text = await textOf(page.locator('main'));
    const { received, published, counted, withheld } = catalog.received;
    for (const figure of [received, published, counted, withheld.total]) expect(text).toMatch(new RegExp(`(?<!\\d)${figure}(?!\\d)`));
  });

  test.each([
    ['/', (stars: number) => `/search/?stars=${stars}&counted=yes`],
    [`/products/${product.slug}/`, (stars: number) => `/products/${product.slug}/stars/${stars}/`],
  ])('the rows of stars on %s are links to their reviews', async (path, addressOf) => {
    const page = await openPage(path, NO_SCRIPT);
    const rows = page.getByRole('list', { name: 'Sebaran bintang' }).getByRole('link');
    const addresses = await rows.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const links = addresses.map((address) => new URL(address));
    expect(links.map(({ pathname, search }) => pathname + search)).toEqual([5, 4, 3, 2, 1].map(addressOf));
  });

  test.each([
    ['/', 'Pencarian memerlukan JavaScript.'],
    ['/en/', 'Searching needs JavaScript.'],
  ])('the search below %s says what to do, and shows no dead controls', async (root, words) => {
    const page = await openPage(`${root}search/`, NO_SCRIPT);
    expect(await textOf(page.locator('main'))).toContain(words);
    expect(await page.locator('.bukti-search').isVisible()).toBe(false);
    await page.locator('main').getByRole('link').first().click();
    await page.waitForURL(`**${root}products/`);
  });
});

test.each(PAGES)('%s: the other language is one link away, and so is the way back', async (_name, path) => {
  const page = await openPage(`/${path}`, NO_SCRIPT);
  for (const [link, address, lang] of [
    ['Read in English', `/en/${path}`, 'en'],
    ['Baca dalam Bahasa Indonesia', `/${path}`, 'id'],
  ] as const) {
    await page.getByRole('banner').getByRole('link', { name: link }).click();
    await page.waitForURL(url + address);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  }
});

test('a search keeps to the policy that the site is served with', async () => {
  const page = await newPage();
  const log = listen(page);
  await page.goto(`${url}/search/?q=kirim`);
  await settled(page);
  expect(await page.locator('mark').count()).toBeGreaterThan(5);
  await scrollThrough(page);
  expect(log.wrong).toEqual([]);
});

describe('nothing moves while a page loads and is read', () => {
  test.each(['/', `/en/products/${product.slug}/`, `/reviews/${found(product.reviews[0], 'a review').id}/`])('%s', async (path) => {
    const page = await newPage({ viewport: { width: 390, height: 844 } });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url + path);
    await scrollThrough(page);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
});

/** Page of the product on which a review stands. */
function pathOnProduct(id: string): string {
  const { slug, reviews } = found(
    HAS_REVIEWS.find((one) => one.reviews.some((review) => review.id === id)),
    `review ${id}`,
  );
  const place = Math.floor(reviews.findIndex((review) => review.id === id) / 20) + 1;
  return `/products/${slug}/${place > 1 ? `${place}/` : ''}`;
}
