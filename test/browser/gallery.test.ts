import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { isVideo } from '#src/schemas/media.ts';
import { catalog, clickForTab, eventually, flat, found, newPage, openPage, textOf, url } from './support.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const pictured = catalog.reviews.filter(({ media }) => media.length > 0 && !media.some(isVideo));
const review = found(pictured[0], 'a review with a photo');
const product = found(
  catalog.products.find(({ reviews }) => reviews.filter(({ media }) => media.length > 0).length > 1),
  'a product with several photos',
);
/** The strip has all photos of the product, newest first; those of the reviews on the page are the same ones again. */
const shown = product.reviews.filter(({ media }) => media.length > 0);
const PRODUCT_PATH = `/products/${product.slug}/`;
const t = textsFor('id').gallery;

/** In the strip and in the reviews: the gallery goes through them in this order, through each once. */
const photosOf = (page: Page) => page.locator('a[data-photo=customers]');
const dialogOf = (page: Page) => page.locator('dialog.gallery');
/** The one photo that can be reached, once it is where it belongs. */
const slideOf = (page: Page) => dialogOf(page).locator('li:not([inert])');
const place = (n: number) => t.place(`${n}`, `${shown.length}`);
const placeOf = (page: Page) => dialogOf(page).locator('output').textContent();

async function open(page: Page, path: string, at = 0): Promise<void> {
  await page.goto(url + path);
  await photosOf(page).nth(at).click();
  await dialogOf(page).waitFor();
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_name, options) => {
  test('a photo opens large, with its review beside it', async () => {
    const page = await newPage(options);
    await open(page, PRODUCT_PATH);
    const slide = slideOf(page);
    const of = found(shown[0], 'a review');
    expect(await placeOf(page)).toBe(place(1));
    expect(await slide.locator('img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(
      800,
    );
    expect(await slide.getByRole('img', { name: /bintang/ }).count()).toBe(1);
    const words = (await textOf(slide.locator('.words'))).replace(/…$/, '').trim();
    expect(words.length).toBeGreaterThan(20);
    expect(flat(of.body).startsWith(words)).toBe(true);
    expect(await textOf(slide.locator('.author'))).toContain(of.author.name);
    await slide.getByRole('link', { name: t.readReview }).click();
    await page.waitForURL(`${url}/reviews/${of.id}/`);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the open dialog, %s', async (colorScheme) => {
    const page = await newPage({ ...options, colorScheme });
    await open(page, PRODUCT_PATH);
    const { violations } = await new AxeBuilder({ page }).include('dialog.gallery').setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  });

  test('nothing moves when it opens, turns and closes, and everything fits', async () => {
    const page = await newPage(options);
    await page.goto(url + PRODUCT_PATH);
    await photosOf(page).first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      // Those right after a press count here, too.
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    await photosOf(page).first().click();
    await dialogOf(page).waitFor();
    await slideOf(page)
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.decode());
    const small = await dialogOf(page).evaluate(
      (dialog) =>
        [...dialog.querySelectorAll('button, li:not([inert]) a')]
          .map((element) => element.getBoundingClientRect())
          .filter(({ width, height, right, bottom }) => width < 44 || height < 44 || right > innerWidth || bottom > innerHeight).length,
    );
    expect(small).toBe(0);
    await page.keyboard.press('ArrowRight');
    await eventually(() => placeOf(page)).toBe(place(2));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('Enter opens it, arrows turn it around the ends, Escape closes it, and the focus returns', async () => {
    const page = await newPage(DESKTOP);
    await page.goto(url + PRODUCT_PATH);
    const photo = photosOf(page).nth(1);
    await photo.focus();
    await page.keyboard.press('Enter');
    await eventually(() => dialogOf(page).count()).toBe(1);
    expect(await placeOf(page)).toBe(place(2));
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(t.close);
    const turns = [
      ['ArrowLeft', 1],
      ['ArrowLeft', shown.length],
      ['ArrowRight', 1],
      ['End', shown.length],
      ['Home', 1],
    ] as const;
    for (const [key, n] of turns) {
      await page.keyboard.press(key);
      await eventually(() => placeOf(page)).toBe(place(n));
      expect(await slideOf(page).count()).toBe(1);
    }
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await eventually(() => dialogOf(page).count()).toBe(0);
    expect(await photo.evaluate((link) => link === document.activeElement)).toBe(true);
  });
});

describe('by pointer', () => {
  test('buttons turn it, and a click beside it closes it, but none inside', async () => {
    const page = await newPage(DESKTOP);
    await open(page, PRODUCT_PATH);
    await page.getByRole('button', { name: t.next }).click();
    await eventually(() => placeOf(page)).toBe(place(2));
    await page.getByRole('button', { name: t.previous }).click();
    await eventually(() => placeOf(page)).toBe(place(1));
    await slideOf(page).locator('img').click();
    expect(await dialogOf(page).count()).toBe(1);
    await page.mouse.click(5, 450);
    await eventually(() => dialogOf(page).count()).toBe(0);
    await photosOf(page).first().click();
    await page.getByRole('button', { name: t.close }).click();
    await eventually(() => dialogOf(page).count()).toBe(0);
  });

  test('a finger swipes to the next photo', async () => {
    const page = await newPage(PHONE);
    await open(page, PRODUCT_PATH);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x) => ({ x, y: 300 })) });
    await touch('touchStart', 330);
    for (let x = 310; x >= 60; x -= 25) await touch('touchMove', x);
    await touch('touchEnd');
    await eventually(() => placeOf(page)).toBe(place(2));
  });

  test('a click that asks for a new tab is left alone', async () => {
    const page = await newPage(DESKTOP);
    await page.goto(url + PRODUCT_PATH);
    expect(await clickForTab(page, photosOf(page).first())).toMatch(/\.webp$/);
    expect(await dialogOf(page).count()).toBe(0);
  });
});

