import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { buildSite, WORK } from '../support/build-site.ts';
import { PRODUCT, REVIEW, SITE } from '../support/content-folder.ts';
import { listFiles, readPage, readPages } from '../support/pages.ts';
import { serve } from '../support/serve.ts';

const FONT = 'node_modules/@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2';
const logo = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><circle cx="20" cy="20" r="18" fill="${colour}"/></svg>`;

const THEME = `theme:
  colours:
    paper: "#ffffff"
    ink: "#0b2b26"
    accent: { light: "#0a6a50", dark: "#6fd3ae" }
    highlight: "#ff6b4a"
  fonts:
    serif: { family: Noto Sans, file: fonts/noto.woff2 }
    sans: system
  logo: { light: brand/daylight.svg, dark: brand/night.svg }
`;

let work: string;
let dist: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  work = await mkdtemp(join(WORK, 'theme-'));
  dist = join(work, 'dist');
  const content = join(work, 'content');
  const files = {
    'site.yaml': `${SITE}${THEME}`,
    'products/kopi.yaml': PRODUCT,
    'reviews/kopi/rani.md': REVIEW,
    'media/brand/daylight.svg': logo('#0a6a50'),
    'media/brand/night.svg': logo('#ffffff'),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  cpSync(FONT, join(content, 'media/fonts/noto.woff2'));
  const { code, output } = await buildSite(content, work);
  if (code !== 0) throw new Error(output);
  server = await serve(dist);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(work, { recursive: true, force: true });
});

/** A product page in one mode, and what of it was asked for. */
async function open(colorScheme: 'light' | 'dark'): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage({ colorScheme });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.url}/products/kopi/`, { waitUntil: 'networkidle' });
  return { page, asked };
}

const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('a second theme', () => {
  test.each([
    ['light', 'rgb(255, 255, 255)', 'rgb(11, 43, 38)', 'rgb(10, 106, 80)', '#0a6a50'],
    ['dark', 'rgb(19, 19, 19)', 'rgb(222, 240, 236)', 'rgb(111, 211, 174)', '#ffffff'],
  ] as const)('%s: colours, fonts and logo are its own', async (mode, paper, ink, accent, drawn) => {
    const { page, asked } = await open(mode);
    expect(await styleOf(page, 'html', 'background-color')).toBe(paper);
    expect(await styleOf(page, '.words', 'color')).toBe(ink);
    expect(await styleOf(page, 'main a:not([class])', 'color')).toBe(accent);
    expect(await styleOf(page, '.words', 'font-family')).toMatch(/Noto Sans/);
    expect(await styleOf(page, 'html', 'font-family')).toBe('system-ui, sans-serif');
    expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain('loaded');
    const brand = page.getByRole('banner').getByRole('img', { name: 'Warung Uji' });
    expect(await brand.evaluate(async (image: HTMLImageElement) => (await fetch(image.currentSrc)).text())).toContain(`fill="${drawn}"`);
    expect(await brand.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
    expect((await brand.boundingBox())?.height).toBe(42.5);
    expect(asked.filter((address) => !address.startsWith(server.url) && !address.startsWith('data:'))).toEqual([]);
    expect(asked.filter((address) => /\.(?:woff2|ttf|otf)$/.test(address))).toHaveLength(1);
    await page.close();
  });

  test('nothing of the standard look is left', () => {
    const css = listFiles(dist)
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(join(dist, file), 'utf8'));
    const text = [...css, ...readPages(dist).map(({ html }) => html)].join('\n').toLowerCase();
    for (const gone of ['#fbf6ec', '#2a3a7c', '#15120e', 'fraunces', 'jakarta']) expect(text).not.toContain(gone);
  });

  test('browsers and tabs have its colours', () => {
    const { root } = readPage(dist, 'products/kopi/index.html');
    expect(root.querySelectorAll('meta[name=theme-color]').map((meta) => meta.getAttribute('content'))).toEqual(['#ffffff', '#131313']);
    expect(root.querySelector('meta[name=color-scheme]')?.getAttribute('content')).toBe('light dark');
    expect(readFileSync(join(dist, 'favicon.svg'), 'utf8')).toContain('#0a6a50');
  });

  test('cards are drawn in its colours', async () => {
    const { data, info } = await sharp(join(dist, 'cards/id/site.png')).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let accent = 0;
    for (let at = 0; at < data.length; at += 3) if (data[at] === 0x0a && data[at + 1] === 0x6a && data[at + 2] === 0x50) accent += 1;
    expect(accent).toBeGreaterThan(info.width * info.height * 0.3);
  });
});

describe('the standard theme', () => {
  test('has one stylesheet with each colour once, and no style in the page', () => {
    const dist = inject('dist');
    const sheets = listFiles(dist).filter((file) => file.endsWith('.css'));
    expect(sheets).toHaveLength(1);
    const css = sheets.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
    expect(css.match(/--paper:\s?#fbf6ec/g)).toHaveLength(1);
    expect(css.match(/--paper:\s?#15120e/g)).toHaveLength(1);
    expect(css).toMatch(/--nila:\s?#2a3a7c[^}]*\}\s*@media \(prefers-color-scheme:\s?dark\)\s?\{\s*:root\s?\{[^}]*--nila:\s?#aab8f5/);
  });

  // A browser that does not know such a function makes the colour black, and full and empty stars look the same.
  // The elements' stars are letters, which take the colour of the text then: `test/browser/elements.test.ts`.
  test('every colour function that browsers of 2022 do not know has a fallback', () => {
    const files = listFiles(inject('dist')).filter(
      (file) => /\.(css|html|svg|js)$/.test(file) && !/^(?:search-index|embed\/v1)\//.test(file),
    );
    const wrong = files.filter((file) => hasNewColours(withoutSupports(readFileSync(join(inject('dist'), file), 'utf8'))));
    expect(files.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  test('each mask has the name that browsers before 2024 know: without it, stars are a bar', () => {
    const sheets = listFiles(inject('dist')).filter((file) => file.endsWith('.css'));
    const css = sheets.map((file) => readFileSync(join(inject('dist'), file), 'utf8')).join('\n');
    const masks = css.match(/[{;\s]mask:/g)?.length ?? 0;
    expect(masks).toBeGreaterThan(4);
    expect(css.match(/-webkit-mask:/g)?.length).toBe(masks);
  });

  test.each([
    ['a{color:light-dark(red,blue)}', true],
    ['a{background:color-mix(in srgb,red,blue)}', true],
    ['a{color:red}@supports(color:light-dark(red,red)){a{color:light-dark(red,blue)}}b{color:red}', false],
    ['a{color:rgb(0 0 0/6%)}', false],
  ])('%s is found: %s', (css, found) => {
    expect(hasNewColours(withoutSupports(css))).toBe(found);
  });

  test('its icon is the one that it always was', () => {
    const icon = readFileSync(join(inject('dist'), 'favicon.svg'), 'utf8');
    expect(icon).toContain('fill="#2a3a7c"');
    expect(icon).toContain('fill="#f7dfae"');
    expect(icon).toContain('fill="#f0b23e"');
  });
});

/** Functions for colours that came after 2022, or that some browser of that year lacked. */
function hasNewColours(text: string): boolean {
  return /(?:light-dark|color-mix|oklch|oklab|lch|lab|color)\((?!scheme)[^()]*,|\b(?:oklch|oklab|lch|lab)\(/.test(text);
}

/** Without the blocks that only a browser reads which knows the function. */
function withoutSupports(text: string): string {
  return text.replace(/@supports\s?\(color:\s?light-dark\([^)]*\)\)\s?\{[^{}]*\{[^{}]*\}\s*\}/g, '');
}
