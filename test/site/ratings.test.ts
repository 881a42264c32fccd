import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCatalog, type Catalog, countPublished } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { today } from '#src/loaders/today.ts';
import type { SearchTable } from '#src/outputs/search/table.ts';
import { openBrowser } from '../support/browser.ts';
import { buildSite, runBukti, WORK } from '../support/build-site.ts';
import { writeFolder } from '../support/content-folder.ts';
import { expectFigures, listProductOutputs, listSiteOutputs, type Output, readFigures } from '../support/figures.ts';
import { textOf } from '../support/pages.ts';
import { ratedShop } from '../support/rated-shop.ts';
import { ORDERS } from '../support/seal.ts';
import { serveEmbeds, serveHost } from '../support/serve-host.ts';

const SIZE = { withWords: 23, starsAlone: 77 };
let work = '';
let catalog: Catalog;
const read = (path: string) => readFileSync(join(work, 'dist', path), 'utf8');
const html = () => readdirSync(join(work, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
const product = (slug: string) => {
  const found = catalog.products.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`No product ${slug}.`);
  return found;
};

/** One sealed site for all tests: building it takes longer than reading it. */
beforeAll(async () => {
  work = await mkdtemp(join(WORK, 'ratings-'));
  const content = join(work, 'content');
  await writeFolder(content, ratedShop(SIZE));
  await writeFolder(work, { 'private/orders.csv': ORDERS });
  const sealed = await runBukti(['seal', '--content', content, '--private', join(work, 'private')]);
  expect(sealed.code, sealed.output).toBe(0);
  const { code, output } = await buildSite(content, work);
  expect(code, output).toBe(0);
  expect(output).not.toMatch(/error/i);
  catalog = buildCatalog(await readContent(content), today());
});
afterAll(() => rm(work, { recursive: true, force: true }));

test('the fixture has every kind', () => {
  const of = (slug: string) => [product(slug).reviews.length, product(slug).ratings.length, product(slug).summary];
  expect(of('kopi')).toEqual([24, 81, { ratingValue: 4.2, ratingCount: 102, reviewCount: 24, histogram: expect.anything() }]);
  expect(of('gelas')).toEqual([0, 3, { ratingValue: 4.7, ratingCount: 3, reviewCount: 0, histogram: [0, 0, 0, 1, 2] }]);
  expect(of('surat')).toEqual([0, 1, { ratingCount: 0, reviewCount: 0, histogram: [0, 0, 0, 0, 0] }]);
  expect(of('sabun')).toEqual([0, 0, { ratingCount: 0, reviewCount: 0, histogram: [0, 0, 0, 0, 0] }]);
  const reasons = catalog.ratings.flatMap(({ verdict }) => (verdict.counted ? [] : [verdict.reason]));
  expect(reasons.toSorted()).toEqual(['disclosed', 'same-order', 'third-party', 'third-party']);
  expect(catalog.received).toMatchObject({ received: 110, published: 109, counted: 105, withheld: { total: 1 } });
});

describe('both counts are the same on every surface', () => {
  const differences = (outputs: readonly Output[], of: Parameters<typeof countPublished>[0] & Pick<Catalog, 'summary'>) =>
    outputs.flatMap((output) => {
      const [is, should] = [readFigures(output, read(output.file)), expectFigures(output, of.summary, countPublished(of))];
      return JSON.stringify(is) === JSON.stringify(should) ? [] : [{ output: `${output.name}, ${output.file}`, is, should }];
    });

  test.each(['id', 'en'] as const)('%s', (lang) => {
    for (const one of catalog.products) expect(differences(listProductOutputs(catalog, one, lang), one)).toEqual([]);
    expect(differences(listSiteOutputs(catalog, lang), catalog)).toEqual([]);
  });

  test('in natural words', () => {
    expect(read('products/kopi/index.html')).toContain('dari 102 penilaian, 24 dengan ulasan');
    expect(read('en/products/kopi/index.html')).toContain('from 102 ratings, 24 with words');
    expect(read('products/gelas/index.html')).toContain('dari 3 penilaian, tanpa ulasan');
    expect(read('en/products/gelas/index.html')).toContain('from 3 ratings, none with words');
    expect(read('llms.txt')).toContain('4.2 of 5 from 102 ratings, 24 with words');
  });
});

describe('stars alone', () => {
  const ids = () => catalog.ratings.map(({ id }) => id);

  test('have no page but the one that a complaint’s writer follows, no card, no place in HTML, feeds, search and sitemap', () => {
    const paths = new Set(readdirSync(join(work, 'dist'), { recursive: true, encoding: 'utf8' }));
    const found = ids().flatMap((id) =>
      [...paths].filter((path) => new RegExp(`\\b${id}\\b`).test(path) && !path.startsWith(`reviews/${id}.`)),
    );
    expect(found).toEqual([]);
    const texts = [
      ...html().filter((path) => !path.includes('complaints/')),
      'feed.xml',
      'feed.json',
      'products/kopi/feed.xml',
      'sitemap-0.xml',
    ].map(read);
    for (const id of ids()) expect(texts.filter((text) => new RegExp(`\\b${id}\\b`).test(text))).toEqual([]);
    const [table = ''] = readdirSync(join(work, 'dist/search-index')).filter((name) => name.startsWith('table-'));
    const { rows } = JSON.parse(read(`search-index/${table}`)) as SearchTable;
    expect(rows.stars.filter((stars) => stars > 0)).toHaveLength(24);
  });

  test('are sealed and proven like every review, and the site holds when it is checked from outside', async () => {
    for (const id of ids()) {
      const { words, ...document } = JSON.parse(read(`reviews/${id}.json`));
      expect(words ?? document).toMatchObject({ id, body: null, title: null });
      expect(read(`reviews/${id}.tlog-proof`)).toContain('c2sp.org/tlog-proof@v1');
    }
    const { code, output } = await runBukti(['verify', join(work, 'dist')], { BUKTI_LANG: 'en' });
    expect(code, output).toBe(0);
    expect(output).toContain('109 documents');
  });

  test('are in the exports, without the address of a page, and Google gets none', () => {
    const lines = read('export/reviews.ndjson')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(109);
    expect(lines.filter(({ page }) => page === undefined).map(({ id }) => id)).toEqual(ids());
    for (const id of ids()) expect(read('export/reviews.csv')).toContain(id);
    expect(read('google-product-reviews.xml')).not.toContain('<content/>');
  });

  test('are counted in the API beside the reviews, and its pages hold reviews alone', () => {
    const document = JSON.parse(read('api/v1/products/kopi.json'));
    expect(document).toMatchObject({ published: 24, publishedRatings: 81, pagination: { total: 24 } });
    expect(document.counts).toEqual({ id: 'dari 102 penilaian, 24 dengan ulasan', en: 'from 102 ratings, 24 with words' });
    expect(JSON.parse(read('api/v1/products/gelas.json'))).toMatchObject({ published: 0, publishedRatings: 3, reviews: [] });
    expect(existsSync(join(work, 'dist/api/v1/reviews/bintang-0.json'))).toBe(false);
  });

  test('answer the questions of the trust profile', () => {
    expect(parse(read('products/gelas/index.html')).querySelector('.trust')?.textContent).toMatch(/4,7/);
  });
});

test('the elements say both counts, and nothing odd where nobody wrote', async () => {
  const [site, browser] = await Promise.all([serveEmbeds(join(work, 'dist')), openBrowser()]);
  const host = await serveHost(site.url);
  try {
    const tags = ['kopi', 'gelas', 'surat', 'sabun'].map((slug) => `<bukti-reviews lang="en" product="${slug}"></bukti-reviews>`);
    host.slot(tags.join(''));
    const page = await browser.newPage();
    await page.goto(`${host.url}/plain.html`);
    await expect.poll(() => page.locator('bukti-reviews .b').count(), { timeout: 60_000 }).toBe(4);
    const [kopi = '', gelas = '', surat = '', sabun = ''] = await page.locator('bukti-reviews .b').allInnerTexts();
    expect(kopi).toContain('from 102 ratings, 24 with words');
    expect(kopi).toContain('Read all 24 reviews');
    expect(gelas).toContain('from 3 ratings, none with words');
    expect(surat).toContain('No review counts towards the rating yet');
    expect(sabun).toContain('No reviews yet');
    for (const text of [gelas, surat, sabun]) expect(text).not.toMatch(/\b(?:all )?0 reviews|Read all/);
  } finally {
    await Promise.all([browser.close(), host.close(), site.close()]);
  }
});

test('a log without a key is called not signed, and still has commands', () => {
  const root = parse(read('en/trust/index.html'));
  expect(textOf(root.querySelector('#log'))).toContain('This log is not signed.');
  expect(textOf(root.querySelector('#check'))).toContain('no signature to check with OpenSSL');
  const names = root.querySelectorAll('#check pre').map((box) => box.getAttribute('data-commands'));
  expect(names).toEqual(['bukti', 'since', 'go', 'document', 'seal']);
  expect(root.querySelector('#check')?.innerHTML).not.toContain('--key');
});

describe('nothing odd is said where nobody wrote', () => {
  test.each(['products/gelas/index.html', 'embed/gelas/index.html', 'embed/gelas/snippet.html', 'products/surat/index.html'])(
    '%s',
    (path) => {
      for (const file of [path, `en/${path}`]) {
        const text = parse(read(file)).structuredText + read(file);
        expect(text).not.toMatch(/semua 0|all 0 |\b0 (?:ulasan|reviews)|NaN|undefined|Nobody has reviewed this|Belum ada yang mengulas/);
      }
    },
  );

  test('no page of the site speaks of 0 reviews as if they could be read', () => {
    for (const path of html()) expect(read(path), path).not.toMatch(/(?:Baca|Read) (?:semua |all )?0 /);
  });

  test('a row of the stars leads to the search only where it finds something', () => {
    const rows = parse(read('products/gelas/index.html')).querySelectorAll('[data-histogram] .row');
    expect(rows.map(({ tagName }) => tagName)).toEqual(['SPAN', 'SPAN', 'A', 'A', 'A']);
  });
});