describe('the strip of customers’ photos', () => {
  test('shows each photo of the product once, and none a second time in the gallery', async () => {
    const page = await newPage(PHONE);
    await page.goto(url + PRODUCT_PATH);
    const strip = page.locator('.photos li');
    expect(await strip.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.review))).toEqual(
      shown.map(({ id }) => id),
    );
    expect(await photosOf(page).count()).toBeGreaterThan(shown.length);
    const links = await strip.locator('a').evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...links)).toBeGreaterThanOrEqual(44);
    await strip.locator('a[data-photo]').first().click();
    await dialogOf(page).waitFor();
    expect(await dialogOf(page).locator('li').count()).toBe(shown.length);
  });

  test('turns to no photo of a review that a filter hides', async () => {
    const left = (stars: number) => shown.filter((one) => one.rating === stars);
    const stars = found(
      [5, 4, 3, 2, 1].find((some) => left(some).length > 0 && left(some).length < shown.length),
      'stars that some reviews with photos have',
    );
    const page = await newPage(DESKTOP);
    await page.goto(`${url}${PRODUCT_PATH}?stars=${stars}`);
    await page.locator('.filters').scrollIntoViewIfNeeded();
    const of = found(left(stars)[0], 'a review with a photo');
    await eventually(() => page.locator('article[data-review][hidden]').count()).toBeGreaterThan(0);
    await page.locator(`.photos [data-review="${of.id}"] a[data-photo]`).click();
    await dialogOf(page).waitFor();
    expect(await dialogOf(page).locator('li').count()).toBe(left(stars).length);
  });

  test('has the words of a review that stands on another page', async () => {
    const page = await newPage(DESKTOP);
    await page.goto(url + PRODUCT_PATH);
    const { id, body, author } = found(shown[0], 'a review');
    await page.evaluate((review) => {
      for (const card of document.querySelectorAll(`:is(article, section)[data-review="${review}"]`)) card.remove();
    }, id);
    expect(await page.locator('.words', { hasText: flat(body).slice(0, 30) }).count()).toBe(0);
    await page.locator('.photos a[data-photo]').first().click();
    const slide = slideOf(page);
    const words = (await textOf(slide.locator('.words'))).replace(/…$/, '').trim();
    expect(words.length).toBeGreaterThan(20);
    expect(flat(body).startsWith(words)).toBe(true);
    expect(await textOf(slide.locator('.author'))).toContain(author.name);
    expect(await slide.getByRole('img', { name: /bintang/ }).count()).toBe(1);
    await slide.getByRole('link', { name: t.readReview }).click();
    await page.waitForURL(`${url}/reviews/${id}/`);
  });
});

