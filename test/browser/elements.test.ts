import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { pickSnippet } from '#src/aggregate/pick-snippet.ts';
import { formatRating } from '#src/i18n/format.ts';
import { contrastOf } from '#src/outputs/theme/colour.ts';
import { keysOf } from '#src/schemas/product-keys.ts';
import { serveEmbeds, serveHost } from '../support/serve-host.ts';
import { catalog, eventually, found, newPage, product, textOf } from './support.ts';

const HOSTS = ['plain', 'hostile', 'wordpress', 'bootstrap'] as const;
const FORMS = ['rating', 'reviews', 'wall', 'quote'] as const;
const MOST_BYTES = 3584;

const dist = inject('dist');
const answers = new Map<string, string>();
const site = await serveEmbeds(dist, answers);
const host = await serveHost(site.url);
afterAll(() => Promise.all([site.close(), host.close()]));

const release = JSON.parse(readFileSync(`${dist}/embed/v1/bukti.json`, 'utf8'));
const review = found(product.reviews[0], 'a review');
const all = FORMS.map(
  (form) => `<bukti-${form} product="${product.slug}" review="${review.id}"><p>Tanpa skrip: ${form}</p></bukti-${form}>`,
).join('');

test('the script is small, and its document tells of it truly', () => {
  const script = readFileSync(`${dist}/embed/v1/bukti.js`);
  expect(gzipSync(script).length).toBeLessThanOrEqual(MOST_BYTES);
  expect(release.gzip).toBe(gzipSync(script).length);
  expect(release.bytes).toBe(script.length);
  expect(readFileSync(`${dist}/embed/v1/${release.file}`)).toEqual(script);
});

