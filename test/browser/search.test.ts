import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { readBuilt } from './host-page.ts';
import {
  addressOf,
  boxOf,
  filterOf,
  numberIn,
  openSearch,
  readAllResults,
  readCount,
  readIds,
  readResults,
  settled,
  toggleFilter,
} from './search-page.ts';
import { catalog, eventually, flat, found, holdScripts, newPage, openPage, product, textOf, url } from './support.ts';

const idsWhere = (has: (review: CatalogReview) => boolean) =>
  catalog.reviews
    .filter(has)
    .map(({ id }) => id)
    .sort();

describe('before the search is awake', () => {
  const openAsleep = async (query: string): Promise<Page> => {
    const page = await newPage();
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(`${url}/search/${query}`);
    return page;
  };

  test('the newest reviews are there to read, as they will be', async () => {
    const read = async (page: Page) => [await textOf(page.locator('.bs-count')), await textOf(page.locator('.bs-list'))];
    const [count, list] = await read(await openAsleep(''));
    expect(count).toBe(`${catalog.reviews.length} ulasan`);
    expect(list).toContain(flat(catalog.reviews[9]?.body ?? ''));
    expect(await read(await openSearch())).toEqual([count, list]);
  });

  test('an address that asks for something shows no other answer', async () => {
    const page = await openAsleep('?stars=1');
    expect(await page.getByText(catalog.reviews[0]?.body.slice(0, 30) ?? '').isVisible()).toBe(false);
    expect(await boxOf(page).isVisible()).toBe(true);
  });
});

describe('while its script is on its way', () => {
  const openEarly = async (query: string) => {
    const page = await newPage();
    const start = await holdScripts(page);
    await page.goto(`${url}/search/${query}`, { waitUntil: 'commit' });
    return { page, start };
  };

  test('words that are typed are searched for when it is there, within what the address asks for', async () => {
    const { page, start } = await openEarly('?stars=1');
    await boxOf(page).fill('bocor');
    start();
    await page.locator('mark').first().waitFor();
    expect(addressOf(page)).toBe('?q=bocor&stars=1');
    expect(new Set((await readResults(page)).map(({ stars }) => stars))).toEqual(new Set([1]));
    expect(await boxOf(page).inputValue()).toBe('bocor');
  });

  test('no filter and no order can be chosen before the script hears it', async () => {
    const { page, start } = await openEarly('');
    const asleep = () => page.locator('.bs-groups, .bs-sort').evaluateAll((parts) => parts.map((part) => (part as HTMLElement).inert));
    await page.locator('.bs-sort').waitFor();
    expect(await asleep()).toEqual([true, true]);
    start();
    await settled(page);
    expect(await asleep()).toEqual([false, false]);
  });
});

