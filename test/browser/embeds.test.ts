import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pickSnippet } from '#src/aggregate/pick-snippet.ts';
import { HEIGHT_SCRIPT } from '#src/outputs/embed/frame-tag.ts';
import type { Policies } from '#src/outputs/embed/policies.ts';
import { openHostPage, readBuilt, SITE, sha256 } from './host-page.ts';
import { catalog, eventually, found, product, textOf } from './support.ts';

const snippetOf = (slug: string, root = '') => readBuilt(`${root}embed/${slug}/snippet.html`);
const { html: FRAME } = JSON.parse(readBuilt(`oembed/${product.slug}.json`));
const bare = found(
  catalog.products.find(({ reviews }) => reviews.length === 0),
  'a product without reviews',
);
const picked = pickSnippet(product.reviews).map(({ id }) => id);
/** As published for hosts. */
const POLICIES: Policies = JSON.parse(readBuilt('embed/v1/csp.json'));

/** What a host can do to everything in its page. */
const HOSTILE = `
  html { font-size: 60px; direction: rtl }
  * { all: unset !important; color: lime !important; font: 900 4rem fantasy !important; direction: rtl !important }
  svg, p, a, article { display: none !important }
`;
const STRICT = `default-src 'none'; base-uri 'none'; form-action 'none'`;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const pageOf = (content: string, style = '') =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Toko</title><style>${style}</style></head><body><main><h1>Toko</h1>${content}<p>Sesudahnya</p></main></body></html>`;

async function violations(page: Page, of: string): Promise<string[]> {
  const { violations: all } = await new AxeBuilder({ page })
    .include(of)
    .options({ runOnly: RULES, resultTypes: ['violations'] })
    .analyze();
  return all.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

/** How the words of the snippet look, in its shadow tree. */
const looksOf = (page: Page) =>
  page
    .locator('.bukti .w')
    .first()
    .evaluate((words) => {
      const { display, direction, color, fontSize } = getComputedStyle(words);
      return { display, direction, color, fontSize };
    });

describe('the snippet, included by a server', () => {
  test('every one of the sample takes at most 4 KB gzip', () => {
    const sizes = catalog.products.flatMap(({ slug }) => ['', 'en/'].map((root) => gzipSync(snippetOf(slug, root)).length));
    expect(sizes).toHaveLength(catalog.products.length * 2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
  });

  test.each(['light', 'dark'] as const)(
    'stands in a hostile page of strict policy as it is, without a request (a page that is %s, whatever the reader’s system is)',
    async (colorScheme) => {
      const style = `${HOSTILE} :root { color-scheme: ${colorScheme} !important }`;
      const csp = `${STRICT}; ${POLICIES.snippet} ${sha256(style)}`;
      const { page, requests, browserErrors, layoutShift } = await openHostPage(pageOf(snippetOf(product.slug), style), {
        csp,
        colorScheme: colorScheme === 'light' ? 'dark' : 'light',
      });
      const { ratingValue = 0, reviewCount, histogram } = product.summary;
      const text = await textOf(page.locator('.bukti .b'));
      expect(text).toContain(`${ratingValue.toFixed(1).replace('.', ',')} dari 5`);
      expect(text).toContain(`dari ${reviewCount} ulasan yang dihitung`);
      for (const [index, n] of histogram.entries()) expect(text).toContain(`${index + 1} bintang: ${n}`);
      expect(text).toContain(`Baca semua ${product.reviews.length} ulasan`);
      expect(text).toContain('Dipilih dengan aturan');
      expect(await looksOf(page)).toEqual({
        display: 'block',
        direction: 'ltr',
        fontSize: '20px',
        color: colorScheme === 'light' ? 'rgb(34, 28, 21)' : 'rgb(243, 235, 221)',
      });
      expect(await page.locator('.bukti article').evaluateAll((all) => all.map((one) => one.dataset.review))).toEqual(picked);
      expect(requests).toEqual([]);
      expect(browserErrors).toEqual([]);
      expect(await layoutShift()).toBe(0);
      expect(await page.context().cookies()).toEqual([]);
      expect(await violations(page, '.bukti')).toEqual([]);
    },
  );

  test('is complete where scripts are off', async () => {
    const { page } = await openHostPage(pageOf(snippetOf(product.slug)), { javaScriptEnabled: false });
    expect(await page.locator('.bukti article').count()).toBe(picked.length);
    expect(await page.locator('.bukti article').first().isVisible()).toBe(true);
    expect(await page.getByText(`Baca semua ${product.reviews.length} ulasan`).filter({ visible: true }).count()).toBe(1);
  });

  test('is never shown twice: one paragraph stands in where no shadow tree is', async () => {
    const { page } = await openHostPage(pageOf('<div id="old"></div>'));
    await page.evaluate((html) => {
      const place = document.querySelector('#old');
      if (place !== null) place.innerHTML = html;
    }, snippetOf(product.slug));
    const text = await textOf(page.locator('#old'));
    expect(text).toMatch(/^Ulasan .+ dari 5 bintang, dari \d+ ulasan yang dihitung \(5 bintang: \d+, .+\)\. Baca semua \d+ ulasan$/);
  });

  test('without its hash in the policy it loses its looks, and nothing else', async () => {
    const { page, browserErrors } = await openHostPage(pageOf(snippetOf(product.slug)), { csp: STRICT });
    expect(browserErrors.join()).toContain(POLICIES.snippet.replace('style-src ', ''));
    expect(await textOf(page.locator('.bukti .b'))).toContain(`dari ${product.summary.reviewCount} ulasan yang dihitung`);
    expect(await page.locator('.bukti svg.s').first().boundingBox()).toMatchObject({ width: 90, height: 18 });
  });

  test('the page around it can choose the colours', async () => {
    const dark = snippetOf(product.slug).replace('class="bukti"', 'class="bukti" data-theme="dark"');
    const { page } = await openHostPage(pageOf(dark), { colorScheme: 'light' });
    expect(await looksOf(page)).toMatchObject({ color: 'rgb(243, 235, 221)' });
  });
});

const frameOf = (query = '') => FRAME.replace(/src="([^"]*)"/, `src="$1${query}"`);
const frameCsp = `${STRICT}; ${POLICIES.frame}; ${POLICIES.frameHeight}; style-src ${sha256('')}`;
const withHeights = (frame: string) => pageOf(`${frame}<script>${HEIGHT_SCRIPT}</script>`);
const heightOf = (page: Page) => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
const contentHeight = (page: Page) =>
  page
    .frameLocator('iframe')
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));

describe('the iframe', () => {
  test('in a page of strict policy it is as high as its content, asks for its script only, and moves nothing', async () => {
    const { page, requests, browserErrors, layoutShift } = await openHostPage(withHeights(FRAME), { csp: frameCsp });
    await eventually(() => heightOf(page)).toBe(await contentHeight(page));
    expect(requests).toEqual([`${SITE}/embed/${product.slug}/`, `${SITE}/embed/v1/frame.js`]);
    expect(browserErrors).toEqual([]);
    expect(await layoutShift()).toBe(0);
    await page.setViewportSize({ width: 390, height: 800 });
    await eventually(async () => (await heightOf(page)) - (await contentHeight(page))).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    expect(await violations(page, 'iframe')).toEqual([]);
  });

  test('no other frame can make itself higher, and ours cannot exceed the maximum', async () => {
    const ask = (value: string) => `<script>parent.postMessage({ bukti: 1, message: 'height', value: ${value} }, '*')</script>`;
    const ad = `<iframe title="ad" height="90" srcdoc="${ask('3000')}"></iframe>`;
    const { page } = await openHostPage(withHeights(FRAME + ad));
    const heights = () => page.locator('iframe').evaluateAll((all) => all.map((frame) => (frame as HTMLIFrameElement).style.height));
    const own = await page.locator('iframe').first().elementHandle();
    const inside = await own?.contentFrame();
    await inside?.waitForLoadState('load');
    for (const [value, height] of [
      ['1e9', '5000px'],
      ['-5', '5000px'],
      ['"400"', '400px'],
      ['NaN', '400px'],
      ['{}', '400px'],
      ['Infinity', '5000px'],
    ]) {
      await inside?.evaluate(`parent.postMessage({ bukti: 1, message: 'height', value: ${value} }, '*')`);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
      expect([value, await heights()]).toEqual([value, [height, '']]);
    }
  });

  test('shows everything where scripts are off', async () => {
    const { page } = await openHostPage(pageOf(FRAME), { javaScriptEnabled: false });
    const frame = page.frameLocator('iframe');
    await eventually(() => frame.locator('article:visible').count()).toBe(picked.length);
    expect(await textOf(frame.locator('.h'))).toContain(`dari ${product.summary.reviewCount} ulasan yang dihitung`);
    expect(await frame.locator('.d li').count()).toBe(5);
  });

  test('theme, limit and layout stand in its address', async () => {
    const { page } = await openHostPage(pageOf(frameOf('?theme=dark&amp;limit=5&amp;layout=cards')), { colorScheme: 'light' });
    const frame = page.frameLocator('iframe');
    const five = pickSnippet(product.reviews, { limit: 5, minLength: 0 }).map(({ id }) => id);
    await eventually(() => frame.locator('article:visible').evaluateAll((all) => all.map((one) => one.dataset.review))).toEqual(five);
    expect(
      await frame
        .locator('.w')
        .first()
        .evaluate((words) => getComputedStyle(words).color),
    ).toBe('rgb(243, 235, 221)');
    const columns = await frame.locator('.r').evaluate((list) => getComputedStyle(list).gridTemplateColumns.split(' ').length);
    expect(columns).toBeGreaterThan(1);
  });

  test.each([
    ['a page that says nothing', 'dark', '', '', 'rgb(255, 253, 248)'],
    ['a dark page', 'light', 'color-scheme: dark', '', 'rgb(31, 26, 20)'],
    ['a page of both', 'dark', 'color-scheme: light dark', '', 'rgb(31, 26, 20)'],
    ['a dark page whose frame is to be light', 'light', 'color-scheme: dark', '?theme=light', 'rgb(255, 253, 248)'],
  ] as const)('it is light or dark as the page around it is, corners too: %s', async (_name, colorScheme, style, query, colour) => {
    const html = withHeights(frameOf(query)).replace('<html', `<html style="${style}"`);
    const { page } = await openHostPage(html, { colorScheme });
    const main = page.frameLocator('iframe').locator('main');
    await eventually(() => main.evaluate((box) => getComputedStyle(box).backgroundColor)).toBe(colour);
    // A frame of the page's own scheme has no ground of its own behind the round corners.
    const schemes = [page.locator('iframe'), page.frameLocator('iframe').locator('html')];
    const [around, inside] = await Promise.all(schemes.map((one) => one.evaluate((it) => getComputedStyle(it).colorScheme)));
    if (query === '') expect(inside).toBe(around);
  });

  test.each([
    ['a class', 'html.dark { color-scheme: dark }', "document.documentElement.className = 'dark'"],
    ['a style of what is around it', '', "document.querySelector('main').style.colorScheme = 'dark'"],
    ['a page that wants no transitions', '* { transition: none !important }', "document.documentElement.style.colorScheme = 'dark'"],
    ['the visitor’s system', '@media (prefers-color-scheme: dark) { :root { color-scheme: dark } }', ''],
  ])('it follows the page that turns dark later, and light again: %s', async (_name, style, turn) => {
    const { page } = await openHostPage(withHeights(FRAME).replace('<style>', `<style>${style}`), { colorScheme: 'light' });
    const ground = () =>
      page
        .frameLocator('iframe')
        .locator('main')
        .evaluate((box) => getComputedStyle(box).backgroundColor);
    await eventually(() => heightOf(page)).toBe(await contentHeight(page));
    expect(await ground()).toBe('rgb(255, 253, 248)');
    if (turn === '') await page.emulateMedia({ colorScheme: 'dark' });
    else await page.evaluate(turn);
    await eventually(ground).toBe('rgb(31, 26, 20)');
    if (turn === '') await page.emulateMedia({ colorScheme: 'light' });
    else await page.evaluate(turn.replace('dark', 'light'));
    await eventually(ground).toBe('rgb(255, 253, 248)');
  });

  test.each(['?limit=1', '?limit=99', '?limit=x&amp;theme=%22&amp;layout=%3Cscript%3E'])(
    'what it does not know changes nothing: %s',
    async (query) => {
      const { page, browserErrors } = await openHostPage(pageOf(frameOf(query)));
      const frame = page.frameLocator('iframe');
      await eventually(() => frame.locator('article:visible').count()).toBe(picked.length);
      expect(await frame.locator('html').evaluate((root) => Object.keys(root.dataset))).toEqual([]);
      expect(browserErrors).toEqual([]);
    },
  );

  test('a page that begins to listen late asks for the height and gets it', async () => {
    const late = `<script>addEventListener('load', () => setTimeout(() => {
      addEventListener('message', ({ data }) => { window.lateHeight = data.value; });
      document.querySelector('iframe').contentWindow.postMessage({ message: 'ready' }, '*');
    }, 100));</script>`;
    const { page } = await openHostPage(pageOf(FRAME + late));
    await eventually(() => page.evaluate('window.lateHeight')).toBe(await contentHeight(page));
  });

  test('a page that allows less height gets whole reviews, as many as fit', async () => {
    const { page } = await openHostPage(withHeights(frameOf('?limit=6&amp;maxheight=900')));
    const shown = () => page.frameLocator('iframe').locator('article:visible').count();
    // None are there until the frame is.
    await eventually(shown).toSatisfy((reviews) => reviews >= 2 && reviews < 6);
    await eventually(async () => (await heightOf(page)) - (await contentHeight(page))).toBe(0);
    expect(await heightOf(page)).toBeLessThanOrEqual(900);
  });

  test('its links open in the place of the page around it', async () => {
    const { page } = await openHostPage(pageOf(FRAME));
    await page.frameLocator('iframe').locator('h1 a').click();
    await page.waitForURL(`${SITE}/products/${product.slug}/`);
  });
});

test.each(['light', 'dark'] as const)(
  'where a system forces its colours (%s), stars and bars that were not given are outlines',
  async (colorScheme) => {
    const { page } = await openHostPage(pageOf(snippetOf(product.slug) + FRAME, `:root { color-scheme: ${colorScheme} }`), {
      colorScheme,
      forcedColors: 'active',
    });
    const whole = page.frameLocator('iframe').locator('main');
    for (const box of [page.locator('.bukti .b'), whole]) {
      await box.waitFor();
      const looks = await box.evaluate((one) => {
        const [ground, ink] = ['Canvas', 'CanvasText'].map((colour) => {
          (one as HTMLElement).style.borderTopColor = colour;
          return getComputedStyle(one).borderTopColor;
        });
        return [...one.querySelectorAll('.e, .f')].map((drawing) => {
          const { fill, stroke } = getComputedStyle(drawing);
          return [
            drawing.getAttribute('class'),
            fill === ground ? 'ground' : fill === ink ? 'ink' : fill,
            stroke === ink ? 'outlined' : stroke,
          ].join();
        });
      });
      expect(new Set(looks)).toEqual(new Set(['e,ground,outlined', 'f,ink,none']));
    }
  },
);

/**
 * The receiving end in WordPress, by what its documentation and sources say of it (`wp-embed.js`, since 4.4): it takes messages of
 * the frame that has the secret, heights of 200 to 1,000 pixels, and follows links to the frame's own host while it has the focus.
 */
const WORDPRESS = `
  window.heights = [];
  addEventListener('message', ({ data, source }) => {
    if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (frame.contentWindow !== source) continue;
      if (data.message === 'height') {
        window.heights.push(data.value);
        frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      }
      if (data.message === 'link') {
        const target = new URL(data.value);
        const isOwn = /^https?:$/.test(target.protocol) && target.host === new URL(frame.src).host;
        if (isOwn && document.activeElement === frame) top.location.href = data.value;
      }
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
      if (!frame.dataset.secret) {
        frame.src += '#?secret=lateSecret';
        frame.dataset.secret = 'lateSecret';
      }
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
    }
  });