test.each(HOSTS)('every form on a %s page of another origin: complete, accessible, quiet', async (name) => {
  const { page, said, asked } = await openHost(name, all);
  await shown(page, FORMS.length);
  for (const form of FORMS) {
    const text = await textOf(page.locator(`bukti-${form} .b`));
    expect(text).toMatch(/5★ \d+ · 4★ \d+ · 3★ \d+ · 2★ \d+ · 1★ \d+/);
    expect(await page.locator(`bukti-${form} a`).last().getAttribute('href')).toMatch(/\/(products|reviews)\//);
  }
  const value = formatRating(found(product.summary.ratingValue, 'a rating'), 'id').replace(',', '[,.]');
  expect(await textOf(page.locator('bukti-rating .h b'))).toMatch(new RegExp(`^${value}$`));
  expect(said).toEqual([]);
  expect(new Set(asked)).toEqual(
    new Set(['/embed/v1/bukti.js', `/api/v1/products/${product.slug}.json`, `/api/v1/reviews/${review.id}.json`]),
  );
  expect(asked.length).toBe(new Set(asked).size);
});

test.each(['plain', 'wordpress', 'bootstrap'] as const)('axe finds nothing in the elements on a %s page', async (name) => {
  const { page } = await openHost(name, all, { bypassCSP: true });
  await shown(page, FORMS.length);
  expect(await violations(page, 'main')).toEqual([]);
});

test.each([
  ['on a hostile page', 'hostile', all, FORMS.length],
  ['in a carousel', 'plain', `<bukti-reviews product="${product.slug}" layout="carousel" limit="6"></bukti-reviews>`, 1],
])('axe finds nothing %s, and a finger hits every link', async (_name, host, markup, elements) => {
  const { page } = await openHost(host, markup, { bypassCSP: true, viewport: { width: 390, height: 800 } });
  await shown(page, elements);
  for (const element of await page.locator('[product]').evaluateAll((all) => all.map(({ localName }) => localName)))
    expect(await violations(page, element)).toEqual([]);
  const heights = await page.locator('.b a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(elements);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test.each([
  'display: grid',
  'display: grid; grid-template-columns: 1fr 1fr',
  'display: flex',
  'display: flex; flex-flow: column; align-items: center',
  'display: table',
  'float: left',
  'position: absolute',
])('a carousel scrolls by itself in the place of a list, and makes nothing wider: %s', async (style) => {
  const cell = style === 'display: table' ? 'display: table-cell' : 'flex: 1';
  const markup = ['reviews', 'wall'].map(
    (form) => `<bukti-${form} product="${product.slug}" layout="carousel" limit="12"></bukti-${form}>`,
  );
  const { page } = await openHost(
    'plain',
    `<div style="${style}">${markup.map((one) => `<div style="${cell}">${one}</div>`).join('')}</div><div style="${style}">${markup.join('')}</div>`,
    {
      bypassCSP: true,
      viewport: { width: 390, height: 800 },
    },
  );
  await shown(page, 4);
  const lists = page.locator('.r');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await lists.evaluateAll((all) => all.filter((one) => one.scrollWidth <= one.clientWidth || one.clientWidth < 80))).toEqual([]);
  // Who comes to it with the keyboard hears where he is.
  expect(await page.getByRole('group').and(page.locator('[tabindex]')).count()).toBe(4);
  expect(await lists.first().getAttribute('aria-label')).toBe(await page.locator('.b').first().getAttribute('aria-label'));
});

/** Properties that elements inherit from a host's page without being hidden, and properties that decide where words stand. */
const HANDED_DOWN = 'color display direction letterSpacing textAlign textShadow textTransform whiteSpace'.split(' ');

test('on a hostile page every part looks as on a plain one, in letters of at most 20 pixels', async () => {
  const looksOn = async (name: string) => {
    const { page } = await openHost(name, all);
    await shown(page, FORMS.length);
    return page.evaluate((properties) => {
      const roots = [...document.querySelectorAll('[product]')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const parts = roots.flatMap((root) =>
        [...root.querySelectorAll('.b, .b :not(path)')].map((part) => [part, getComputedStyle(part)] as const),
      );
      return {
        sizes: [...new Set(roots.map((root) => getComputedStyle(root.querySelector('.b') ?? document.body).fontSize))],
        looks: parts.map(([{ localName, className }, style]) =>
          [localName, `${className}`, ...properties.map((name) => style[name as 'color'])].join(' | '),
        ),
      };
    }, HANDED_DOWN);
  };
  const [plain, hostile] = [await looksOn('plain'), await looksOn('hostile')];
  expect(plain.looks.length).toBeGreaterThan(100);
  expect(hostile.looks).toEqual(plain.looks);
  expect([plain.sizes, hostile.sizes]).toEqual([['16px'], ['20px']]);
});

const LOOKS = { light: 'rgb(255, 253, 248)', dark: 'rgb(31, 26, 20)', star: 'rgb(184, 114, 11)' };

test('theme and accent choose colours, at any time', async () => {
  const { page, said } = await openHost('plain', `<bukti-rating product="${product.slug}"></bukti-rating>`);
  await shown(page, 1);
  const set = (name: string, value: string) =>
    page.locator('bukti-rating').evaluate((one, [key = '', to = '']) => one.setAttribute(key, to), [name, value]);
  expect(await looks(page)).toEqual([LOOKS.light, LOOKS.star]);
  await set('theme', 'dark');
  await eventually(async () => (await looks(page))[0]).toBe(LOOKS.dark);
  await set('accent', 'tomato');
  await eventually(() => looks(page)).toEqual([LOOKS.dark, expect.stringMatching(/^lab\(62\./)]);
  await set('theme', 'light');
  await eventually(() => looks(page)).toEqual([LOOKS.light, expect.stringMatching(/^lab\(56 /)]);
  expect(said).toEqual([]);
});

/** Colours of the box and of stars that were given. */
function looks(page: Page) {
  return page.locator('bukti-rating').evaluate(({ shadowRoot }) =>
    (['backgroundColor', 'color'] as const).map((name, at) => {
      const shown = shadowRoot?.querySelector(at === 0 ? '.b' : '.g');
      return shown && getComputedStyle(shown)[name];
    }),
  );
}

test.each([
  ['a page that says nothing is light, whatever the reader’s system is', '', LOOKS.light],
  ['a dark page', 'color-scheme: dark', LOOKS.dark],
  ['a page of both', 'color-scheme: light dark', LOOKS.dark],
])('without a theme the page decides: %s', async (_name, style, box) => {
  const { page } = await openHost('plain', `<bukti-rating product="${product.slug}"></bukti-rating>`, { colorScheme: 'dark' });
  await shown(page, 1);
  await page.evaluate((css) => {
    document.documentElement.style.cssText = css;
  }, style);
  expect((await looks(page))[0]).toBe(box);
});

/** What a box may stand on: its own ground, or of the page nobody knows what. */
const GROUNDS = { light: ['#fffdf8'], dark: ['#1f1a14'], inherit: ['#ffffff', '#1f1a14'] } as const;

/** A colour, and in which boxes stars have that very one. In all others they have another lightness of it. */
test('an accent is seen in every box, opaque, and is the very colour where that one is seen', async () => {
  const accents = {
    gold: ['dark'],
    yellow: ['dark'],
    cyan: ['dark'],
    lime: ['dark'],
    orange: ['dark'],
    white: ['dark'],
    'oklch(99% 0.02 90)': ['dark'],
    tomato: ['dark'],
    '#b8720b': ['light', 'dark', 'inherit'],
    rebeccapurple: ['light'],
    blue: ['light'],
    navy: ['light'],
    black: ['light'],
    'lab(5% 0 0)': ['light'],
    transparent: [],
    'color-mix(in oklch, white, transparent)': [],
    'color(display-p3 0 1 1)': ['dark'],
    'color(display-p3 0 0 1)': ['light'],
    CanvasText: ['light', 'dark'],
    Canvas: [],
    'light-dark(navy, gold)': ['light', 'dark'],
  };
  const rows = Object.entries(accents).flatMap(([accent, kept]) =>
    (['light', 'dark', 'inherit'] as const).map((theme) => ({ accent, theme, isKept: kept.some((one) => one === theme) })),
  );
  const elements = rows.map(
    ({ accent, theme }) => `<bukti-rating product="${product.slug}" accent="${accent}" theme="${theme}"></bukti-rating>`,
  );
  const { page, said } = await openHost('plain', elements.join(''));
  await shown(page, rows.length);
  const colours = await page.locator('bukti-rating').evaluateAll((all) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    /** As a screen shows it. */
    const painted = (colour: string) => {
      if (canvas === null) return [];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    return all.map((one) => {
      const box = one.shadowRoot?.querySelector<HTMLElement>('.b') ?? document.body;
      const star = getComputedStyle(box.querySelector('.g') ?? box).color;
      box.style.color = one.getAttribute('accent') ?? '';
      return [painted(star), painted(getComputedStyle(box).color)] as const;
    });
  });
  const hexOf = (colour: readonly number[]) =>
    `#${colour
      .slice(0, 3)
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`;
  const seen = rows.map(({ accent, theme }, at) => {
    const [star = [], own = []] = colours[at] ?? [];
    const contrast = Math.min(...GROUNDS[theme].map((ground) => contrastOf(hexOf(star), ground)));
    return { accent, theme, isKept: star.every((value, channel) => Math.abs(value - (own[channel] ?? 0)) <= 1), contrast, alpha: star[3] };
  });
  expect(seen.map(({ accent, theme, isKept }) => ({ accent, theme, isKept }))).toEqual(rows);
  expect(seen.filter(({ contrast, alpha }) => contrast < 3 || alpha !== 255)).toEqual([]);
  expect(said).toEqual([]);
});

test.each([
  ['theme="banana"', 'theme="banana" must be light or dark or inherit'],
  ['layout="card"', 'layout="card" must be list or cards or carousel'],
  ['order="best"', 'order="best" must be newest or oldest or highest or lowest'],
  ['limit="many"', 'limit="many" must be a number'],
  ['min-length="-4"', 'min-length="-4" must be a number'],
  ['accent="no colour"', 'accent="no colour" must be a colour'],
  ['theme="" layout="" order="" limit="" min-length="" accent=""', undefined],
])('one warning for %s, and what is shown is as without it', async (attribute, warning) => {
  const { page, said } = await openHost('plain', `<bukti-reviews product="${product.slug}" ${attribute}></bukti-reviews>`);
  await shown(page, 1);
  expect(said.map((line) => line.replace(/^\S+ /, ''))).toEqual(warning === undefined ? [] : [warning]);
  expect(await idsIn(page)).toEqual(pickSnippet(product.reviews).map(({ id }) => id));
});

test('stars show the right rating in any colour: full letters lie over empty ones and are cut off', async () => {
  const { page } = await openHost('plain', `<bukti-rating product="${product.slug}"></bukti-rating>`, { forcedColors: 'active' });
  await shown(page, 1);
  const stars = page.locator('bukti-rating .s');
  expect(await textOf(stars)).toBe('★★★★★ ☆☆☆☆☆');
  const share = await stars.evaluate(
    (one) => (one.firstElementChild?.getBoundingClientRect().width ?? 0) / one.getBoundingClientRect().width,
  );
  expect(share).toBeCloseTo(found(product.summary.ratingValue, 'a rating') / 5, 2);
});

test('where a browser makes no style sheets, as Safari before 16.4, the box has its style too', async () => {
  const page = await newPage({ bypassCSP: true });
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'CSSStyleSheet'));
  host.slot(`<bukti-rating product="${product.slug}"></bukti-rating>`);
  await page.goto(`${host.url}/plain.html`);
  await shown(page, 1);
  expect(await looks(page)).toEqual([LOOKS.light, LOOKS.star]);
  expect(await page.locator('bukti-rating .b').evaluate((box) => getComputedStyle(box).paddingTop)).toBe('16px');
});

test('a browser that knows no newer colour function shows light boxes, and right stars in the colour of the text', async () => {
  const page = await newPage({ bypassCSP: true });
  // What a browser of 2022 does with a function that it does not know, today's does with one that nobody knows.
  await page.route('**/embed/v1/bukti.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(/light-dark\(|lab\(/g, 'unknown(') });
  });
  host.slot(`<bukti-reviews product="${product.slug}" accent="tomato" theme="dark"></bukti-reviews>`);
  await page.goto(`${host.url}/plain.html`);
  await shown(page, 1);
  const seen = await page.locator('bukti-reviews').evaluate(({ shadowRoot }) => {
    const styleOf = (selector: string) => getComputedStyle(shadowRoot?.querySelector(selector) ?? document.body);
    return [styleOf('.b').backgroundColor, styleOf('.b').color, styleOf('.g').color, styleOf('.s').color, styleOf('a').color];
  });
  expect(seen).toEqual([LOOKS.light, ...Array.from({ length: 4 }, () => 'rgb(34, 28, 21)')]);
});

test('what the page hides is hidden, cannot be clicked and is not printed', async () => {
  const { page } = await openHost('plain', `<bukti-rating product="${product.slug}"></bukti-rating>`);
  await shown(page, 1);
  const box = page.locator('bukti-rating .b');
  const hide = (style: string) =>
    page.locator('main').evaluate((main, css) => {
      main.style.cssText = css;
    }, style);
  expect(await box.isVisible()).toBe(true);
  await hide('visibility: hidden');
  expect(await box.isVisible()).toBe(false);
  await hide('opacity: 0; pointer-events: none');
  expect(await page.locator('bukti-rating a').evaluate((link) => getComputedStyle(link).pointerEvents)).toBe('none');
});

test('a shadow tree that a server sent is taken over', async () => {
  const sent = '<template shadowrootmode="open"><p class="sent">Dari peladen</p></template>';
  const { page, said } = await openHost('plain', `<bukti-rating product="${product.slug}">${sent}</bukti-rating>`);
  await shown(page, 1);
  expect(await page.locator('bukti-rating .sent').count()).toBe(0);
  expect(await page.locator('bukti-rating .h').count()).toBe(1);
  expect(said).toEqual([]);
});

const scriptTag = (integrity: string) =>
  `<script type="module" src="SITE/embed/v1/${release.file}" integrity="${integrity}" crossorigin="anonymous"></script>`;

test('two copies of the script, at both addresses, share the page', async () => {
  const { page, said, asked } = await openHost('plain', scriptTag(release.integrity) + all);
  await shown(page, FORMS.length);
  expect(asked).toContain(`/embed/v1/${release.file}`);
  expect(said).toEqual([]);
});

test('the browser takes the script with its published hash, and no other', async () => {
  const markup = `<bukti-rating product="${product.slug}">Tetap di sini</bukti-rating>`;
  const sound = await openHost('bare', scriptTag(release.integrity) + markup);
  await shown(sound.page, 1);
  expect(sound.said).toEqual([]);
  const spoilt = await openHost('bare', scriptTag(`sha384-${'A'.repeat(64)}`) + markup);
  await eventually(async () => spoilt.said.join()).toMatch(/integrity/);
  expect(await textOf(spoilt.page.locator('bukti-rating'))).toBe('Tetap di sini');
  expect(await spoilt.page.evaluate(() => customElements.get('bukti-rating') === undefined)).toBe(true);
});

/** `min-length` that most reviews of the product do not have. */
const longest = found(product.reviews.map(({ body }) => [...body].length).sort((a, b) => b - a)[2], 'three reviews');

test.each([
  ['one', { limit: 1, minLength: 0 }, 1],
  ['more than a document has', { limit: 30, minLength: 0 }, 2],
  ['long ones, wherever they are', { limit: 4, minLength: longest }, Math.ceil(product.reviews.length / 20)],
])('shows those that the rule picks of all: %s', async (_name, { limit, minLength }, documents) => {
  const markup = `<bukti-reviews product="${product.slug}" limit="${limit}" min-length="${minLength}"></bukti-reviews>`;
  const { page, asked } = await openHost('plain', markup);
  await shown(page, 1);
  expect(await idsIn(page)).toEqual(pickSnippet(product.reviews, { limit, minLength }).map(({ id }) => id));
  expect(asked.filter((path) => path.startsWith('/api/'))).toHaveLength(documents);
});

test.each([
  ['there is no criticism', null, '', ['r11', 'r12'], []],
  ['the newest criticism stands on no page that is read', 'c', '', ['r11', 'c'], []],
  ['nothing is long enough on the pages that are read at most', 'c', 'min-length="900"', ['c'], [2, 3, 4, 5, 6, 7, 8, 9]],
])('where %s, the rule is kept, and no more pages are loaded than needed', async (_name, critical, attributes, ids, pages) => {
  const example = JSON.parse(readFileSync(`${dist}/api/v1/products/${product.slug}.json`, 'utf8'));
  const reviewOf = (id: string, rating: number) => ({ ...example.reviews[0], id, rating, body: 'Wangi.' });
  const pageOf = (page: number) => ({
    ...example,
    reviews: [1, 2].map((at) => reviewOf(`r${page}${at}`, 5)),
    newestCriticism: critical && reviewOf(critical, 2),
    pagination: { page, pages: 12, total: 24, next: null },
  });
  for (let page = 1; page <= 12; page += 1)
    answers.set(`/api/v1/products/praise${page > 1 ? `/${page}` : ''}.json`, JSON.stringify(pageOf(page)));
  const { page, asked } = await openHost('plain', `<bukti-reviews product="praise" limit="2" ${attributes}></bukti-reviews>`);
  await shown(page, 1);
  answers.clear();
  expect(await idsIn(page)).toEqual(ids);
  expect(asked.filter((path) => path.includes('praise/'))).toEqual(pages.map((number) => `/api/v1/products/praise/${number}.json`));
});

test('a placeholder of the right height keeps the page still', async () => {
  const { page } = await openHost('plain', `<bukti-reviews class="sized" product="${product.slug}">…</bukti-reviews>`);
  await shown(page, 1);
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
});

test('without script, what stands between the tags is read', async () => {
  const { page } = await openHost('plain', all, { javaScriptEnabled: false });
  expect(await textOf(page.locator('main'))).toContain('Tanpa skrip: reviews');
});

/** What is asked for, what the site answers in place of its own, and what the console says. */
test.each([
  ['product="kopi-sumbin"', {}, 'unknown on SITE: 404; nearest: kopi-sumbing-arabika'],
  ['sku="lrg-ksa-25"', {}, 'unknown on SITE: 404; nearest: LRG-KSA-250'],
  ['product="sumbing-kopi-arabik"', {}, 'unknown on SITE: 404; nearest: kopi-sumbing-arabika'],
  ['product="opi-sumbing-arabika"', {}, 'unknown on SITE: 404; nearest: kopi-sumbing-arabika'],
  ['product="Kopi Sumbing Arabika"', {}, 'unknown on SITE: 404; nearest: kopi-sumbing-arabika'],
  ['product="xyz123"', {}, 'unknown on SITE: 404'],
  ['product="none"', { '/api/v1/products/none.json': '<p>Bad gateway</p>' }, /^blocked on SITE: SyntaxError: /],
  ['product="none"', { '/api/v1/products/none.json': '{"error":1}' }, /^blocked on SITE: TypeError: /],
])('%s leaves what stands between the tags, and one warning says why', async (attribute, changed, warning) => {
  for (const [path, answer] of Object.entries(changed)) answers.set(path, answer);
  const { page, said } = await openHost('plain', `<bukti-reviews ${attribute}>Tetap di sini</bukti-reviews>`);
  await eventually(() => page.locator('bukti-reviews').getAttribute('state')).toBe('error');
  answers.clear();
  expect(await page.locator('bukti-reviews').textContent()).toBe('Tetap di sini');
  // The browser has a line of its own for a 404.
  const ours = said.filter((line) => !/Failed to load resource/.test(line));
  expect(ours).toHaveLength(1);
  const told = ours[0]?.replace(/^\S+ /, '').replace(`${site.url}/`, 'SITE');
  if (typeof warning === 'string') expect(told).toBe(warning);
  else expect(told).toMatch(warning);
});

test.each(['product=""', 'product="../reviews"', 'product="%2e%2e/reviews"'])('%s never stands for the whole site', async (attribute) => {
  const { page } = await openHost('plain', `<bukti-rating ${attribute}>Tetap</bukti-rating>`);
  await eventually(() => page.locator('bukti-rating').getAttribute('state')).toBe('error');
  expect(await textOf(page.locator('bukti-rating'))).toBe('Tetap');
});

test('a style rule of the page can hide an element: where it has nothing to show, or anywhere', async () => {
  const unreviewed = found(
    catalog.products.find(({ summary }) => summary.ratingCount === 0),
    'a product that nobody has reviewed',
  );
  const { page } = await openHost(
    'plain',
    `<bukti-reviews product="${unreviewed.slug}"></bukti-reviews><bukti-rating product="${product.slug}"></bukti-rating>`,
  );
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("bukti-reviews:is([state='empty'], [state='error']), bukti-rating { display: none; }");
    document.adoptedStyleSheets = [sheet];
  });
  await eventually(() => page.locator('bukti-reviews').getAttribute('state')).toBe('empty');
  await eventually(() => page.locator('bukti-rating').getAttribute('state')).toBe('load');
  expect(await page.locator('bukti-reviews, bukti-rating').evaluateAll((all) => all.map((one) => getComputedStyle(one).display))).toEqual([
    'none',
    'none',
  ]);
});

