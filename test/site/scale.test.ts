import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderSource } from '#src/cli/verify/folder-source.ts';
import { verifySite } from '#src/cli/verify/verify-site.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { shelfOf } from '#src/schemas/shelf.ts';
import { openBrowser } from '../support/browser.ts';
import { buildSite, runBukti, WORK } from '../support/build-site.ts';
import { contentFolder, SITE, SOUND } from '../support/content-folder.ts';
import { listFiles, readPages } from '../support/pages.ts';
import { serve } from '../support/serve.ts';

/** Reviews of one product, each sealed: at least three pages of them. */
async function shop(scale: string, reviews: number): Promise<string> {
  const lines = Array.from({ length: reviews }, (_, at) =>
    JSON.stringify({
      id: `ulasan-${at}`,
      rating: (at % 5) + 1,
      author: { name: 'Rani Kusuma' },
      date: `2026-0${1 + (at % 8)}-1${at % 10}`,
      lang: at % 3 === 0 ? 'en' : 'id',
      body: `Kata pelanggan nomor ${at}.`,
    }),
  );
  const content = await contentFolder({
    'site.yaml': `${SITE}scale: ${scale}\n`,
    'products/kopi.yaml': SOUND['products/kopi.yaml'] ?? '',
    'reviews/kopi.ndjson': `${lines.join('\n')}\n`,
  });
  const sealed = await runBukti(['seal', '--content', content]);
  expect([sealed.code, sealed.code === 0 ? '' : sealed.output]).toEqual([0, '']);
  return content;
}

/** Links within the site that lead to no file of it. Fragments are not looked at. */
function deadLinks(dist: string): string[] {
  const files = new Set(listFiles(dist));
  return readPages(dist).flatMap(({ path, root }) =>
    root
      .querySelectorAll('a[href], link[href], img[src], [data-document], [data-proof]')
      .flatMap((element) => ['href', 'src', 'data-document', 'data-proof'].flatMap((name) => element.getAttribute(name) ?? []))
      .map((href) => new URL(href, `https://uji.example${path}`))
      .filter(({ origin }) => origin === 'https://uji.example')
      .map(({ pathname }) => decodeURIComponent(pathname.slice(1)))
      .filter((file) => !files.has(file) && !files.has(`${file}index.html`))
      .map((file) => `${path}: ${file}`),
  );
}

const EXPECTED = {
  lean: { reviews: 45, pages: 45, alternates: ['id', 'x-default'], wall: 1, languages: ['', 'en/'] },
  // More than the wall shows: 29 pages, of which it has 28.
  compact: { reviews: 1_030, pages: 0, alternates: [], wall: 28, languages: [''] },
} as const;

