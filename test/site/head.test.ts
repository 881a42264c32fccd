import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator, { type Issue } from '@adobe/structured-data-validator';
import ogs from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { describe, expect, inject, test } from 'vitest';
import { buildCatalog, type CatalogProduct } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { formatRating } from '#src/i18n/format.ts';
import { today } from '#src/loaders/today.ts';
import { firstPageOf, listPages } from '../support/page-types.ts';
import { type BuiltPage, readPages } from '../support/pages.ts';

const dist = inject('dist');
const url = inject('url');
const ORIGIN = 'https://bukti.lereng.example';
const catalog = buildCatalog(await readContent('content'), today());
const pages = readPages(dist).filter(({ path }) => path !== '/404.html');

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const thingsOf = ({ root }: BuiltPage): Thing[] =>
  root.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => JSON.parse(script.rawText)['@graph'] as Thing[]);

const thingOf = (page: BuiltPage, type: string): Thing | undefined => thingsOf(page).find((thing) => thing['@type'] === type);

const pageAt = (path: string): BuiltPage => {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return page;
};

const productPages = catalog.products.flatMap((product) =>
  ['', '/en'].map((root) => [`${root}/products/${product.slug}/`, product] as const),
);

describe('Google’s rules for structured data', () => {
  /** Whoever has no offer, or no picture, is no merchant listing; the validator takes every product for one. */
  const isForShops = ({ fieldNames }: Issue) => ['offers', 'image'].includes(String(fieldNames));

  test('no page breaks them', async () => {
    const validator = new Validator();
    const broken: string[] = [];
    let seen = 0;
    for (const page of pages) {
      const jsonld: Record<string, Thing[]> = {};
      for (const thing of thingsOf(page)) jsonld[thing['@type']] = [...(jsonld[thing['@type']] ?? []), thing];
      seen += Object.keys(jsonld).length;
      const issues = await validator.validate({ jsonld });
      const errors = issues.filter((issue) => issue.severity === 'ERROR' && !isForShops(issue));
      broken.push(...errors.map(({ issueMessage }) => `${page.path}: ${issueMessage}`));
    }
    expect(seen).toBeGreaterThan(pages.length);
    expect(broken).toEqual([]);
  });

  test('the validator does find a mistake', async () => {
    const review = { '@type': 'Review', itemReviewed: { '@type': 'Product', name: 'Kopi' } };
    const issues = await new Validator().validate({ jsonld: { Review: [review] } });
    expect(issues.filter(({ severity }) => severity === 'ERROR')).not.toEqual([]);
  });
});

describe.each(productPages)('%s', (path, product) => {
  const page = pageAt(path);
  const thing = thingOf(page, 'Product');
  const lang = path.startsWith('/en/') ? 'en' : 'id';

  test('the rating of its data is the one that is seen, or there is none', () => {
    const { ratingValue, reviewCount } = product.summary;
    if (product.kind === 'brand' || ratingValue === undefined) return expect(thing?.aggregateRating).toBeUndefined();
    expect(thing?.aggregateRating).toMatchObject({ ratingValue, reviewCount });
    expect(page.root.querySelector('main')?.textContent).toContain(formatRating(ratingValue, lang));
  });

  test('each review of its data stands on the page, counts, and has the words and stars that are seen', () => {
    const shown = (thing?.review ?? []) as Thing[];
    const expected = listMarkedUp(product);
    expect(shown.map((review) => new URL(String(review.url)).pathname.split('/').at(-2))).toEqual(expected.map(({ id }) => id));
    for (const [at, { id, body, rating }] of expected.entries()) {
      const article = page.root.querySelector(`article[data-review="${id}"]`);
      expect(squeeze(article?.textContent ?? '')).toContain(squeeze(String(shown[at]?.reviewBody)));
      expect(shown[at]).toMatchObject({ reviewBody: body, reviewRating: { ratingValue: rating } });
    }
  });

  test('names its feeds and its oEmbed document, which are there, the latter near the top', () => {
    const links = page.root.querySelectorAll('head link[rel=alternate][type]');
    expect(links.map((link) => link.getAttribute('type'))).toEqual([
      'application/json+oembed',
      'application/rss+xml',
      'application/feed+json',
      'application/rss+xml',
      'application/feed+json',
    ]);
    for (const link of links) {
      const address = new URL(link.getAttribute('href') ?? '');
      expect(address.origin).toBe(ORIGIN);
      expect(existsSync(join(dist, address.pathname))).toBe(true);
      expect(link.getAttribute('title')?.length).toBeGreaterThan(0);
    }
    expect(page.html.indexOf('application/json+oembed')).toBeLessThan(2000);
  });
});