describe('words', () => {
  test('typed words find reviews, and are marked in them', async () => {
    const page = await openSearch();
    expect(await readCount(page)).toBe(catalog.reviews.length);
    await boxOf(page).pressSequentially('kirim');
    await eventually(() => textOf(page.locator('.bs-count'))).toMatch(/^\d+ ulasan untuk “kirim”$/);
    const results = await readAllResults(page);
    expect(results).toHaveLength(await readCount(page));
    for (const { id, marks } of results) expect(marks, id).not.toEqual([]);
    expect(
      results
        .slice(0, 3)
        .flatMap(({ marks }) => marks)
        .join(' '),
    ).toMatch(/kirim/i);
  });

  test.each([
    ['a root finds its longer forms', '/', 'kirim', 'id', /\bpengiriman\b/i],
    ['a longer form finds its root', '/', 'pengiriman', 'id', /\bkirim\b/i],
    ['an English word finds English reviews from the Indonesian page', '/', 'delivery', 'en', /\bdelivery\b/i],
    ['an English word finds other forms of it', '/', 'delivered', 'en', /\bdelivery\b/i],
    ['an Indonesian word finds Indonesian reviews from the English page', '/en/', 'pengiriman', 'id', /\bpengiriman\b/i],
  ])('%s', async (_, root, q, lang, words) => {
    const expected = idsWhere((review) => review.lang === lang && words.test(review.body));
    expect(expected).not.toEqual([]);
    const ids = await readIds(await openSearch(`?q=${q}`, root));
    expect(expected.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBeLessThan(catalog.reviews.length);
  });

  test.each(['delivery', '"satu kantong"'])('%s finds the same from both languages', async (q) => {
    const [fromId, fromEn] = [await readScreen(await openSearch(`?q=${q}`)), await readScreen(await openSearch(`?q=${q}`, '/en/'))];
    expect(fromId.ids).not.toEqual([]);
    expect(fromId.ids).toEqual(fromEn.ids);
    expect(Number.parseInt(fromId.count, 10)).toBe(Number.parseInt(fromEn.count, 10));
  });
});

describe('filters', () => {
  test.each<[legend: string, label: string, address: string, has: (review: CatalogReview) => boolean]>([
    ['Bintang', '1 bintang', '?stars=1', ({ rating }) => rating === 1],
    ['Produk', nameOf(product.slug), `?product=${product.slug}`, (review) => review.product === product.slug],
    ['Bahasa ulasan', 'Inggris', '?lang=en', ({ lang }) => lang === 'en'],
    ['Diterima lewat', 'Toko', '?channel=in-store', ({ channel }) => channel === 'in-store'],
    ['Lainnya', 'Dengan foto', '?photo=yes', ({ media }) => media.length > 0],
    ['Lainnya', 'Sudah dijawab', '?reply=yes', ({ replies }) => replies.length > 0],
  ])('%s: %s keeps exactly these reviews', async (legend, label, address, has) => {
    const page = await openSearch();
    const promised = await numberIn(filterOf(page, legend, label));
    await toggleFilter(page, legend, label);
    expect(addressOf(page)).toBe(address);
    expect(await readCount(page)).toBe(promised);
    await expectExactly(page, idsWhere(has));
    await page.getByRole('button', { name: `Hapus saringan: ${label}` }).click();
    expect(await readCount(page)).toBe(catalog.reviews.length);
  });

  test('a product that few have reviewed is found by its name', async () => {
    const page = await openSearch();
    const last = found(
      catalog.products.filter(({ reviews }) => reviews.length > 0).sort((a, b) => a.reviews.length - b.reviews.length)[0],
      'a product',
    );
    await page.getByLabel('Cari nama produk').fill(nameOf(last.slug).toLowerCase().slice(0, 6));
    await toggleFilter(page, 'Produk', nameOf(last.slug));
    expect(await readIds(page)).toEqual(idsWhere((review) => review.product === last.slug));
  });

  test('two values of one filter add, two filters narrow', async () => {
    const page = await openSearch();
    await toggleFilter(page, 'Bintang', '1 bintang');
    await toggleFilter(page, 'Bintang', '2 bintang');
    await toggleFilter(page, 'Bahasa ulasan', 'Inggris');
    expect(addressOf(page)).toBe('?stars=1,2&lang=en');
    expect(await readIds(page)).toEqual(idsWhere(({ rating, lang }) => rating <= 2 && lang === 'en'));
  });

  test('each number is the number of results that its value gives', async () => {
    const page = await openSearch('?q=kopi&stars=5');
    const promised: Record<string, number> = {};
    const given: Record<string, number> = {};
    for (const legend of ['Produk', 'Lainnya', 'Bahasa ulasan']) {
      const labels = await page.getByRole('group', { name: legend, exact: true }).locator('.bs-label').allTextContents();
      expect(labels.length).toBeGreaterThan(1);
      for (const label of labels) {
        promised[`${legend}: ${label}`] = await numberIn(filterOf(page, legend, label));
        await toggleFilter(page, legend, label);
        given[`${legend}: ${label}`] = await readCount(page);
        await toggleFilter(page, legend, label);
      }
    }
    expect(given).toEqual(promised);
  });

  test('a chosen value is ticked at once, however slow the network', async () => {
    const page = await newPage();
    await page.goto(`${url}/search/`);
    await settled(page);
    await page.route('**/search-index/**', () => undefined);
    const box = filterOf(page, 'Bintang', '1 bintang').locator('input');
    await box.click();
    await eventually(() => page.locator('.bs-results').getAttribute('aria-busy')).toBe('true');
    expect(await box.isChecked()).toBe(true);
  });

  test('on a phone the filters open, and close again', async () => {
    const page = await openSearch('', '/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await expect(filterOf(page, 'Bintang', '4 bintang').isVisible()).resolves.toBe(false);
    await page.getByText('Saring', { exact: true }).tap();
    await filterOf(page, 'Bintang', '4 bintang').tap();
    await eventually(() => readCount(page)).toBe(idsWhere(({ rating }) => rating === 4).length);
    await page.getByText('Saring (1 dipilih)').tap();
    await eventually(() => filterOf(page, 'Bintang', '4 bintang').isVisible()).toBe(false);
  });
});

describe('on a slow network', () => {
  /** Bytes before the first result as a host sends them: 264 KB before what is measured here was done, 189 since. */
  const MOST_BYTES = 200_000;
  const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

  /** The search page, with each of its requests half a second late, and what it asked for until now. */
  async function openSlowly(path: string, block: RegExp = /^$/): Promise<{ page: Page; asked: string[] }> {
    const page = await newPage(PHONE);
    const asked: string[] = [];
    page.on('request', (request) => request.url().startsWith(url) && asked.push(request.url().slice(url.length)));
    await page.route(block, (route) => route.abort());
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 500, downloadThroughput: -1, uploadThroughput: -1 });
    await page.goto(url + path, { waitUntil: 'commit' });
    return { page, asked };
  }
  const fontsOf = (files: readonly string[]) => files.filter((file) => /\.woff2?$/.test(file));

  test(`the first result costs less than ${MOST_BYTES} bytes, and none of them are fonts`, async () => {
    const { page, asked } = await openSlowly('/search/?q=bocor');
    await page.locator('.bs-list:not(.bs-waiting) .bs-review').first().waitFor();
    const files = asked.map((path) => path.replace(/\?.*$/, '').replace(/\/$/, '/index.html'));
    expect(files.filter((file) => file.startsWith('/search-index/')).length).toBeGreaterThan(4);
    expect(fontsOf(files)).toEqual([]);
    expect(files.reduce((sum, file) => sum + gzipSync(readBuilt(file)).length, 0)).toBeLessThan(MOST_BYTES);
  });

  test('no module waits for another: the page names all of them', async () => {
    const page = await openSearch('?q=bocor');
    const [named, loaded] = await page.evaluate(() => [
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href).sort(),
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => (/\/_astro\/.*\.js$/.test(name) ? name : []))
        .sort(),
    ]);
    expect(named.length).toBeGreaterThan(3);
    expect([...new Set(loaded)]).toEqual(named);
  });

  test('the texts of the results come before React does', async () => {
    const { asked } = await openSlowly('/search/?q=bocor', /\/_astro\/client\./);
    await eventually(async () => asked.some((file) => /\/search-index\/shown-/.test(file))).toBe(true);
  });

  test('a reader who comes from another page of the site has the fonts already, and sees them', async () => {
    const page = await newPage(PHONE);
    await page.goto(`${url}/`);
    await page.evaluate(() => {
      location.href = '/search/?q=bocor';
    });
    await page.locator('.bs-list:not(.bs-waiting) .bs-review').first().waitFor();
    expect(await page.locator('html').getAttribute('data-slow')).toBeNull();
    expect(await page.locator('link[rel=preload][as=font]').count()).toBe(2);
  });
});