test('an unknown review, and a quote of none, name no nearest product; a server’s error and a blocked request have codes of their own', async () => {
  for (const attribute of ['review="kopi"', '']) {
    const { page, said } = await openHost('plain', `<bukti-quote ${attribute}>Tetap</bukti-quote>`);
    await eventually(() => page.locator('bukti-quote').getAttribute('state')).toBe('error');
    expect(said.at(-1)).toContain(`unknown on ${site.url}/: 404`);
    expect(said.at(-1)).not.toContain('nearest');
  }
  const failing = await newPage();
  const told = await listen(failing);
  await failing.route(`${site.url}/api/**`, (route) => route.fulfill({ status: 503 }));
  host.slot('<bukti-rating>Tetap</bukti-rating>');
  await failing.goto(`${host.url}/plain.html`);
  await eventually(async () => (await told()).length).toBe(1);
  expect((await told())[0]?.[2]).toEqual({ code: 'failed', message: `failed on ${site.url}/: 503` });
  const blocked = await newPage();
  const heard = await listen(blocked);
  await blocked.route(`${site.url}/api/**`, (route) => route.abort());
  host.slot(`<bukti-rating product="${product.slug}">Tetap</bukti-rating>`);
  await blocked.goto(`${host.url}/plain.html`);
  await eventually(async () => (await heard()).length).toBe(1);
  expect((await heard())[0]).toEqual([
    'bukti-error',
    'bukti-rating',
    { code: 'blocked', message: `blocked on ${site.url}/: TypeError: Failed to fetch` },
  ]);
});

