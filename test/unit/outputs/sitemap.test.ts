import { describe, expect, test } from 'vitest';
import { makeSitemap, makeSitemapIndex, SITEMAP_LIMITS, type SitemapPage } from '#src/outputs/sitemap.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { parseXml, type XmlElement } from '../../support/xml.ts';

const BOTH = { url: 'https://uji.example/ulasan', languages: ['id', 'en'] as SiteLanguage[] };
const ONE = { ...BOTH, languages: ['id'] as SiteLanguage[] };
const review = (id: string, lastmod?: string): SitemapPage => ({ path: (urls) => urls.review(id), lastmod });

const childText = (element: XmlElement, name: string) => element.children.find((child) => child.name === name)?.text;
const locsOf = (xml: string) => parseXml(xml).children.map((url) => childText(url, 'loc'));

test('each page in each language, with all its languages and the date that it shows', () => {
  const [file, ...more] = makeSitemap(BOTH, [review('rani', '2026-08-14'), { path: (urls) => urls.home }]);
  const { name, attributes, children } = parseXml(file?.xml ?? '');
  expect(more).toEqual([]);
  expect(file?.name).toBe('sitemap-0.xml');
  expect({ name, attributes }).toEqual({
    name: 'urlset',
    attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
  });
  expect(children.map((url) => [childText(url, 'loc'), childText(url, 'lastmod')])).toEqual([
    ['https://uji.example/ulasan/reviews/rani/', '2026-08-14'],
    ['https://uji.example/ulasan/en/reviews/rani/', '2026-08-14'],
    ['https://uji.example/ulasan/', undefined],
    ['https://uji.example/ulasan/en/', undefined],
  ]);
  for (const url of children.slice(0, 2)) {
    const alternates = url.children.filter((child) => child.name === 'xhtml:link').map((child) => child.attributes);
    expect(alternates).toEqual([
      { rel: 'alternate', hreflang: 'id', href: 'https://uji.example/ulasan/reviews/rani/' },
      { rel: 'alternate', hreflang: 'en', href: 'https://uji.example/ulasan/en/reviews/rani/' },
      { rel: 'alternate', hreflang: 'x-default', href: 'https://uji.example/ulasan/reviews/rani/' },
    ]);
  }
});

test('a site in one language has no alternates', () => {
  expect(makeSitemap(ONE, [review('rani')])[0]?.xml).not.toContain('xhtml:link');
});

test('what XML would read otherwise is escaped, in text and in attributes', () => {
  const [file] = makeSitemap(BOTH, [{ path: () => '/?a=1&b="<x>\'' }]);
  const [url] = parseXml(file?.xml ?? '').children;
  expect(url && childText(url, 'loc')).toBe('https://uji.example/?a=1&b=%22%3Cx%3E%27');
  expect(file?.xml).toContain('a=1&amp;b=');
});

describe('no file is longer than sitemaps.org allows', () => {
  test('120,000 addresses', () => {
    const pages = Array.from({ length: 60_000 }, (_, n) => review(`ulasan-pelanggan-nomor-${n}`, '2026-08-14'));
    const files = makeSitemap(BOTH, pages);
    const sizes = files.map(({ xml }) => ({ urls: xml.split('<loc>').length - 1, bytes: Buffer.byteLength(xml) }));
    expect(sizes.map(({ urls }) => urls)).toEqual([50_000, 50_000, 20_000]);
    for (const { bytes } of sizes) expect(bytes).toBeLessThanOrEqual(SITEMAP_LIMITS.bytes);
    expect(files.map(({ name }) => name)).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    const all = files.flatMap(({ xml }) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc));
    expect(new Set(all).size).toBe(120_000);
  });

  test.each([1_500, 1_711, 1_922, 2_133, 2_344, 2_555, 2_766, 2_977])('addresses so long that %i bytes run out first', (bytes) => {
    const pages = Array.from({ length: 10 }, (_, n) => review(`${'é'.repeat(20)}-${n}`));
    const files = makeSitemap(BOTH, pages, { urls: 50_000, bytes });
    expect(files.length).toBeGreaterThan(1);
    for (const { xml } of files) expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(bytes);
    expect(files.flatMap(({ xml }) => locsOf(xml))).toEqual(makeSitemap(BOTH, pages).flatMap(({ xml }) => locsOf(xml)));
  });
});

test('the index lists every file', () => {
  const files = makeSitemap(BOTH, [review('a'), review('b')], { urls: 2, bytes: 10_000 });
  const { name, children } = parseXml(makeSitemapIndex(BOTH, files));
  expect(name).toBe('sitemapindex');
  expect(children.map((child) => childText(child, 'loc'))).toEqual([
    'https://uji.example/ulasan/sitemap-0.xml',
    'https://uji.example/ulasan/sitemap-1.xml',
  ]);
});