describe('sorting', () => {
  test.each<[label: string, value: string, keyOf: (result: { stars: number; date: string }) => string | number]>([
    ['Terbaru', 'newest', ({ date }) => -Date.parse(date)],
    ['Bintang tertinggi', 'highest', ({ stars }) => -stars],
    ['Bintang terendah', 'lowest', ({ stars }) => stars],
  ])('%s', async (label, value, keyOf) => {
    const page = await openSearch('?q=kirim');
    const before = await readIds(page);
    await page.getByLabel('Urutkan').selectOption({ label });
    await settled(page);
    expect(addressOf(page)).toBe(`?q=kirim&sort=${value}`);
    const results = await readAllResults(page);
    expect(results.map(({ id }) => id).sort()).toEqual(before);
    const keys = results.map(keyOf);
    expect(new Set(keys).size).toBeGreaterThan(2);
    expect(keys).toEqual([...keys].sort((a, b) => Number(a) - Number(b)));
  });

  test('without words the newest come first, and there is no "best match"', async () => {
    const page = await openSearch();
    expect(await page.getByLabel('Urutkan').locator('option').allInnerTexts()).toEqual([
      'Terbaru',
      'Bintang tertinggi',
      'Bintang terendah',
    ]);
    const dates = (await readResults(page)).map(({ date }) => date);
    expect(dates).toEqual(catalog.reviews.slice(0, 10).map(({ date }) => date));
  });
});