/** What the site answers of the review’s own document, and of the one that it shares with others; and what the page hears. */
test.each([
  [500, 200, 'failed on SITE: 500'],
  [0, 200, 'blocked on SITE: TypeError: Failed to fetch'],
  [404, 503, 'failed on SITE: 503'],
  [404, 404, 'unknown on SITE: 404'],
])('of a quote whose review answers %i and whose shelf %i it hears: %s', async (own, shelf, message) => {
  const page = await newPage();
  const told = await listen(page);
  await page.route(`${site.url}/api/v1/reviews/**`, (route) => {
    const status = route.request().url().includes('/shelf/') ? shelf : own;
    return status ? route.fulfill({ status, body: '{"reviews":[]}', headers: { 'Access-Control-Allow-Origin': '*' } }) : route.abort();
  });
  host.slot(`<bukti-quote review="${review.id}">Tetap<span slot="empty">Tidak ada</span></bukti-quote>`);
  await page.goto(`${host.url}/plain.html`);
  await eventually(async () => (await told()).length).toBe(1);
  expect((await told())[0]?.[2]).toEqual({ code: message.split(' ')[0], message: message.replace('SITE', `${site.url}/`) });
  expect(await page.locator('[slot=empty]').isVisible()).toBe(message.startsWith('unknown'));
});