describe.each(['lean', 'compact'] as const)('scale: %s', (scale) => {
  test('has few files, no dead link, and holds what verify looks at', async () => {
    const work = await mkWork();
    const { reviews, pages, wall, languages } = EXPECTED[scale];
    const content = await shop(scale, reviews);
    const { code, output } = await buildSite(content, work);
    expect([code, code === 0 ? '' : output]).toEqual([0, '']);
    const dist = join(work, 'dist');
    const files = listFiles(dist);
    const of = (pattern: RegExp) => files.filter((path) => pattern.test(path)).length;

    expect(of(/(?:^|\/)reviews\/ulasan-\d+\/index\.html$/)).toBe(pages);
    expect(of(/^en\/reviews\/ulasan-/)).toBe(0);
    // Nobody was told the addresses of complaints, so they have no pages; every review is on a page of its product, so filters need none.
    expect([of(/(?:^|\/)complaints\//), of(/products\/kopi\/(?:stars|lang)\//)]).toEqual([0, 0]);
    expect(of(/^cards\/.*\/reviews\//)).toBe(0);
    expect(of(/^reviews\/ulasan-\d+\.(?:json|tlog-proof)$/)).toBe(0);
    expect(of(/^api\/v1\/reviews\/ulasan-/)).toBe(0);
    expect(deadLinks(dist)).toEqual([]);
    expect(of(/^(?:en\/)?reviews\/(?:page\/\d+\/)?index\.html$/)).toBe(2 * wall);
    for (const path of [
      'embed/kopi/index.html',
      'embed/kopi/snippet.html',
      'oembed/kopi.json',
      'badges/kopi.svg',
      'products/kopi/feed.xml',
    ])
      expect(['', 'en/'].filter((language) => files.includes(`${language}${path}`))).toEqual(languages);
    expect(['badges/_site.svg', 'en/badges/_site.svg', 'feed.xml', 'en/feed.xml'].filter((path) => !files.includes(path))).toEqual([]);
    const older = readPages(dist).filter(({ path, root }) => path === '/reviews/' && root.text.includes(textsFor('id').wall.all.older));
    expect(older).toHaveLength(scale === 'compact' ? 1 : 0);

    const shelf = JSON.parse(await readFile(join(dist, `api/v1/reviews/shelf/${shelfOf('ulasan-7')}.json`), 'utf8'));
    expect(shelf.reviews.map(({ id }: { id: string }) => id)).toContain('ulasan-7');
    const sitemap = await readFile(join(dist, 'sitemap-0.xml'), 'utf8');
    expect(sitemap.match(/<loc>[^<]*\/reviews\/ulasan-\d+\/<\/loc>/g)?.length ?? 0).toBe(pages);
    expect(sitemap).not.toContain('#');

    const { steps } = await verifySite(folderSource(dist), { witnesses: [], maxPages: 0 }, () => undefined);
    expect(steps.flatMap(({ findings }) => findings)).toEqual([]);
    // All that the site names is there, and was compared.
    for (const id of ['embeds', 'feeds']) expect(steps.find((step) => step.id === id)?.summary).not.toContain('not there');
    expect(steps.find(({ id }) => id === 'documents')?.summary).toContain(`${reviews.toLocaleString('en')} documents`);
    expect(steps.find(({ id }) => id === 'proofs')?.summary).toContain(`${reviews.toLocaleString('en')} proofs`);

    await openInBrowser(scale, dist);

    // A document that was added to a pack is found.
    const pack = join(dist, 'log/documents/0.ndjson');
    await appendFile(pack, '{"v":1,"id":"orang-lain"}\n');
    const spoiled = await verifySite(folderSource(dist), { witnesses: [], maxPages: 0 }, () => undefined);
    expect(spoiled.steps.flatMap(({ findings }) => findings)).toMatchObject([
      { code: 'not-in-log', found: 'the sealed document of "orang-lain"' },
    ]);
  });
});

async function mkWork(): Promise<string> {
  const work = await mkdtemp(join(WORK, 'scale-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  return work;
}

/** A reader on the English pages comes to the review, and a lean one is checked by the reader's own browser. */
async function openInBrowser(scale: 'lean' | 'compact', dist: string): Promise<void> {
  const server = await serve(dist);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    if (scale === 'compact') {
      // On the last of three pages of its product.
      const oldest = (await readPlaces(dist)).find(([, [, number]]) => number === 3)?.[0] ?? 'none';
      await page.goto(`${server.url}/en/reviews/#${oldest}`);
      await page.waitForURL(`${server.url}/en/products/kopi/3/#${oldest}`);
      await page.locator(`#${oldest}`).waitFor();
      return;
    }
    await page.goto(`${server.url}/en/products/kopi/`);
    await page.locator('article[id] a[href*="/reviews/"]').first().click();
    await page.waitForURL(/\/reviews\/ulasan-\d+\/$/);
    expect(new URL(page.url()).pathname).not.toContain('/en/');
    expect(
      await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) => links.map((link) => link.getAttribute('hreflang'))),
    ).toEqual(EXPECTED.lean.alternates);
    expect(await page.locator('a.language').getAttribute('href')).toBe('/en/products/kopi/');
    await page.locator('bukti-check button').click();
    await page.locator('bukti-check[data-state]').waitFor();
    expect(await page.locator('bukti-check').getAttribute('data-state')).toBe('passed');
  } finally {
    await browser.close();
    await server.close();
  }
}

async function readPlaces(dist: string): Promise<[string, [string, number]][]> {
  const files = listFiles(dist).filter((path) => path.startsWith('reviews/places/'));
  const all = await Promise.all(
    files.map(async (path) => JSON.parse(await readFile(join(dist, path), 'utf8')) as Record<string, [string, number]>),
  );
  return all.flatMap(Object.entries) as [string, [string, number]][];
}