describe('a video', () => {
  const filmed = found(
    catalog.reviews.find(({ media }) => media.some(isVideo)),
    'a review with a video',
  );
  const video = found(filmed.media.find(isVideo), 'a video');
  const alt = typeof video.alt === 'string' ? video.alt : video.alt.id;
  const path = `/products/${filmed.product}/`;

  test.each([
    ['a phone', PHONE],
    ['a desk', DESKTOP],
  ])('plays in the gallery only when asked to, and stops when the page is turned, on %s', async (_name, options) => {
    const page = await newPage(options);
    const loaded: string[] = [];
    page.on('request', (request) => request.url().endsWith('.mp4') && loaded.push(request.url()));
    await page.goto(url + path);
    await page.locator('.photos a.video').click();
    const slide = slideOf(page);
    const player = slide.locator('video');
    expect(await player.getAttribute('aria-label')).toBe(`${textsFor('id').media.video}: ${alt}`);
    expect(flat(filmed.body).startsWith((await textOf(slide.locator('.words'))).replace(/…$/, ''))).toBe(true);
    expect(
      await player.evaluate((element: HTMLVideoElement) => [element.paused, element.controls, element.preload, element.autoplay]),
    ).toEqual([true, true, 'none', false]);
    expect(loaded).toEqual([]);
    const box = found((await player.boundingBox()) ?? undefined, 'a player in sight');
    expect(box.width).toBeLessThanOrEqual(options.viewport.width);
    expect(box.height).toBeGreaterThan(200);
    const handle = found((await player.elementHandle()) ?? undefined, 'a player');
    await handle.evaluate((element) => (element as HTMLVideoElement).play());
    expect(
      await handle.evaluate((element) => [(element as HTMLVideoElement).paused, (element as HTMLVideoElement).textTracks[0]?.mode]),
    ).toEqual([false, 'showing']);
    await page.getByRole('button', { name: t.next }).click();
    await eventually(() => handle.evaluate((element) => (element as HTMLVideoElement).paused)).toBe(true);
  });

  test('keeps the arrow keys for winding', async () => {
    const page = await newPage(DESKTOP);
    await page.goto(url + path);
    await page.locator('.photos a.video').click();
    const before = await placeOf(page);
    await slideOf(page).locator('video').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(100);
    expect(await placeOf(page)).toBe(before);
  });

  test('has its place before anything of it is loaded, and captions, on the page of its review', async () => {
    const page = await newPage({ ...PHONE, javaScriptEnabled: false });
    await page.route(/tetes-gelas/, (route) => (route.request().url().endsWith('.html') ? route.continue() : route.abort()));
    await page.goto(`${url}/reviews/${filmed.id}/`);
    const player = page.locator('video');
    const box = found((await player.boundingBox()) ?? undefined, 'a player');
    const size = await player.evaluate((element: HTMLVideoElement) => [element.width, element.height] as const);
    expect(box.height / box.width).toBeCloseTo(size[1] / size[0], 1);
    expect(
      await player.locator('track[kind=captions]').evaluateAll((all) => all.map((track) => (track as HTMLTrackElement).srclang)),
    ).toEqual(video.captions?.map(({ lang }) => lang));
  });

  test('is a plain link to the file without script', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.locator('.photos a.video').getAttribute('href')).toMatch(/\.mp4$/);
  });
});

