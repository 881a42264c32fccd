import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { buildCatalog, type Catalog, type CatalogProduct, countPublished } from '#src/aggregate/catalog.ts';
import { listSiblings } from '#src/aggregate/siblings.ts';
import { readContent } from '#src/content/read-content.ts';
import { formatNumber, formatRating, localText } from '#src/i18n/format.ts';
import { today } from '#src/loaders/today.ts';
import { COUNTED, type SearchTable } from '#src/outputs/search/table.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { buildSite, WORK } from '../support/build-site.ts';
import { contentFolder, REVIEW, SITE, SOUND } from '../support/content-folder.ts';
import { expectFigures, listProductOutputs, listSiteOutputs, type Output, readFigures } from '../support/figures.ts';
import { mostReviewed } from '../support/page-types.ts';

const dist = inject('dist');
const catalog = buildCatalog(await readContent('content'), today());
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const inLanguages = catalog.site.languages.flatMap((lang) => catalog.products.map((product) => [lang, product.slug, product] as const));

/** Where an output and what it must say differ. */
function differences(outputs: readonly Output[], of: Pick<CatalogProduct, 'summary' | 'reviews' | 'ratings'>, readFile = read) {
  return outputs.flatMap((output) => {
    const [is, should] = [readFigures(output, readFile(output.file)), expectFigures(output, of.summary, countPublished(of))];
    return JSON.stringify(is) === JSON.stringify(should) ? [] : [{ output: `${output.name}, ${output.file}`, is, should }];
  });
}

describe('one figure everywhere', () => {
  test.each(inLanguages)('%s: %s', (lang, _slug, product) => {
    expect(differences(listProductOutputs(catalog, product, lang), product)).toEqual([]);
  });

  test.each(catalog.site.languages)('%s: the whole site', (lang) => {
    expect(differences(listSiteOutputs(catalog, lang), catalog)).toEqual([]);
  });

  test('the sample has what makes this hard: decimals, whole means, and a product without a figure', () => {
    const means = catalog.products.map(({ summary }) => summary.ratingValue);
    expect(means).toContain(undefined);
    expect(means).toContain(4);
    expect(means.some((mean) => mean !== undefined && mean % 1 !== 0)).toBe(true);
  });

  test('a figure that is changed in any output is found', () => {
    const product = mostReviewed(catalog);
    const found: string[] = [];
    const outputs = catalog.site.languages.flatMap((lang) => listProductOutputs(catalog, product, lang));
    for (const output of outputs) {
      const should = expectFigures(output, product.summary, countPublished(product));
      for (const key of output.says) {
        const figure = key === 'stars' ? formatNumber(product.summary.histogram[4], 'en') : (should[key] ?? '');
        const spoil = (path: string) =>
          read(path).replace(new RegExp(`(?<![\\d.,])${figure.replace('.', '\\.')}(?![\\d])`, 'g'), key === 'mean' ? '1.7' : '3210');
        if (differences([output], product, spoil).length === 0) found.push(`${key}: ${output.name}, ${output.file}`);
      }
    }
    expect(outputs.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });
});

describe('what says it in its own way', () => {
  test('JSON-LD has no mean for the brand itself, nor where there is none', () => {
    const silent = catalog.products.filter(({ kind, summary }) => kind === 'brand' || summary.ratingValue === undefined);
    expect(silent.length).toBeGreaterThan(1);
    for (const { slug } of silent) expect(read(`products/${slug}/index.html`)).not.toContain('aggregateRating');
  });

  test('the search counts the same reviews', () => {
    const [file = ''] = readdirSync(join(dist, 'search-index')).filter((name) => /^table-.*\.json$/.test(name));
    const { products, rows } = JSON.parse(read(`search-index/${file}`)) as SearchTable;
    for (const { slug, summary } of catalog.products) {
      const histogram = [1, 2, 3, 4, 5].map(
        (stars) =>
          rows.stars.filter(
            (n, row) => n === stars && products[rows.product[row] ?? -1] === slug && ((rows.marks[row] ?? 0) & COUNTED) !== 0,
          ).length,
      );
      expect([slug, histogram]).toEqual([slug, summary.histogram]);
    }
  });

  test('llms.txt has them in English', () => {
    const text = read('llms.txt');
    for (const { slug, summary } of catalog.products) {
      const [, said] = new RegExp(`/products/${slug}/\\): (.*)`).exec(text) ?? [];
      const { ratingValue, reviewCount } = summary;
      expect(said).toBe(
        ratingValue === undefined
          ? 'no rating yet, 0 published reviews'
          : `${formatRating(ratingValue, 'en')} of 5 from ${reviewCount} counted reviews`,
      );
    }
    expect(text).toContain(
      `Rating ${formatRating(catalog.summary.ratingValue ?? 0, 'en')} of 5 from ${catalog.summary.reviewCount} counted reviews.`,
    );
  });

  test.each(catalog.site.languages)('%s: products beside each other, and the reviews of each, have the figures of its page', (lang) => {
    const urls = createUrls(catalog.site, lang);
    const root = urls.home.slice(1);
    const bySlug = new Map(catalog.products.map((product) => [product.slug, product]));
    const productAt = (href: string | undefined) => bySlug.get(href?.split('/').at(-2) ?? '');
    let [rows, links, cards] = [0, 0, 0];
    for (const product of catalog.products) {
      const html = parse(read(`${root}products/${product.slug}/index.html`));
      for (const row of html.querySelectorAll('nav table tbody tr:not(.facts)')) {
        const one = productAt(row.querySelector('a.name')?.getAttribute('href')) ?? product;
        const { ratingValue, reviewCount } = one.summary;
        expect(row.querySelector('td.figure b')?.textContent).toBe(ratingValue === undefined ? undefined : formatRating(ratingValue, lang));
        expect(row.querySelector('td .count')?.textContent).toContain(`(${formatNumber(reviewCount, lang)})`);
        rows += 1;
      }
      for (const link of html.querySelectorAll('details a:has(.rated)')) {
        const { summary, name } = productAt(link.getAttribute('href')) ?? product;
        expect(link.textContent).toContain(localText(name, lang));
        expect(link.textContent).toContain(formatRating(summary.ratingValue ?? 0, lang));
        links += 1;
      }
      const review = product.reviews.at(-1);
      if (review === undefined || product.summary.ratingValue === undefined) continue;
      const label = parse(read(`${root}reviews/${review.id}/index.html`))
        .querySelectorAll('[role=img]')
        .find((stars) => /\d[.,]\d/.test(stars.getAttribute('aria-label') ?? ''));
      const mean = formatRating(product.summary.ratingValue, lang);
      expect(label?.getAttribute('aria-label')).toMatch(new RegExp(`^${mean.replace('.', '\\.')} (?:dari|out of) 5`));
      expect(label?.parentNode?.textContent.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`${mean}.* ${formatNumber(product.summary.reviewCount, lang)} `),
      );
      cards += 1;
    }
    expect(rows).toBe(
      catalog.products.reduce((sum, product) => {
        const siblings = listSiblings(product, catalog.products).length;
        return sum + (siblings === 0 ? 0 : siblings + 1);
      }, 0),
    );
    expect(links).toBeGreaterThan(catalog.products.length);
    expect(cards).toBeGreaterThan(5);
  });

  test.each(inLanguages)('%s: oEmbed of %s leads to the frame that has them, and says none itself', (lang, slug) => {
    const urls = createUrls(catalog.site, lang);
    const { title, html } = JSON.parse(read(urls.oembed(slug).slice(1)));
    expect(html).toContain(`src="${urls.absolute(urls.embed(slug))}"`);
    expect(`${title}${parse(html).querySelector('iframe')?.getAttribute('title')}`).not.toMatch(/\d[.,]\d|dari 5|out of 5/);
  });
});

