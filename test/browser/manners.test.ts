import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { settled } from './search-page.ts';
import { eventually, LANGUAGES, newPage, openPage, PAGES, product, showIn, url } from './support.ts';

const MODES = ['light', 'dark'] as const;
const PRODUCT = `/products/${product.slug}/`;
const REVIEW = `/reviews/${product.reviews[0]?.id}/`;

test.each(PAGES.flatMap(([name, path]) => LANGUAGES.map(([lang, root]) => [name, lang, root + path] as const)))(
  '%s (%s): customers’ words have a contrast of 7:1, nothing moves for those who asked for less motion, letters twice as large keep within 640 pixels',
  async (name, _lang, path) => {
    const page = await newPage();
    await page.goto(`${url}${path}${name === 'search' ? '?q=kirim' : ''}`);
    if (name === 'search') await settled(page);
    for (const mode of MODES) {
      await showIn(page, mode);
      const words = await page.locator(WORDS).evaluateAll(measureContrast);
      expect(words.filter(({ ratio }) => ratio < 7)).toEqual([]);
      if (['product', 'home', 'review with a photo'].includes(name)) expect(words.length).toBeGreaterThan(0);
    }
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(findMotion)).toEqual({ found: [], scroll: 'auto' });
    await page.setViewportSize({ width: 640, height: 800 });
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    expect(await page.evaluate(listTooWide)).toEqual([]);
  },
);

test.each(MODES)('more contrast, where the reader asks for it (%s)', async (colorScheme) => {
  const page = await openPage(PRODUCT, { colorScheme, contrast: 'more' });
  const soft = await page.locator('main .soft, main a').evaluateAll(measureContrast);
  expect(soft.length).toBeGreaterThan(20);
  expect(soft.filter(({ ratio }) => ratio < 7)).toEqual([]);
  const plain = await openPage(PRODUCT, { colorScheme });
  const line = (one: Page) => one.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--line'));
  expect(await line(page)).not.toBe(await line(plain));
});

describe.each(MODES)('with colours forced by the system (%s)', (colorScheme) => {
  const options: BrowserContextOptions = { colorScheme, forcedColors: 'active' };
  test.each([
    ['stars', PRODUCT, '.stars[role=img]'],
    ['bars', PRODUCT, '.bar'],
    ['buttons', REVIEW, 'main .button'],
    ['seals', REVIEW, 'svg.seal'],
    ['the ornament', '/', 'footer .kawung'],
  ])('%s are seen', async (_name, path, selector) => {
    const page = await openPage(path, options);
    const first = page.locator(selector).filter({ visible: true }).first();
    expect(await spread(first)).toBeGreaterThan(100);
  });

  test('a full star is told from an empty one, a filled bar from its ground', async () => {
    const page = await openPage(PRODUCT, options);
    const fills = page.locator('.bar > span');
    const colours = await fills
      .first()
      .evaluate((fill) => [fill, fill.parentElement as Element].map((one) => getComputedStyle(one).backgroundColor));
    expect(colours[0]).not.toBe(colours[1]);
  });
});

test.each(['/', PRODUCT, REVIEW, '/search/'])('a dark page leads to %s without a flash of light', async (path) => {
  const page = await newPage({ colorScheme: 'dark' });
  await page.goto(`${url}/trust/`);
  // Slow enough for a frame to be painted before styles come, if the browser would paint one.
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await new Promise((later) => setTimeout(later, 300));
    await route.fulfill({ response });
  });
  const session = await page.context().newCDPSession(page);
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    // The last one may come when the test has ended, and the page with it.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await page.goto(url + path);
  await eventually(async () => {
    // Something new to paint.
    await page.mouse.wheel(0, 10);
    return frames.length;
  }).toBeGreaterThan(1);
  await session.send('Page.stopScreencast');
  const margins = await Promise.all(frames.map(readMargin));
  expect(margins.filter((grey) => grey > 80)).toEqual([]);
});

/** Runs in the page: what moves there. */
function findMotion(): { found: string[]; scroll: string } {
  const long = (value: string) => value.split(', ').some((time) => Number.parseFloat(time) > 0.02);
  const found = [...document.querySelectorAll('*')].filter((one) => {
    const { transitionDuration, animationDuration } = getComputedStyle(one);
    return long(transitionDuration) || long(animationDuration);
  });
  return {
    found: found.map(({ tagName, className }) => `${tagName}.${className}`),
    scroll: getComputedStyle(document.documentElement).scrollBehavior,
  };
}

/** Runs in the page: what sticks out of it. */
function listTooWide(): string[] {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= innerWidth) return [];
  const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
  return out.map(({ tagName, className }) => `${tagName}.${className}`).slice(0, 8);
}

/** Where customers' own words stand. */
const WORDS = '.words[lang] p, [data-sealed=title], [data-sealed=body], .translated .title, mark';

/** Runs in the page: the contrast of each visible element's text with what is behind it. */
function measureContrast(elements: Element[]): { text: string; ratio: number }[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  const paint = (colours: string[]) => {
    context.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colours: string[]) => {
    const [r = 0, g = 0, b = 0] = paint(colours).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return elements
    .filter((element) => element.checkVisibility() && (element.textContent ?? '').trim() !== '')
    .map((element) => {
      const grounds: string[] = [];
      for (let one: Element | null = element; one !== null; one = one.parentElement) grounds.unshift(getComputedStyle(one).backgroundColor);
      const back = luminance(grounds);
      const front = luminance([...grounds, getComputedStyle(element).color]);
      const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
      return { text: (element.textContent ?? '').trim().slice(0, 40), ratio: Math.floor(ratio * 100) / 100 };
    });
}

/** Difference between the lightest and the darkest grey of an element's picture, 0 to 255. */
async function spread(element: Locator): Promise<number> {
  const { channels } = await sharp(await element.screenshot())
    .greyscale()
    .stats();
  const [grey] = channels;
  return grey === undefined ? 0 : grey.max - grey.min;
}

/** Mean grey of the left edge of a frame, where nothing but the ground is, 0 to 255. */
async function readMargin(frame: string): Promise<number> {
  const picture = sharp(Buffer.from(frame, 'base64'));
  const { height } = await picture.metadata();
  const { channels } = await picture.extract({ left: 0, top: 0, width: 6, height }).greyscale().stats();
  return channels[0]?.mean ?? 255;
}