const EVENTS = ['bukti-load', 'bukti-empty', 'bukti-error', 'bukti-open'] as const;

/** Every event that reaches the document, from where, and what it says. */
async function listen(page: Page): Promise<() => Promise<[name: string, from: string, detail: Record<string, unknown>][]>> {
  await page.addInitScript((names) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of names)
      document.addEventListener(name, (event) => {
        heard.push([name, (event.target as Element).localName, (event as CustomEvent).detail]);
        if (name === 'bukti-open') event.preventDefault();
      });
  }, EVENTS);
  return () => page.evaluate('window.heard');
}

test('events tell the page what became of each element, and a link is followed only where nobody cancels', async () => {
  const page = await newPage();
  const heard = await listen(page);
  const document = JSON.parse(readFileSync(`${dist}/api/v1/products/${product.slug}.json`, 'utf8'));
  const empty = {
    ...document,
    published: 0,
    publishedRatings: 0,
    reviews: [],
    newestCriticism: null,
    pagination: { page: 1, pages: 1, total: 0, next: null },
    rating: { ...document.rating, ratingValue: null, ratingCount: 0 },
  };
  answers.set('/api/v1/products/kosong.json', JSON.stringify(empty));
  host.slot(
    `<bukti-reviews product="${product.slug}"></bukti-reviews><bukti-reviews product="kosong"><p slot="empty">Jadilah yang pertama</p></bukti-reviews><bukti-reviews product="kosong"></bukti-reviews><bukti-wall product="tidak-ada"></bukti-wall>`,
  );
  await page.goto(`${host.url}/plain.html`);
  await eventually(async () => (await heard()).length).toBe(4);
  answers.clear();
  const { ratingValue, ratingCount } = product.summary;
  expect(await heard()).toEqual(
    expect.arrayContaining([
      ['bukti-load', 'bukti-reviews', expect.objectContaining({ product: product.slug, ratingValue, ratingCount })],
      ['bukti-empty', 'bukti-reviews', expect.objectContaining({ product: 'kosong', ratingValue: null, ratingCount: 0 })],
      ['bukti-error', 'bukti-wall', { code: 'unknown', message: expect.stringMatching(/^unknown on .+: 404$/) }],
    ]),
  );
  expect(await page.locator('[state]').evaluateAll((all) => all.map((one) => one.getAttribute('state')))).toEqual([
    'load',
    'empty',
    'empty',
    'error',
  ]);
  // What the shop chose, and no link to all 0 reviews.
  expect(await textOf(page.locator('bukti-reviews').nth(1))).toBe('Jadilah yang pertama');
  expect(await page.locator('bukti-reviews').nth(1).locator('.b').isVisible()).toBe(false);
  expect(await textOf(page.locator('bukti-reviews').nth(2).locator('.b'))).not.toMatch(/\b0\b/);
  await page.locator('bukti-reviews article a').first().click();
  await eventually(async () => (await heard()).at(-1)?.[0]).toBe('bukti-open');
  expect(page.url()).toBe(`${host.url}/plain.html`);
});