`;

/** What WordPress makes of the document's HTML: its own sandbox, no style, and the secret in the address. */
function inWordPress(secret: string | undefined, slug = product.slug): string {
  const [, src = ''] = /src="([^"]*)"/.exec(JSON.parse(readBuilt(`oembed/${slug}.json`)).html) ?? [];
  const marks = secret === undefined ? `src="${src}"` : `data-secret="${secret}" src="${src}#?secret=${secret}"`;
  const frame = `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" width="600" height="400" ${marks}></iframe>`;
  return pageOf(`<script>${WORDPRESS}</script>${frame}`);
}

describe('in WordPress', () => {
  test.each([
    ['that stands in the address', 'abcDEF1234', product.slug],
    ['that stands in the address, of a product without reviews', 'abcDEF1234', bare.slug],
    ['that comes later', undefined, bare.slug],
  ])('the frame says its height with the secret %s', async (_what, secret, slug) => {
    const { page, browserErrors } = await openHostPage(inWordPress(secret, slug));
    const clamped = Math.min(1000, Math.max(200, await contentHeight(page)));
    await eventually(() => page.locator('iframe').getAttribute('height')).toBe(String(clamped));
    const heights: number[] = await page.evaluate('window.heights');
    expect(heights.every((height) => height >= 200 && height <= 1000)).toBe(true);
    expect(browserErrors).toEqual([]);
  });

  test('on a phone it shows as many reviews as fit as a whole, by the same rule', async () => {
    const { page } = await openHostPage(inWordPress('abcDEF1234').replace('width="600"', 'width="304"'), {
      viewport: { width: 320, height: 800 },
    });
    await eventually(() => contentHeight(page)).toBeLessThanOrEqual(1000);
    const shown = await page
      .frameLocator('iframe')
      .locator('article:visible')
      .evaluateAll((all) => all.map((one) => one.dataset.review));
    expect(shown.length).toBeGreaterThanOrEqual(2);
    expect(shown).toEqual(pickSnippet(product.reviews, { limit: shown.length, minLength: 0 }).map(({ id }) => id));
    await eventually(() => page.locator('iframe').getAttribute('height')).toBe(String(await contentHeight(page)));
  });

  test('a link of the frame leads the whole page there, out of a sandbox that lets no link work', async () => {
    const { page } = await openHostPage(inWordPress('abcDEF1234'));
    await page.frameLocator('iframe').locator('h1 a').click();
    await page.waitForURL(`${SITE}/products/${product.slug}/`);
  });

  test('a message with another frame’s secret moves nothing', async () => {
    const { page } = await openHostPage(inWordPress('abcDEF1234').replace('data-secret="abcDEF1234"', 'data-secret="zzzzzzzzzz"'));
    await page.frameLocator('iframe').locator('h1').waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator('iframe').getAttribute('height')).toBe('400');
  });
});

