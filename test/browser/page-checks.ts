import type { Page } from 'playwright-core';
import { url } from './support.ts';

/** What goes wrong on a page, and what it asks for, from now on. */
export function listen(page: Page) {
  const log = { wrong: [] as string[], foreign: [] as string[], fonts: [] as string[], scripts: [] as string[] };
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && log.wrong.push(message.text()));
  page.on('pageerror', ({ message }) => log.wrong.push(message));
  page.on('requestfailed', (request) => log.wrong.push(`failed: ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && log.wrong.push(`${response.status()}: ${response.url()}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${url}/`) && !address.startsWith('data:')) log.foreign.push(address);
    if (request.resourceType() === 'font') log.fonts.push(address);
    if (request.resourceType() === 'script') log.scripts.push(address);
  });
  return log;
}

/** Scrolls to the end as a reader does, so that pictures further down load as well. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    await document.fonts.ready;
    const seen = [...document.images].filter((image) => image.checkVisibility());
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  });
}

/** Runs in the page: the contrast of each visible element's text with what is behind it. */
export function measureContrast(elements: Element[]): { text: string; ratio: number }[] {
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