test('every attribute is a property, and a product is found by the keys of the shop', async () => {
  const [sku] = keysOf(product, 'sku');
  const { page, said } = await openHost('plain', `<bukti-reviews sku=" ${sku?.key.toLowerCase()} "></bukti-reviews>`);
  await shown(page, 1);
  const element = page.locator('bukti-reviews');
  await element.evaluate((one) => Object.assign(one, { limit: 5, minLength: 10, order: 'lowest', theme: 'dark', accent: null }));
  await eventually(() => page.locator('bukti-reviews article').count()).toBe(5);
  expect(await element.evaluate((one) => one.outerHTML.match(/[\w-]+="[^"]*"/g))).toEqual(
    expect.arrayContaining(['limit="5"', 'min-length="10"', 'order="lowest"', 'theme="dark"', 'state="load"']),
  );
  const names = ['product', 'sku', 'gtin', 'shopId', 'review', 'limit', 'minLength', 'layout', 'accent', 'order', 'theme', 'state'];
  expect(await element.evaluate((one, all) => all.filter((name) => !(name in one)), names)).toEqual([]);
  expect(said).toEqual([]);
});

test('properties that a page sets before the script is there count, and later ones too', async () => {
  const page = await newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const held = Promise.withResolvers<void>();
  await page.route('**/embed/v1/bukti.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  host.slot('');
  await page.goto(`${host.url}/plain.html`, { waitUntil: 'commit' });
  await page.locator('main').waitFor({ state: 'attached' });
  // As a framework does it: an element is made, its properties are set, and the script comes last.
  await page.evaluate(
    ([slug, id]) => {
      const early = Object.assign(document.createElement('bukti-reviews'), { product: slug, limit: 2, theme: 'dark', expando: 'own' });
      const quote = Object.assign(document.createElement('bukti-quote'), { review: id });
      document.querySelector('main')?.append(early, quote);
    },
    [product.slug, review.id],
  );
  held.resolve();
  await shown(page, 2);
  const early = page.locator('bukti-reviews');
  expect(await early.evaluate((one) => [one.getAttribute('product'), Object.keys(one)])).toEqual([product.slug, ['expando']]);
  expect(await early.locator('article').count()).toBe(2);
  expect((await textOf(page.locator('bukti-quote article .w'))).length).toBeGreaterThan(0);
  await early.evaluate((one) => Object.assign(one, { limit: 3 }));
  await eventually(() => early.locator('article').count()).toBe(3);
  expect(said).toEqual([]);
});

test('while another product is asked for, nobody reads the first one’s reviews', async () => {
  const other = found(
    catalog.products.find(({ slug, summary }) => slug !== product.slug && summary.ratingCount > 0),
    'another product with reviews',
  );
  const { page } = await openHost('plain', `<bukti-reviews product="${product.slug}">Sebentar</bukti-reviews>`);
  await shown(page, 1);
  const element = page.locator('bukti-reviews');
  const asked = Promise.withResolvers<void>();
  await page.route(`**/api/v1/products/${other.slug}.json`, async (route) => {
    await asked.promise;
    await route.continue();
  });
  await element.evaluate((one, slug) => one.setAttribute('product', slug), other.slug);
  expect(await element.getAttribute('state')).toBe(null);
  expect(await element.locator('article').count()).toBe(0);
  expect(await textOf(element)).toBe('Sebentar');
  asked.resolve();
  await eventually(() => element.getAttribute('state')).toBe('load');
  // What is known already is there before the next picture is drawn.
  const states = await element.evaluate(async (one, slug) => {
    one.setAttribute('product', slug);
    await new Promise(requestAnimationFrame);
    return [one.getAttribute('state'), one.shadowRoot?.querySelectorAll('article').length];
  }, product.slug);
  expect(states).toEqual(['load', pickSnippet(product.reviews).length]);
});

test('while more reviews of the same product load, the old ones stay; setting an attribute to its own value changes nothing', async () => {
  const { page } = await openHost('plain', `<bukti-reviews product="${product.slug}" limit="3"></bukti-reviews>`);
  await shown(page, 1);
  const element = page.locator('bukti-reviews');
  const asked = Promise.withResolvers<void>();
  await page.route(`**/api/v1/products/${product.slug}/2.json`, async (route) => {
    await asked.promise;
    await route.continue();
  });
  await element.evaluate((one) => one.setAttribute('limit', '30'));
  expect(await element.locator('article').count()).toBe(3);
  expect(await element.getAttribute('state')).toBe('load');
  asked.resolve();
  await eventually(() => element.locator('article').count()).toBe(30);
  // A page that answers an event by setting what is set already would never end.
  const heard = await element.evaluate(async (one) => {
    let times = 0;
    one.addEventListener('bukti-load', () => {
      times += 1;
      one.setAttribute('lang', 'id');
      one.setAttribute('limit', '3');
    });
    one.setAttribute('limit', '3');
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    return times;
  });
  expect(heard).toBe(2);
});

test.each([
  ['an unknown product', 'product="none"', undefined, 'Belum ada'],
  ['a server that fails', `product="${product.slug}"`, 503, 'Semua ulasan'],
  ['a server that is not there', `product="${product.slug}"`, 0, 'Semua ulasan'],
])('of %s the page reads what the shop wrote for it', async (_name, attribute, status, text) => {
  const page = await newPage();
  if (status !== undefined) await page.route(`${site.url}/api/**`, (route) => (status ? route.fulfill({ status }) : route.abort()));
  host.slot(`<bukti-reviews ${attribute}><p>Semua ulasan</p><p slot="empty">Belum ada</p></bukti-reviews>`);
  await page.goto(`${host.url}/plain.html`);
  await eventually(() => page.locator('bukti-reviews').getAttribute('state')).toBe('error');
  const paragraphs = page.locator('bukti-reviews p');
  await eventually(async () => (await paragraphs.all()).length).toBe(2);
  const seen = await paragraphs.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
  expect(seen).toEqual([text]);
});

/** A page with the loader of the package. */
async function openLoader(html = '') {
  const module = ['put-script', 'elements']
    .map((name) => stripTypeScriptTypes(readFileSync(`src/embed/package/${name}.ts`, 'utf8')).replace(/^import .*put-script.*$/m, ''))
    .join('\n');
  const page = await newPage();
  await page.setContent(html);
  const ask = async (tag = 'bukti-rating', pinned?: object) => {
    await page.addScriptTag({ type: 'module', content: `${module}\nwindow.loadElement = loadElement;` });
    const call = `loadElement('${site.url}', '${tag}', ${JSON.stringify(pinned)})`;
    return page.evaluate(`${call}.then((found) => typeof found, (error) => error.message)`);
  };
  return { page, ask };
}

test('the package’s loader says that a script cannot be had, however often it is asked, and one that can is there for the next page', async () => {
  const { page, ask } = await openLoader();
  await page.route('**/embed/v1/bukti.js', (route) => route.abort());
  for (let time = 0; time < 2; time += 1) expect(await ask()).toBe(`${site.url}/embed/v1/bukti.js cannot be loaded.`);
  await page.unroute('**/embed/v1/bukti.js');
  // A browser remembers for the life of a page that a module did not come.
  await page.reload();
  for (let time = 0; time < 2; time += 1) expect(await ask()).toBe('function');
  expect(await page.locator(`script[src^="${site.url}"]`).count()).toBe(1);
});

test('the loader answers where a tag of the page failed or loaded before, and where a script does not define the element', async () => {
  const { page, ask } = await openLoader();
  const tag = `<script type="module" src="${site.url}/embed/v1/bukti.js"></script>`;
  await page.route('**/embed/v1/bukti.js', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.setContent(tag);
  await failed;
  expect(await ask()).toBe(`${site.url}/embed/v1/bukti.js cannot be loaded.`);
  await page.unroute('**/embed/v1/bukti.js');
  await page.reload();
  await page.setContent(tag);
  expect(await ask()).toBe('function');
  const pinned = { file: release.file, integrity: release.integrity };
  for (let time = 0; time < 2; time += 1)
    expect(await ask('bukti-stars', pinned)).toBe(`${site.url}/embed/v1/${release.file} does not define <bukti-stars>.`);
});

test('links to different reviews have different names, and the heading of the shop stands in the box', async () => {
  const { page } = await openHost(
    'plain',
    `<bukti-reviews product="${product.slug}"><h3 slot="heading">Kata pelanggan</h3></bukti-reviews>`,
  );
  await shown(page, 1);
  const names = await page.locator('bukti-reviews article a').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(names.length);
  expect(await page.locator('h3').isVisible()).toBe(true);
});

test('with theme="inherit" words have the colour of the page, and stand in no box', async () => {
  const { page } = await openHost(
    'plain',
    `<div class="dark"><bukti-rating product="${product.slug}" theme="inherit"></bukti-rating></div>`,
  );
  await shown(page, 1);
  await page.evaluate(() => document.querySelector('bukti-rating')?.parentElement?.style.setProperty('color', 'rgb(1, 2, 3)'));
  const looks = await page.locator('bukti-rating .b').evaluate((box) => {
    const { color, backgroundColor, borderTopWidth, paddingLeft } = getComputedStyle(box);
    return { color, backgroundColor, borderTopWidth, paddingLeft };
  });
  expect(looks).toEqual({ color: 'rgb(1, 2, 3)', backgroundColor: 'rgba(0, 0, 0, 0)', borderTopWidth: '0px', paddingLeft: '0px' });
});

test('an element can come later, change its attributes, and go while it loads', async () => {
  const { page, said } = await openHost('plain', '');
  await page.evaluate((slug) => {
    const element = document.createElement('bukti-reviews');
    element.setAttribute('product', slug);
    document.querySelector('main')?.append(element);
    const gone = element.cloneNode() as Element;
    document.body.append(gone);
    gone.remove();
  }, product.slug);
  await shown(page, 1);
  expect(await page.locator('bukti-reviews article').count()).toBe(3);
  await page.evaluate(() => document.querySelector('bukti-reviews')?.setAttribute('limit', '5'));
  await eventually(() => page.locator('bukti-reviews article').count()).toBe(5);
  await page.evaluate(() => document.querySelector('bukti-reviews')?.setAttribute('layout', 'carousel'));
  await eventually(() => page.locator('bukti-reviews [tabindex="0"]').count()).toBe(1);
  expect(said).toEqual([]);
});

test('hostile words in every field of a document stay words', async () => {
  const bad = '"><img src=x onerror=alert(1)><script>alert(2)</script>$&#';
  const document = readFileSync(`${dist}/api/v1/products/${product.slug}.json`, 'utf8');
  const poisoned: { reviews: unknown[] } = JSON.parse(document, (key, value) =>
    typeof value === 'string' && !/^(date|lang|locale)$/.test(key) ? bad : value,
  );
  answers.set('/api/v1/products/evil.json', JSON.stringify(poisoned));
  const all = `<bukti-reviews product="evil" limit="${poisoned.reviews.length}"></bukti-reviews>`;
  const { page, said } = await openHost('plain', all, { bypassCSP: true });
  await shown(page, 1);
  answers.clear();
  expect(await textOf(page.locator('bukti-reviews .w').first())).toBe(bad);
  expect(await page.locator('bukti-reviews :is(img, script)').count()).toBe(0);
  expect(said).toEqual([]);
});

test('one figure: the whole site, too, as the catalog has it', async () => {
  const { page } = await openHost('plain', '<bukti-wall limit="6"></bukti-wall>');
  await shown(page, 1);
  expect(await textOf(page.locator('bukti-wall .u').first())).toContain(String(catalog.summary.reviewCount));
  expect(await page.locator('bukti-wall article').count()).toBe(6);
});

/** A host's page, what its console said and its alerts, and the paths that it asked the site for. */
async function openHost(name: string, markup: string, options: BrowserContextOptions = {}) {
  const page = await newPage(options);
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => {
    said.push(`alert: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== host.url) asked.push(origin === site.url ? pathname : request.url());
  });
  host.slot(markup);
  await page.goto(`${host.url}/${name}.html`);
  return { page, said, asked };
}

async function violations(page: Page, of: string): Promise<string[]> {
  const { violations: all } = await new AxeBuilder({ page }).include(of).setLegacyMode().analyze();
  return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Of the reviews that are shown, by where they lead. */
function idsIn(page: Page): Promise<string[]> {
  return page
    .locator('.b article a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2) ?? ''));
}

async function shown(page: Page, elements: number): Promise<void> {
  await eventually(() => page.locator('.b[role=group]').count()).toBe(elements);
}