describe('badges', () => {
  test.each([
    ['', 20],
    ['.mini', 20],
    ['.card', 100],
    ['.card', 1000],
  ])('%s is a picture at %i pixels, and keeps its form', async (style, height) => {
    const src = `${SITE}/badges/${product.slug}${style}.svg`;
    const image = `<img src="${src}" height="${height}" alt="Nilai">`;
    const { page, requests, browserErrors } = await openHostPage(pageOf(image), {
      csp: `${STRICT}; ${POLICIES.badge}; style-src ${sha256('')}`,
    });
    await page.locator('img').evaluate((img: HTMLImageElement) => img.decode());
    const { naturalWidth, naturalHeight, width } = await page
      .locator('img')
      .evaluate((img: HTMLImageElement) => ({ naturalWidth: img.naturalWidth, naturalHeight: img.naturalHeight, width: img.width }));
    expect(width).toBe(Math.round((naturalWidth / naturalHeight) * height));
    expect(requests).toEqual([src]);
    expect(browserErrors).toEqual([]);
  });

  test('they are there for every product and the site, and as PNG', async () => {
    for (const stem of ['_site', ...catalog.products.map(({ slug }) => slug)]) {
      for (const root of ['', 'en/']) {
        for (const style of ['', '.mini', '.card']) expect(readBuilt(`${root}badges/${stem}${style}.svg`).startsWith('<svg ')).toBe(true);
        expect(readBuilt(`${root}badges/${stem}.png`).slice(1, 4)).toBe('PNG');
      }
    }
  });
});