test('where reviews from other sites count, all outputs agree and JSON-LD has no mean; where none counts, all say so', async () => {
  const content = await contentFolder({
    ...SOUND,
    'site.yaml': `${SITE}languages: [id, en]\npolicy: { count: all }\n`,
    'products/teh.yaml': 'name: Teh Uji\n',
    'products/gula.yaml': 'name: Gula Uji\n',
    'reviews/kopi/budi.md': REVIEW.replace('rating: 4', 'rating: 1\nchannel: google\nsource: https://maps.example/1'),
    'reviews/teh/siti.md': REVIEW.replace('rating: 4', 'rating: 5\ndisclosure: employee\ndisclosureNote: Pegawai kami'),
  });
  const work = await mkdtemp(join(WORK, 'figures-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const { code, output } = await buildSite(content, work);
  expect(code, output).toBe(0);
  const small: Catalog = buildCatalog(await readContent(content), today());
  const readSmall = (path: string) => readFileSync(join(work, 'dist', path), 'utf8');
  const counts = Object.fromEntries(small.products.map(({ slug, reviews, summary }) => [slug, [reviews.length, summary.reviewCount]]));
  expect(counts).toEqual({ gula: [0, 0], kopi: [2, 2], teh: [1, 0] });
  for (const lang of small.site.languages) {
    for (const product of small.products) expect(differences(listProductOutputs(small, product, lang), product, readSmall)).toEqual([]);
    expect(differences(listSiteOutputs(small, lang), small, readSmall)).toEqual([]);
  }
  expect(readSmall('products/kopi/index.html')).toContain('application/ld+json');
  for (const file of ['products/kopi/index.html', 'reviews/rani/index.html', 'en/products/kopi/index.html'])
    expect(readSmall(file)).not.toContain('aggregateRating');
});