test('a product shows all its pictures, and the gallery opens with the one that was pressed', async () => {
  const several = found(
    catalog.products.find(({ images }) => images.length > 1),
    'a product with several pictures',
  );
  const page = await newPage(DESKTOP);
  await page.goto(`${url}/products/${several.slug}/`);
  const links = page.locator('a[data-photo=product]');
  expect(await links.count()).toBe(several.images.length);
  const sizes = await links.evaluateAll((all) =>
    all.map((link) => link.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  await links.nth(1).click();
  expect(await placeOf(page)).toBe(t.place('2', `${several.images.length}`));
  const second = found(several.images[1], 'a second picture');
  expect(await textOf(slideOf(page))).toBe(flat(localText(second.alt, 'id')));
});

test('without script each photo is a link to the large picture', async () => {
  const page = await openPage(`/reviews/${review.id}/`, { javaScriptEnabled: false });
  await photosOf(page).first().click();
  await page.waitForURL('**/*.webp');
});

test('a gallery that cannot be loaded leaves the link as it is', async () => {
  const page = await newPage();
  await page.route(/open-gallery/, (route) => route.abort());
  await page.goto(`${url}/reviews/${review.id}/`);
  await photosOf(page).first().click();
  await page.waitForURL('**/*.webp');
});

test('on the page of one review there is nothing to turn', async () => {
  const page = await newPage();
  const alone = found(
    pictured.find(({ media }) => media.length === 1),
    'a review with one photo',
  );
  await open(page, `/en/reviews/${alone.id}/`);
  expect(await dialogOf(page).getByRole('button').count()).toBe(1);
  expect(
    await dialogOf(page)
      .getByRole('button', { name: textsFor('en').gallery.close })
      .isVisible(),
  ).toBe(true);
});

test('a page with check, photos and sharing stays within 8 KB of script, whatever is pressed', async () => {
  const page = await newPage();
  const scripts: string[] = [];
  page.on('response', (response) => response.url().endsWith('.js') && scripts.push(new URL(response.url()).pathname));
  await page.goto(`${url}/reviews/${review.id}/`);
  await page.locator('bukti-check button').click();
  await page.locator('bukti-check[data-state]').waitFor();
  await photosOf(page).first().click();
  await dialogOf(page).waitFor();
  const inline = await page.evaluate(() => [...document.scripts].map(({ text }) => text));
  const files = scripts.map((path) => readFileSync(join(inject('dist'), path)));
  expect(files.length).toBeGreaterThanOrEqual(4);
  expect([...inline, ...files].reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThanOrEqual(8 * 1024);
});

describe('passing a review on', () => {
  const path = `/en/reviews/${review.id}/`;
  const address = `https://bukti.lereng.example${path}`;
  const s = textsFor('en').share;

  test('copies its address, and says so', async () => {
    const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(url + path);
    await page.getByRole('button', { name: s.copy }).click();
    await eventually(() => page.locator('bukti-share output').textContent()).toBe(s.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  });

  test('uses what the device offers, only where it does', async () => {
    const page = await newPage();
    await page.addInitScript(() => Object.assign(navigator, { share: (data: object) => Promise.resolve(Object.assign(window, { data })) }));
    await page.goto(url + path);
    await page.getByRole('button', { name: s.device }).click();
    const data = await page.evaluate(() => (window as unknown as { data: { url: string; title: string } }).data);
    expect(data).toMatchObject({ url: address, title: expect.stringMatching(/^★+☆* “/) });
    // The words stand in the page once; the script gives them to every link that takes words.
    const shared = await page
      .locator('bukti-share a')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('text')));
    expect(shared).toEqual([`${data.title}\n${address}`, data.title, null, data.title]);
  });

  test('without script there are links, and no dead button', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.locator('bukti-share').getByRole('button').count()).toBe(0);
    const links = await page.locator('bukti-share a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).host));
    expect(links).toEqual(['wa.me', 'x.com', 'www.facebook.com', 't.me']);
  });

  test('reports it to the contact, with its address', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    const href = await page.getByRole('link', { name: `${s.report}: ${s.byEmail}` }).getAttribute('href');
    expect(new URL(href ?? '').searchParams.get('body')).toContain(address);
    expect(href).toMatch(/^mailto:halo@lereng\.example\?/);
  });
});