function listMarkedUp(product: CatalogProduct) {
  if (product.kind === 'brand') return [];
  return firstPageOf(product).filter(({ verdict, firstHand, author }) => verdict.counted && firstHand && author.name !== undefined);
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

test('a review’s own page is about that review and its product; of others only the path is told', () => {
  let marked = 0;
  for (const { id, rating, verdict, firstHand, author, product } of catalog.reviews) {
    const page = pageAt(`/reviews/${id}/`);
    const about = catalog.products.find(({ slug }) => slug === product);
    const hasFingerprint = verdict.counted && firstHand && author.name !== undefined && about?.kind !== 'brand';
    expect([id, ...thingsOf(page).map((thing) => thing['@type'])]).toEqual([id, 'BreadcrumbList', ...(hasFingerprint ? ['Review'] : [])]);
    if (!hasFingerprint) continue;
    marked += 1;
    expect(thingOf(page, 'Review')).toMatchObject({ reviewRating: { ratingValue: rating }, itemReviewed: { '@type': 'Product' } });
  }
  expect(marked).toBeGreaterThan(50);
});

test('the brand gives itself no stars', () => {
  expect(thingsOf(pageAt('/')).map((thing) => thing['@type'])).toEqual(['WebSite']);
  const brand = catalog.products.find(({ kind }) => kind === 'brand');
  expect(thingsOf(pageAt(`/products/${brand?.slug}/`)).map((thing) => thing['@type'])).toEqual(['BreadcrumbList']);
});

describe.each(listPages(catalog).flatMap(([name, path]) => ['/', '/en/'].map((root) => [`${name}, ${root}`, root + path] as const)))(
  '%s',
  (_name, path) => {
    test('open-graph-scraper reads a whole preview', async () => {
      const { error, result } = await ogs({ html: pageAt(path).html });
      expect(error).toBe(false);
      const isEnglish = path.startsWith('/en/');
      expect(result).toMatchObject({
        ogSiteName: 'Lereng',
        ogUrl: ORIGIN + path,
        ogLocale: isEnglish ? 'en_US' : 'id_ID',
        ogLocaleAlternate: isEnglish ? 'id_ID' : 'en_US',
        ogImage: [
          { url: expect.stringMatching(`^${ORIGIN}/cards/`), width: '1200', height: '630', type: 'image/png', alt: expect.any(String) },
        ],
        twitterCard: 'summary_large_image',
        success: true,
      });
      for (const text of [result.ogTitle, result.ogDescription, result.ogImage?.[0]?.alt]) {
        expect(text?.length).toBeGreaterThan(3);
      }
      expect(existsSync(join(dist, new URL(result.ogImage?.[0]?.url ?? '').pathname))).toBe(true);
    });
  },
);

test('unfurl.js finds a product’s oEmbed document by the link in the page, and its preview', async () => {
  const [, product] = productPages[0] ?? [];
  if (product === undefined) throw new Error('no product');
  const asked: string[] = [];
  const fetchHere = (address: string) => {
    asked.push(address);
    return fetch(address.replace(ORIGIN, url));
  };
  const found = await unfurl(`${ORIGIN}/products/${product.slug}/`, { fetch: fetchHere, oembed: true });
  expect(asked).toEqual([`${ORIGIN}/products/${product.slug}/`, `${ORIGIN}/oembed/${product.slug}.json`]);
  expect(found.oEmbed).toMatchObject({ type: 'rich', version: '1.0' });
  expect(found.open_graph.images?.[0]).toMatchObject({ width: 1200, height: 630 });
  const document = JSON.parse(readFileSync(join(dist, `oembed/${product.slug}.json`), 'utf8'));
  expect(found.oEmbed).toMatchObject({ title: document.title });
});