test('"show more" adds ten at a time, and reading goes on at the first new one', async () => {
  const page = await openSearch('?product=kopi-sindoro-robusta');
  const total = idsWhere((review) => review.product === 'kopi-sindoro-robusta').length;
  for (let shown = 10; shown < total; shown += 10) {
    const results = await readResults(page);
    expect(results).toHaveLength(shown);
    await eventually(() => textOf(page.locator('.bs-more p'))).toBe(`${shown} dari ${total} ulasan ditampilkan`);
    await page.getByRole('button', { name: `Tampilkan ${Math.min(10, total - shown)} ulasan lagi` }).click();
    await eventually(async () => (await readResults(page)).length).toBe(Math.min(shown + 10, total));
    const next = (await readResults(page))[shown]?.id;
    await eventually(() =>
      page
        .locator('.bs-review', { has: page.locator(':focus') })
        .locator('h3 a')
        .getAttribute('href'),
    ).toContain(`/${next}/`);
  }
  expect(new Set(await readIds(page)).size).toBe(total);
  expect(await page.locator('.bs-more').count()).toBe(0);
});

describe('the address', () => {
  test('holds the state, and a reload shows it again', async () => {
    const page = await openSearch();
    await boxOf(page).fill('gula aren');
    await toggleFilter(page, 'Bintang', '5 bintang');
    await page.getByLabel('Urutkan').selectOption({ label: 'Terbaru' });
    await settled(page);
    expect(addressOf(page)).toBe('?q=gula+aren&stars=5&sort=newest');
    const before = await readScreen(page);
    await page.reload();
    expect(await readScreen(page)).toEqual(before);
    expect(await readScreen(await openSearch(addressOf(page)))).toEqual(before);
  });

  test('back and forward restore the box, the filters and the results', async () => {
    const page = await openSearch();
    const steps = [await readScreen(page)];
    const remember = async () => steps.push(await readScreen(page));
    await boxOf(page).fill('kirim');
    await eventually(() => textOf(page.locator('.bs-count'))).toContain('kirim');
    steps[0] = await readScreen(page);
    await toggleFilter(page, 'Bintang', '5 bintang');
    await remember();
    await page.getByLabel('Urutkan').selectOption({ label: 'Terbaru' });
    await remember();
    await boxOf(page).press('Escape');
    await remember();
    await toggleFilter(page, 'Bahasa ulasan', 'Inggris');
    await remember();
    for (const step of steps.slice(0, -1).reverse()) {
      await page.goBack();
      await eventually(() => readScreen(page)).toEqual(step);
    }
    for (const step of steps.slice(1)) {
      await page.goForward();
      await eventually(() => readScreen(page)).toEqual(step);
    }
  });

  test('each search that was entered is a step of its own', async () => {
    const page = await openSearch();
    for (const q of ['kirim', 'gula']) {
      await boxOf(page).fill(q);
      await boxOf(page).press('Enter');
      await eventually(() => textOf(page.locator('.bs-count'))).toContain(q);
    }
    await page.goBack();
    await eventually(() => textOf(page.locator('.bs-count'))).toContain('“kirim”');
    expect(await boxOf(page).inputValue()).toBe('kirim');
  });

  test('back from a review leads to the same place in the list', async () => {
    const page = await openSearch('?q=kopi');
    await page.locator('.bs-more button').click();
    await eventually(async () => (await readResults(page)).length).toBe(20);
    const before = await readScreen(page);
    const link = page.locator('.bs-review h3 a').nth(16);
    await link.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => Math.round(scrollY));
    expect(scrolled).toBeGreaterThan(1000);
    await link.click();
    await page.waitForURL('**/reviews/**');
    await page.goBack();
    await eventually(() => readScreen(page)).toEqual(before);
    await eventually(() => page.evaluate((top) => Math.abs(scrollY - top), scrolled)).toBeLessThan(3);
  });
});

describe('posts and other pages', () => {
  const post = found(
    catalog.posts.find(({ lang }) => lang === 'id'),
    'a post in Indonesian',
  );
  const word = found(post.body.match(/\p{L}{7,}/u)?.[0], 'a long word in it');

  test('are found by their words, below the reviews, and lead to their place', async () => {
    const page = await openSearch(`?q=${encodeURIComponent(word)}`);
    const section = page.locator('.bs-pages');
    await section.scrollIntoViewIfNeeded();
    const link = section.locator(`a[href$="/posts/#${post.id}"]`);
    await link.waitFor();
    expect(await link.textContent()).toContain(post.author.name);
  });

  test('cost nothing before a reader comes near them', async () => {
    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/pagefind/')) asked.push(request.url());
    });
    await page.goto(`${url}/search/`);
    await settled(page);
    expect(asked).toEqual([]);
  });
});

