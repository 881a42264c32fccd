import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';
import { openBrowser } from '../support/browser.ts';
import { buildSite, runBukti, WORK } from '../support/build-site.ts';
import { SITE, SOUND, writeFolder } from '../support/content-folder.ts';
import { readPages } from '../support/pages.ts';
import { serve } from '../support/serve.ts';

/** A language that nobody speaks: all that is known of it stands in one file of the content. */
const MADE_UP = 'xx';
const LANGUAGES = [...SHIPPED_LANGUAGES, MADE_UP];
const [MAIN] = LANGUAGES;

let work: string;
let pages: ReturnType<typeof readPages>;

// One build for all of it.
beforeAll(async () => {
  work = await mkdtemp(join(WORK, 'languages-'));
  const content = await writeFolder(join(work, 'content'), {
    ...SOUND,
    'site.yaml': `${SITE}languages: [${LANGUAGES.join(', ')}]\ncards: { sizes: [] }\n`,
    'texts/xx.yaml': 'pages:\n  nav:\n    products: Proxux\n  reviews: "{n} revix"\n',
    'texts/de.yaml': 'pages:\n  nav:\n    products: Kaffees\n',
  });
  const checked = await runBukti(['check', '--content', content]);
  expect(checked.output).toMatch(/found \d{3} texts that xx lacks, which are shown in English/);
  const built = await buildSite(content, work);
  expect([built.code, built.code === 0 ? '' : built.output]).toEqual([0, '']);
  pages = readPages(`${work}/dist`);
});
afterAll(() => rm(work, { recursive: true, force: true }));

const rootOf = (lang: string) => (lang === MAIN ? '/' : `/${lang}/`);

describe.each(LANGUAGES)('a site in %s', (lang) => {
  const own = () =>
    pages.filter(({ path }) => (lang === MAIN ? !LANGUAGES.some((other) => path.startsWith(`/${other}/`)) : path.startsWith(rootOf(lang))));

  test('says its language and its direction on every page, and nothing undefined', () => {
    expect(own().length).toBeGreaterThan(8);
    for (const { path, root } of own()) {
      const html = root.querySelector('html');
      // Frames for other people's pages are in every language of the site, and 404 in the first.
      expect([path, html?.getAttribute('lang'), html?.getAttribute('dir')]).toEqual([path, lang, lang === 'ar' ? 'rtl' : 'ltr']);
      expect([path, /undefined|\[object|\bNaN\b|, (?:plural|select), /.exec(root.querySelector('main')?.textContent ?? '')?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
  });

  test('speaks it', () => {
    const home = own().find(({ path }) => path === rootOf(lang) || path === `${rootOf(lang)}index.html`);
    const said = home?.root.querySelector('header nav')?.textContent ?? '';
    const expected: Record<string, string> = { xx: 'Proxux', de: 'Kaffees' };
    expect(said).toContain(expected[lang] ?? textsFor(lang).pages.nav.products);
    expect(said).toContain(lang === MADE_UP ? 'How we check' : textsFor(lang).pages.nav.trust);
  });
});

test('no word of any language is too long for the narrowest telephone', async () => {
  const [{ url, close }, browser] = await Promise.all([serve(`${work}/dist`), openBrowser()]);
  onTestFinished(async () => void (await Promise.all([close(), browser.close()])));
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  const found: unknown[] = [];
  const paths = LANGUAGES.flatMap((lang) => ['', 'products/kopi/', 'trust/', 'write/'].map((path) => rootOf(lang) + path));
  for (const path of paths) {
    const response = await page.goto(url + path);
    found.push([path, response?.status(), await page.evaluate(() => document.documentElement.scrollWidth)]);
  }
  expect(found).toEqual(paths.map((path) => [path, 200, 320]));
});

test('each page leads to the same page in every other language', () => {
  const home = pages.find(({ path }) => path === '/' || path === '/index.html');
  const links = home?.root.querySelectorAll('header a.language').map((link) => [link.getAttribute('lang'), link.getAttribute('href')]);
  expect(links).toEqual(LANGUAGES.filter((lang) => lang !== MAIN).map((lang) => [lang, rootOf(lang)]));
});

test('elements speak every language that has texts', async () => {
  const document = JSON.parse(await readFile(`${work}/dist/api/v1/reviews.json`, 'utf8')) as { words: Record<string, { dir: string }> };
  expect(Object.keys(document.words)).toEqual(LANGUAGES);
  expect(document.words.ar?.dir).toBe('rtl');
});
