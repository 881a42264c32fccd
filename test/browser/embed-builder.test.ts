import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { localText } from '#src/i18n/format.ts';
import { FORMS, type Form, isElement } from '#src/outputs/embed-code/choice.ts';
import type { CodePlace } from '#src/outputs/embed-code/code.ts';
import { openHostPage, readBuilt, SITE, sha256 } from './host-page.ts';
import { catalog, eventually, found, holdScripts, newPage, openPage, product, textOf, url } from './support.ts';

const NAMES: Record<Form, string> = {
  stars: 'Bintang',
  rating: 'Nilai',
  reviews: 'Daftar ulasan',
  wall: 'Dinding',
  quote: 'Kutipan',
  snippet: 'Tanpa skrip',
  frame: 'Iframe',
  badge: 'Lencana',
};
const COUNTED = `dari ${product.summary.reviewCount} ulasan yang dihitung`;
const other = found(
  catalog.products.find(({ slug, reviews }) => slug !== product.slug && reviews.length > 3),
  'another product with reviews',
);

/** The builder, ready; and with the clipboard. */
async function openBuilder(query = '', options: Parameters<typeof newPage>[0] = {}): Promise<Page> {
  const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await page.goto(`${url}/embed/${query}`);
  await ready(page);
  return page;
}

const ready = (page: Page) => page.locator('.bukti-builder[data-ready=true]').waitFor();
/** Groups below the preview, which grows while it loads: a mouse click may miss a choice that moves, a key does not. */
const BELOW_PREVIEW = ['Untuk', 'Versi skrip'];
const choose = (page: Page, group: string, option: string) => {
  const radio = page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: new RegExp(`^${option}`) });
  return BELOW_PREVIEW.includes(group) ? radio.press('Space') : radio.check();
};
const queryOf = (page: Page) => new URL(page.url()).search;
const shownIn = (page: Page) => page.frameLocator('.eb-stage iframe');

test('before its script is ready it takes no choice, after a moment it looks disabled, and nothing moves', async () => {
  const page = await newPage();
  const start = await holdScripts(page);
  await page.goto(`${url}/embed/`, { waitUntil: 'commit' });
  const builder = page.locator('.bukti-builder');
  const isDeaf = () => builder.evaluate((element: HTMLElement) => element.inert);
  const ground = () =>
    builder
      .locator('input:checked')
      .first()
      .evaluate((input) => getComputedStyle(input).backgroundColor);
  /** In the document, since the link's smooth scroll may still be on its way. */
  const places = () =>
    builder.locator('.eb-forms, .eb-bench fieldset').evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x, y: y + scrollY, width, height };
      }),
    );
  const code = page.locator('.eb-waits a');
  expect(await isDeaf()).toBe(true);
  await eventually(ground).toBe('rgba(0, 0, 0, 0)');
  await eventually(() => code.isVisible()).toBe(true);
  await code.click();
  expect(new URL(page.url()).hash).toBe('#forms');
  // A font that loads late is not part of this test.
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const waiting = await places();
  start();
  await ready(page);
  expect(await isDeaf()).toBe(false);
  expect(await code.isVisible()).toBe(false);
  expect(await ground()).not.toBe('rgba(0, 0, 0, 0)');
  expect(await places()).toEqual(waiting);
});

test('where its script comes at once, it looks alive from the first moment on', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    // The clock of animations stands still.
    addEventListener('DOMContentLoaded', () => {
      for (const animation of document.getAnimations()) animation.pause();
    });
  });
  await holdScripts(page);
  await page.goto(`${url}/embed/`, { waitUntil: 'commit' });
  const checked = page.locator('.bukti-builder input:checked').first();
  await eventually(() => checked.evaluate((input) => getComputedStyle(input).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  expect(await page.locator('.eb-waits').isVisible()).toBe(false);
});

async function copy(page: Page, place: CodePlace): Promise<string> {
  const block = page.locator(`[data-code=${place}]`);
  await block.getByRole('button').press('Enter');
  await eventually(() => textOf(block.getByRole('button'))).toBe('Disalin');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await block.locator('pre').evaluate((pre) => pre.textContent));
  return copied;
}

/** The policy of a shop that allows nothing but its own stylesheet and what the builder names. */
function policyOf(lines: string, style: string): string {
  const directives = new Map([
    ['default-src', "'none'"],
    ['style-src', sha256(style)],
  ]);
  for (const line of lines.split(';')) {
    const [name = '', ...values] = line.trim().split(' ');
    directives.set(name, [...(directives.has(name) ? [directives.get(name)] : []), ...values].join(' '));
  }
  return [...directives].map(([name, value]) => `${name} ${value}`).join('; ');
}