describe('nothing found', () => {
  test('a filter that leaves nothing can be removed', async () => {
    const page = await openSearch('?q=kirim&product=kelas-seduh-pagi&stars=2');
    expect(await readResults(page)).toEqual([]);
    await page.locator('.bs-nothing').getByRole('button', { name: 'Hapus semua saringan' }).click();
    await eventually(async () => (await readResults(page)).length).toBeGreaterThan(0);
    await page.goBack();
    await eventually(() => page.locator('.bs-nothing').isVisible()).toBe(true);
  });

  test('the products are a way out', async () => {
    const page = await openSearch('?q=xqwvb', '/en/');
    expect(await textOf(page.locator('.bs-nothing h3'))).toBe('No review matches “xqwvb”');
    const [link] = await page.locator('.bs-nothing a').all();
    await link?.click();
    await page.waitForURL('**/en/products/**');
    expect(await page.locator('article').count()).toBeGreaterThan(0);
  });
});

describe('how words are understood', () => {
  test.each<[what: string, query: string, said: RegExp, result: RegExp]>([
    ['a slip is corrected, and said', 'kemsan sobek', /Tidak ada ulasan dengan “kemsan sobek”\. Ini hasil untuk “kemasan sobek”/, /sobek/i],
    ['another word for it is found, and named', 'cangkir bocor', /^$|Semua kata: \d/, /Artinya mirip: “rembes”/],
    ['some of the words are better than nothing', 'cangkir xqwvb', /Semua kata: 0\. Sebagian kata: \d/, /cangkir/i],
    ['a denied word is found denied', 'tidak goyang', /berkata sebaliknya|^$/, /(tidak|gak) goyang/i],
  ])('%s', async (_, query, said, result) => {
    const page = await openSearch(`?q=${encodeURIComponent(query)}`);
    expect(await textOf(page.locator('.bs-explained'))).toMatch(said);
    expect(await textOf(page.locator('.bs-review').first())).toMatch(result);
  });

  test.each(['C++', '👍'])('%s is no word, and the page says that nothing was searched', async (query) => {
    const page = await openSearch(`?q=${encodeURIComponent(query)}`);
    expect(await textOf(page.locator('.bs-explained'))).toBe(`“${query}” bukan kata, jadi tidak ada yang dicari. Ini semua ulasan.`);
    expect(await readCount(page)).toBe(catalog.reviews.length);
  });

  test('the opposite is a press away', async () => {
    const page = await openSearch('?q=gompal');
    const found = await readIds(page);
    await page.locator('.bs-explained').getByRole('button', { name: 'tidak gompal' }).click();
    await settled(page);
    const turned = await readIds(page);
    expect(turned.length).toBeGreaterThan(0);
    expect(turned).not.toEqual(found);
  });

  test('answered reviews show the answer, its date and the outcome', async () => {
    const review = catalog.reviews.find(({ replies, recovery }) => replies.length > 0 && recovery.length > 0);
    const page = await openSearch(`?reply=yes&product=${review?.product}&stars=${review?.rating}`);
    await readAllResults(page);
    const shown = await textOf(page.locator('.bs-review', { has: page.locator(`a[href="/reviews/${review?.id}/"]`) }).locator('.bs-reply'));
    expect(shown).toContain(review?.replies.at(-1)?.by);
    expect(shown).toMatch(/\d{4}.*Penyelesaian: \S+/s);
  });

  test('who looks for photos sees them', async () => {
    const page = await openSearch('?photo=yes');
    const thumbnail = page.locator('.bs-thumbnails img').first();
    await thumbnail.waitFor();
    await eventually(() => thumbnail.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  });

  test('a filter that would give nothing is not there', async () => {
    const page = await openSearch('?q=gompal');
    const numbers = await page.locator('.bs-number').allInnerTexts();
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers.filter((n) => n === '0')).toEqual([]);
  });
});

