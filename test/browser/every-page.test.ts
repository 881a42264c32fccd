import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, measureContrast, scrollThrough } from './page-checks.ts';
import { settled } from './search-page.ts';
import { createPage, eventually, LANGUAGES, PAGES, showIn, url } from './support.ts';

/** Light: all of WCAG 2.2, levels A and AA, and what axe itself calls good practice. Dark: the rules about colours, which are what the dark theme changes. */
const RULES: Record<'light' | 'dark', string[]> = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: ['color-contrast', 'link-in-text-block'],
};
const THEMES = ['light', 'dark'] as const;
const STATES = [
  ['search with results', 'search/?q=kirim&stars=5'],
  ['search with nothing found', 'search/?q=xqzzv'],
] as const;
const WITH_ISLAND = /\/(?:search|embed|write)\//;
const CASES = [
  ...[...PAGES, ...STATES].flatMap(([name, path]) => LANGUAGES.map(([lang, root]) => [name, lang, root + path] as const)),
  // It holds both languages, and is the same at every address.
  ['404', 'both', '/no-such-page/'] as const,
];

/** Each page is opened once, and looked at in every way. */
describe.each(CASES)('%s (%s)', (name, _lang, path) => {
  let page: Page;
  let log: ReturnType<typeof listen>;
  const isIsland = WITH_ISLAND.test(path);

  beforeAll(async () => {
    page = await createPage();
    log = listen(page);
    await page.goto(url + path);
    if (path.includes('/search/')) await settled(page);
    // Until its script is there the form is half transparent.
    if (path.includes('/write/')) await page.locator('.bukti-write[data-ready=true]').waitFor();
  });
  afterAll(() => page.context().close());

  test('axe finds nothing', async () => {
    const found: string[] = [];
    for (const theme of THEMES) found.push(...(await findViolations(page, theme)));
    expect(found).toEqual([]);
  });

  test('customers’ words have a contrast of 7:1', async () => {
    for (const theme of THEMES) {
      await showIn(page, theme);
      const words = await page.locator(WORDS).evaluateAll(measureContrast);
      expect(words.filter(({ ratio }) => ratio < 7)).toEqual([]);
      if (['product', 'home', 'review with a photo', 'search with results'].includes(name)) expect(words.length).toBeGreaterThan(0);
    }
  });

  test('loads cleanly under the policy that it is served with, and only what it needs', async () => {
    await scrollThrough(page);
    if (isIsland) await page.waitForLoadState('networkidle');
    expect(name === '404' ? log.wrong.filter((line) => !line.includes('404')) : log.wrong).toEqual([]);
    expect(log.foreign).toEqual([]);
    expect(log.fonts).toHaveLength(2);
    if (isIsland) return;
    const isReview = name.startsWith('review');
    const hasPhotos = (await page.locator('a[data-photo]').count()) > 0;
    const hasFilters = (await page.locator('[data-filter-reviews]').count()) > 0;
    // Loaders that wait for a press on "Check this review" or on a photo; their size has tests of its own. Filters come when they are near.
    const loaders = [...(isReview ? ['ReviewPage'] : []), ...(hasPhotos ? ['PhotoLink'] : []), ...(hasFilters ? ['ReviewFilters'] : [])];
    const files = loaders.length === 0 ? [] : [...loaders, ...(hasFilters ? ['filter-reviews'] : []), 'preload-helper'];
    await eventually(async () => log.scripts.map((script) => /_astro\/([\w-]+)\./.exec(script)?.[1]).sort()).toEqual(files.toSorted());
    const hasPostFilters = (await page.locator('[data-post-filters]').count()) > 0;
    // The filters of posts are few enough bytes to stand in the page. Data, as the rules for fetching ahead, are no scripts.
    const scripts = await page.evaluate(() => [...document.scripts].filter(({ type }) => type === '' || type === 'module').length);
    expect(scripts).toBe(loaders.length + (hasPostFilters ? 1 : 0));
  });

  test('fits into every width, also with letters twice as large, and nothing moves for those who asked for less motion', async () => {
    const tooWide: string[] = [];
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      tooWide.push(...(await page.evaluate(listTooWide)));
    }
    expect(tooWide).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(findMotion)).toEqual({ found: [], scroll: 'auto' });
    await page.setViewportSize({ width: 640, height: 800 });
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    expect(await page.evaluate(listTooWide)).toEqual([]);
  });
});

/** Each violation as one line: theme, rule, element, and what to do. */
async function findViolations(page: Page, theme: (typeof THEMES)[number]): Promise<string[]> {
  await showIn(page, theme);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: RULES[theme], resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${theme}: ${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

/** Where customers' own words stand. */
const WORDS = '.words[lang] p, [data-sealed=title], [data-sealed=body], .translated .title, mark';

/** Runs in the page: its width, and what sticks out of it. */
function listTooWide(): string[] {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= innerWidth) return [];
  const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
  return [`${innerWidth}: ${scrollWidth}: ${out.map(({ tagName, className }) => `${tagName}.${className}`).slice(0, 5)}`];
}

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
