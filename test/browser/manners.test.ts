import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { measureContrast } from './page-checks.ts';
import { eventually, newPage, openPage, product, url } from './support.ts';

const MODES = ['light', 'dark'] as const;
const PRODUCT = `/products/${product.slug}/`;
const REVIEW = `/reviews/${product.reviews[0]?.id}/`;

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