describe('where the index does not load', () => {
  const plain = /Pencarian tidak dapat dimuat\s+Sambungan ke situs ini terputus/;
  test.each([
    ['no connection', '', '**/search-index/**', undefined],
    ['no connection, with words', '?q=kirim', '**/search-index/**', undefined],
    ['files that are gone', '', '**/search-index/**', 404],
    ['no parts of the index', '?q=kirim', '**/search-index/index-*/**', undefined],
    ['no texts', '', '**/search-index/**/*.json', 500],
  ] as const)('%s: a plain message, and trying again works', async (_, query, files, status) => {
    const page = await newPage();
    await page.route(files, (route) => (status === undefined ? route.abort() : route.fulfill({ status, body: 'no' })));
    await page.goto(`${url}/search/${query}`);
    await settled(page);
    expect(await textOf(page.getByRole('alert'))).toMatch(plain);
    expect(await page.getByRole('alert').getByRole('link').count()).toBeGreaterThan(3);
    await page.unroute(files);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await eventually(async () => (await readResults(page)).length).toBe(10);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('a hostile address', () => {
  const attack = '"><img src=x onerror=alert(1)>';
  test.each([
    ['markup', `?q=${encodeURIComponent(attack)}`, attack],
    ['a script', `?q=${encodeURIComponent('<script>alert(1)</script>')}`, '<script>alert(1)</script>'],
    ['markup in filters', `?product=${encodeURIComponent(attack)}&lang=${encodeURIComponent('<svg onload=alert(1)>')}`, ''],
    ['values that nothing has', '?stars=9&product=constructor&level=__proto__&year=0&photo=no&sort=evil', ''],
    ['names that nothing has', '?javascript:alert(1)&__proto__[x]=1&hasOwnProperty=1', ''],
    ['broken escapes', '?q=%&stars=%E0%A4%A&product=%00', '%'],
    ['much of it', `?q=${'a'.repeat(5000)}&product=${'b,'.repeat(2000)}`, 'a'.repeat(200)],
  ])('%s does nothing', async (_, query, box) => {
    const page = await newPage();
    const surprises: string[] = [];
    page.on('dialog', (dialog) => {
      surprises.push(dialog.message());
      return dialog.dismiss();
    });
    page.on('pageerror', (error) => surprises.push(error.message));
    page.on('console', (message) => message.type() === 'error' && surprises.push(message.text()));
    await page.goto(`${url}/search/${query}`);
    await settled(page);
    expect(await boxOf(page).inputValue()).toBe(box);
    expect(await page.locator('.bukti-search :is(img, svg, script, iframe)').count()).toBe(0);
    if (box === '') expect(await readCount(page)).toBe(catalog.reviews.length);
    expect(surprises).toEqual([]);
  });
});

describe('a row of stars leads to as many reviews as it says', () => {
  const rowOf = (page: Page, stars: number) =>
    page.getByRole('list', { name: 'Sebaran bintang' }).getByRole('link', { name: new RegExp(`^${stars}`) });
  const promisedBy = async (row: Locator) => Number.parseInt(await textOf(row.locator('.n')), 10);

  test('of the whole site, in the search', async () => {
    const page = await openPage('/');
    const promised = await promisedBy(rowOf(page, 5));
    await rowOf(page, 5).click();
    await page.waitForURL('**/search/?**');
    const expected = idsWhere((review) => review.rating === 5 && review.verdict.counted);
    await expectExactly(page, expected);
    expect(promised).toBe(expected.length);
  });

  test.each([5, 4, 1])('of a product, on its page: %i', async (stars) => {
    const page = await openPage(`/products/${product.slug}/`);
    const promised = await promisedBy(rowOf(page, stars));
    await rowOf(page, stars).click();
    const articles = page.locator('article[data-facts]').filter({ visible: true });
    await eventually(() => articles.count()).toBe(promised);
    expect(promised).toBe(product.reviews.filter((review) => review.rating === stars && review.verdict.counted).length);
  });
});

/** As many results as expected, and none but these on the first page. */
async function expectExactly(page: Page, ids: readonly string[]): Promise<void> {
  expect(await readCount(page)).toBe(ids.length);
  const shown = await readResults(page);
  expect(shown).toHaveLength(Math.min(10, ids.length));
  expect(shown.filter(({ id }) => !ids.includes(id))).toEqual([]);
}

/** Everything that a state shows. */
async function readScreen(page: Page) {
  const results = await readResults(page);
  return {
    box: await boxOf(page).inputValue(),
    count: await textOf(page.locator('.bs-count')),
    filters: await page.locator('.bs-chosen bdi').allInnerTexts(),
    sort: await page.locator('.bs-sort select').inputValue(),
    ids: results.map(({ id }) => id),
  };
}

function nameOf(slug: string): string {
  const name = catalog.products.find((one) => one.slug === slug)?.name;
  return typeof name === 'string' ? name : (name?.id ?? slug);
}

test('the link to the other language leads to the same search', async () => {
  const page = await openSearch('?q=kirim&stars=5');
  const found = await readCount(page);
  await page.locator('a.language').click();
  await page.waitForURL('**/en/search/?q=kirim&stars=5');
  await settled(page);
  expect(await readCount(page)).toBe(found);
});