const shop = (code: string, style: string) =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Toko</title><style>${style}</style></head><body><main><h1>Toko</h1>${code}<p>Sesudahnya</p></main></body></html>`;

describe('what is copied works in a shop of another origin, with the policy that is named', () => {
  test.each(FORMS)('%s', async (form) => {
    const page = await openBuilder();
    await choose(page, 'Bentuk', NAMES[form]);
    await ready(page);
    const code = await copy(page, 'page');
    const hasStyle = (await page.locator('[data-code=style]').count()) > 0;
    const style = hasStyle ? await copy(page, 'style') : '';
    const csp = policyOf(await copy(page, 'policy'), style);

    const host = await openHostPage(shop(code, style), { csp });
    if (form === 'badge') {
      await eventually(() => host.page.locator('main img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    } else if (form === 'stars') {
      await eventually(() => textOf(host.page.locator('bukti-stars [part=text]'))).toContain(`(${product.summary.ratingCount})`);
    } else {
      const shown = form === 'frame' ? host.page.frameLocator('iframe').locator('.b') : host.page.locator('main .b');
      await eventually(() => textOf(shown)).toContain(COUNTED);
    }
    expect(host.browserErrors).toEqual([]);
    // The room that was kept is about as high as what came, and does not stay.
    expect(await host.layoutShift()).toBeLessThan(0.01);
    const spare = await host.page
      .locator('main [state]:not(bukti-stars)')
      .evaluateAll((all) => all.map((one) => one.clientHeight - (one.shadowRoot?.querySelector<HTMLElement>('.b')?.offsetHeight ?? 0)));
    expect(spare).toEqual(form !== 'stars' && isElement(form) ? [0] : []);
    expect(host.requests.filter((address) => !address.startsWith(`${SITE}/`))).toEqual([]);
    if (form === 'snippet') expect(host.requests).toEqual([]);
  });

  test('pinned, in other colours, of another product, in English', async () => {
    const page = await openBuilder();
    await page.getByLabel('Produk', { exact: true }).selectOption(other.slug);
    await page.getByLabel('Bahasa', { exact: true }).selectOption('en');
    await page.getByLabel('Tema', { exact: true }).selectOption('dark');
    await page.getByLabel('Jumlah ulasan').selectOption('2');
    await choose(page, 'Versi skrip', 'Dikunci dengan SRI');
    const code = await copy(page, 'page');
    const style = await copy(page, 'style');
    expect(code).toMatch(/integrity="sha384-/);
    const host = await openHostPage(shop(code, style), { csp: policyOf(await copy(page, 'policy'), style) });
    await eventually(() => textOf(host.page.locator('main .b'))).toContain(`from ${other.summary.reviewCount} counted reviews`);
    expect(await host.page.locator('main article').count()).toBe(2);
    expect(await host.page.locator('main .b').evaluate((box) => getComputedStyle(box).colorScheme)).toBe('dark');
    expect(host.requests).toEqual([
      expect.stringMatching(/\/embed\/v1\/bukti\.[0-9a-f]{12}\.js$/),
      `${SITE}/api/v1/products/${other.slug}.json`,
    ]);
    expect(host.browserErrors).toEqual([]);
  });

  test('a badge is no wider than the column that it stands in, and one in a template as wide as its own picture', async () => {
    const page = await openBuilder('?form=badge&badge=card');
    const code = await copy(page, 'page');
    const style = 'main { width: 280px; }';
    const host = await openHostPage(shop(code, style), { csp: policyOf(await copy(page, 'policy'), style) });
    const size = () => host.page.locator('main img').evaluate((image: HTMLImageElement) => [image.width, image.naturalWidth > 280]);
    await eventually(size).toEqual([280, true]);
    expect(host.browserErrors).toEqual([]);
    await page.goto(`${url}/embed/?form=badge&platform=shopify`);
    await ready(page);
    const template = await copy(page, 'liquidEvery');
    const every = catalog.products.map(({ slug }) => template.replaceAll('{{ product.handle | escape }}', slug));
    const { page: shelf } = await openHostPage(shop(every.join('\n'), ''));
    await shelf.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    const sizes = await shelf
      .locator('main img')
      .evaluateAll((all) => all.map((one) => [one.clientWidth, (one as HTMLImageElement).naturalWidth]));
    expect(new Set(sizes.map(String)).size).toBeGreaterThan(1);
    for (const [shown, own] of sizes) expect(shown).toBe(own);
  });

  test('where the browser refuses its clipboard, the older way copies; other code does not look as if it was copied', async () => {
    const page = await openBuilder();
    await page.evaluate(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('refused')) }));
    const code = await copy(page, 'page');
    expect(code).toContain('<bukti-');
    await choose(page, 'Bentuk', NAMES.wall);
    await eventually(() => textOf(page.locator('[data-code=page]').getByRole('button'))).toBe('Salin');
  });

  test('without the named policy nothing would be shown: the test can fail', async () => {
    const page = await openBuilder();
    const code = await copy(page, 'page');
    const host = await openHostPage(shop(code, ''), { csp: policyOf('', '') });
    await eventually(async () => host.browserErrors.length).toBeGreaterThan(0);
    expect(await textOf(host.page.locator('bukti-reviews'))).toMatch(/^Ulasan /);
  });
});

describe('the choice lives in the address', () => {
  test('a shared address brings it back, in either language', async () => {
    const page = await openBuilder();
    await choose(page, 'Bentuk', NAMES.wall);
    await page.getByLabel('Tata letak').selectOption('carousel');
    await page.getByLabel('Urutan').selectOption('lowest');
    await choose(page, 'Untuk', 'React');
    await eventually(async () => queryOf(page)).toBe('?form=wall&layout=carousel&order=lowest&platform=react');
    await page.reload();
    await ready(page);
    expect(await page.getByRole('radio', { name: NAMES.wall }).isChecked()).toBe(true);
    expect(await page.locator('[data-code=component] pre').textContent()).toContain('layout="carousel"');
    await page.locator('a.language').first().click();
    await page.waitForURL(`${url}/en/embed/?form=wall&lang=id&layout=carousel&order=lowest&platform=react`);
    await ready(page);
    expect(await page.getByLabel('Language', { exact: true }).inputValue()).toBe('id');
    await page.getByRole('button', { name: 'Reset' }).click();
    await eventually(async () => queryOf(page)).toBe('');
  });

  test('what a form does not have stays out of the address, and is there again with the next form', async () => {
    const page = await openBuilder('?layout=cards&limit=5&theme=dark&accent=104060&key=sku');
    const before = await page.locator('[data-code=page] pre').textContent();
    expect(before).toContain('sku="');
    await choose(page, 'Bentuk', NAMES.badge);
    await eventually(async () => queryOf(page)).toBe('?form=badge');
    // A link within the page is no new choice.
    await page.evaluate(() => Object.assign(location, { hash: 'forms' }));
    await choose(page, 'Bentuk', NAMES.reviews);
    await eventually(() => page.locator('[data-code=page] pre').textContent()).toBe(before);
  });

  test('a product that does not exist is not shown as if it did', async () => {
    const page = await openBuilder('?product=tidak-ada&form=snippet');
    expect(await page.getByLabel('Produk', { exact: true }).inputValue()).toBe(product.slug);
    expect(await page.locator('[data-code=page] pre').textContent()).toContain(`/products/${product.slug}/`);
  });

  test.each(['there', 'still on its way'])('a name finds a product, with the list of products %s', async (list) => {
    const page = await newPage();
    let answer = () => {};
    const isAsked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/v1/products.json', async (route) => {
      if (list === 'still on its way') await isAsked;
      await route.continue();
    });
    const listed = page.waitForResponse('**/api/v1/products.json');
    await page.goto(`${url}/embed/`);
    await ready(page);
    if (list === 'there') await (await listed).finished();
    const find = page.getByLabel('Cari nama produk');
    await find.fill(localText(other.name, 'id'));
    await find.press('Enter');
    answer();
    await eventually(() => page.getByLabel('Produk', { exact: true }).inputValue()).toBe(other.slug);
    await eventually(() => textOf(shownIn(page).locator('bukti-reviews .b'))).toContain(`dari ${other.summary.reviewCount} ulasan`);
  });
});

describe('the preview is the real thing', () => {
  test('on other grounds, and at the widths of a phone and of a desktop', async () => {
    const page = await openBuilder('', { viewport: { width: 1440, height: 900 } });
    await eventually(() => textOf(shownIn(page).locator('bukti-reviews .b'))).toContain(COUNTED);
    const ground = () =>
      shownIn(page)
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await choose(page, 'Latar', 'Gelap');
    await eventually(ground).toBe('rgb(21, 23, 28)');
    const width = () =>
      shownIn(page)
        .locator('html')
        .evaluate(() => innerWidth);
    expect(await width()).toBe(1100);
    await choose(page, 'Lebar', 'Ponsel');
    await eventually(width).toBe(390);
    // As high as what it shows: nothing of it has to be scrolled.
    await eventually(() =>
      shownIn(page)
        .locator('html')
        .evaluate((html) => html.scrollHeight - innerHeight),
    ).toBe(0);
  });

  test.each<[Form, string[]]>([
    ['stars', ['embed/v1/stars.js', 'api/v1/ratings.json']],
    ['reviews', ['embed/v1/bukti.js', `api/v1/products/${product.slug}.json`]],
    ['frame', [`embed/${product.slug}/index.html`, 'embed/v1/frame.js']],
    ['badge', [`badges/${product.slug}.svg`]],
    ['snippet', [`embed/${product.slug}/snippet.html`]],
  ])('%s: its weight is that of the files', async (form, files) => {
    const page = await openBuilder(`?form=${form}`);
    const bytes = files.reduce((sum, file) => sum + gzipSync(readBuilt(file)).length, 0);
    const weight = page.locator('.eb-weight p');
    await eventually(() => textOf(weight)).toContain(
      `dalam ${form === 'snippet' ? 'halaman, 0' : files.length}`.replace('dalam halaman', 'di dalam halaman'),
    );
    const said = Number.parseFloat((await textOf(weight)).replace(',', '.'));
    expect(Math.abs(said - bytes / 1024)).toBeLessThan(0.15);
  });
});

test.each(['?pinned=yes', '?form=frame', '?form=snippet', '?form=badge&format=png'])(
  'the preview keeps to the policy that the site is served with: %s',
  async (query) => {
    const page = await newPage();
    const wrong: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
    const response = await page.goto(`${url}/embed/${query}`);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
    await eventually(() => textOf(page.locator('.eb-weight p'))).toMatch(/^\d+,\d KB/);
    const shown = { '?form=frame': 'iframe', '?form=badge&format=png': 'a > img' }[query] ?? '.b';
    await shownIn(page).locator(shown).first().waitFor();
    expect(wrong).toEqual([]);
  },
);

test('without JavaScript every form is explained, with code that works', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(`${url}/embed/`);
  for (const part of ['.bukti-builder', '.eb-waits']) expect(await page.locator(part).isVisible()).toBe(false);
  const forms = page.locator('.forms details');
  expect(await forms.count()).toBe(FORMS.length);
  for (const form of await forms.all()) await form.locator('summary').click();
  const codes = await page
    .locator('.forms details')
    .evaluateAll((all) => all.map((one) => [...one.querySelectorAll('pre')].map((pre) => pre.textContent)));
  expect(await textOf(page.locator('main'))).toContain('Tanpa JavaScript');
  const [code = '', style = '', , policy = ''] = found(codes[FORMS.indexOf('reviews')], 'the code of reviews');
  const host = await openHostPage(shop(code, style), { csp: policyOf(policy, style) });
  await eventually(() => textOf(host.page.locator('main .b'))).toContain(COUNTED);
  expect(host.browserErrors).toEqual([]);
  expect(found(codes[FORMS.indexOf('snippet')], 'the code of the snippet')[0]).toBe(readBuilt(`embed/${product.slug}/snippet.html`));
});

test('beside an element for a block of WordPress stands where its script is; beside what needs none it does not', async () => {
  const page = await openBuilder('?form=rating&platform=wordpress');
  const about = page.locator('[data-code=customHtml] p');
  expect(await textOf(about)).toContain('Skripnya ada di kotak “PHP”');
  await choose(page, 'Bentuk', NAMES.badge);
  await eventually(() => textOf(about)).not.toContain('Skripnya');
});

test('on a page that is written from right to left code and addresses stand from left to right', async () => {
  const page = await openBuilder();
  await eventually(() => page.locator('.eb-weight li').count()).toBeGreaterThan(0);
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const starts = () =>
    page.locator('.eb-block pre code, .eb-weight bdi').evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange();
        const [text] = one.childNodes;
        if (text === undefined) return [];
        range.setStart(text, 0);
        range.setEnd(text, 1);
        const first = range.getBoundingClientRect();
        range.setEnd(text, (text.textContent ?? '').split('\n')[0]?.length ?? 0);
        return [first.left, range.getBoundingClientRect().left].map(Math.round);
      }),
    );
  const all = await starts();
  expect(all.length).toBeGreaterThan(4);
  for (const [first, leftmost] of all) expect(first).toBe(leftmost);
});

test('where the browser allows no copying, the copy button selects the code', async () => {
  const page = await openBuilder('', { permissions: [] });
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.locator('[data-code=page]').getByRole('button').press('Enter');
  await eventually(() => textOf(page.locator('.eb-said'))).toContain('Ctrl+C');
  expect(await page.evaluate(() => String(getSelection()))).toContain('<bukti-reviews');
});

test('every target is 44 pixels high', async () => {
  const page = await openPage('/embed/', { viewport: { width: 390, height: 844 } });
  await ready(page);
  const small = await page
    .locator('.bukti-builder :is(button, select, label:has(input), .eb-field input), .forms summary')
    .evaluateAll((all) =>
      all
        .filter(
          (one) =>
            one.checkVisibility() &&
            one.getBoundingClientRect().height < 44 &&
            one.closest('label') === (one.matches('label') ? one : null),
        )
        .map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(small).toEqual([]);
});

test.each([
  ['quote', 'light'],
  ['snippet', 'dark'],
  ['frame', 'light'],
  ['badge', 'dark'],
] as const)('axe finds nothing with %s (%s)', async (form, colorScheme) => {
  const page = await openPage(`/embed/?form=${form}&platform=wordpress`, { colorScheme });
  await ready(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
});
