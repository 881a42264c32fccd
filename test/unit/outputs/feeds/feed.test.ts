import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { buildFeed, FEED_ITEMS } from '#src/outputs/feeds/feed.ts';
import { buildJsonFeed } from '#src/outputs/feeds/json-feed.ts';
import { renderRss } from '#src/outputs/feeds/rss.ts';
import { catalogOf } from '../../../support/catalog.ts';
import { parseXml, type XmlElement } from '../../../support/xml.ts';

const named = (element: XmlElement | undefined, name: string) => (element?.children ?? []).filter((child) => child.name === name);
const textOf = (element: XmlElement | undefined, name: string) => named(element, name)[0]?.text;
function read(catalog: Catalog, lang: 'id' | 'en' = 'id') {
  const feed = buildFeed(catalog, lang);
  const [channel] = parseXml(renderRss(feed)).children;
  return { feed, channel, items: named(channel, 'item'), json: buildJsonFeed(feed) };
}

test('the newest 50, in order', () => {
  const catalog = catalogOf({ reviews: Array.from({ length: 60 }, () => ({})) });
  const { items, json } = read(catalog);
  const expected = catalog.reviews.slice(0, FEED_ITEMS).map(({ id }) => `https://uji.example/reviews/${id}/`);
  expect(items.map((item) => textOf(item, 'guid'))).toEqual(expected);
  expect(json.items.map(({ id }) => id)).toEqual(expected);
  expect(expected).toHaveLength(50);
});

test('stars are in the title in words, with the product and the headline', () => {
  const catalog = catalogOf({ products: [{ slug: 'kopi', name: { id: 'Kopi', en: 'Coffee' } }], reviews: [{ title: 'Mantap' }] });
  expect(textOf(read(catalog).items[0], 'title')).toBe('4 dari 5 bintang untuk Kopi: Mantap');
  expect(textOf(read(catalog, 'en').items[0], 'title')).toBe('4 out of 5 stars for Coffee: Mantap');
});

test('a review without a date has none, and an anonymous one no author', () => {
  const imported = { from: 'a.csv', row: 1 };
  const { items, json } = read(
    catalogOf({ reviews: [{ date: undefined, imported, author: { name: 'Rani Kusuma', display: 'anonymous' } }, { date: '2026-01-31' }] }),
  );
  const [dated, undated] = items;
  expect(textOf(dated, 'pubDate')).toBe('Sat, 31 Jan 2026 00:00:00 GMT');
  expect(named(undated, 'pubDate')).toEqual([]);
  expect(named(undated, 'dc:creator')).toEqual([]);
  expect(json.items.map((item) => 'date_published' in item && item.date_published)).toEqual(['2026-01-31T00:00:00Z', false]);
  expect(json.items.map((item) => 'authors' in item && item.authors)).toEqual([[{ name: 'Rani K.' }], false]);
});

test('the feed of a product has its reviews and its figures', () => {
  const catalog = catalogOf({ reviews: [{ rating: 5 }, { rating: 1, product: 'teh' }] });
  const feed = buildFeed(catalog, 'en', catalog.products[0]);
  expect(feed.items).toHaveLength(1);
  expect(feed.self.xml).toBe('https://uji.example/en/products/kopi/feed.xml');
  expect(feed.description).toContain('Rated 5.0 out of 5, from 1 counted review.');
  expect(buildJsonFeed(feed)._bukti.rating).toMatchObject({ ratingValue: 5, reviewCount: 1 });
});

test('it says what a reader must know: level, disclosure, why it does not count', () => {
  const [item] = read(catalogOf({ reviews: [{ disclosure: 'sample', disclosureNote: 'Dapat <gratis>' }] })).feed.items;
  expect(item?.html).toContain('<p>Belum dicocokkan dengan pembelian.</p>');
  expect(item?.html).toContain('Mendapat produk gratis: <span lang="id" dir="auto">Dapat &lt;gratis&gt;</span>');
  expect(item?.html).toContain('Tidak masuk hitungan nilai: penulisnya punya hubungan dengan merek.');
});

test('sample content says so, on the feed and on each review', () => {
  const { channel, feed } = read(catalogOf({ site: { sample: true }, reviews: [{}] }), 'en');
  expect(textOf(channel, 'description')).toContain('Sample content');
  expect(feed.items[0]?.html).toContain('Sample content');
  expect(read(catalogOf({ reviews: [{}] })).feed.description).not.toContain('contoh');
});

test('paragraphs and line breaks of the words are kept', () => {
  const [item] = read(catalogOf({ reviews: [{ body: 'Satu\ndua\n\ntiga', lang: 'jv' }] })).feed.items;
  expect(item?.html).toMatch(/^<p lang="jv" dir="auto">Satu<br>dua<\/p>\n<p lang="jv" dir="auto">tiga<\/p>/);
});

describe('hostile words stay words', () => {
  const ATTACK = '<img src=x onerror=alert(1)>';
  const catalog = catalogOf({
    site: { name: ATTACK },
    products: [{ slug: 'kopi', name: ATTACK, category: ATTACK }],
    reviews: [{ title: ATTACK, body: ATTACK, author: { name: ATTACK, display: 'full' }, pros: [ATTACK], cons: ['&lt;b&gt;'] }],
  });

  test('in HTML they are escaped', () => {
    const [item] = read(catalog).feed.items;
    expect(item?.html).not.toContain('<img');
    expect(item?.html.match(/&lt;img/g)).toHaveLength(3);
  });

  test('nothing that a reader may take for HTML stands outside of it', () => {
    const { channel, items, json } = read(catalog);
    const outside = [channel, ...items].flatMap((element) =>
      ['title', 'category', 'dc:creator'].map((name) => textOf(element, name) ?? ''),
    );
    const inJson = [json.title, json.description, ...json.items.flatMap(({ title, tags }) => [title, ...tags])];
    expect([...outside, ...inJson].filter((text) => text.includes('<'))).toEqual([]);
    expect(json.items[0]?.title).toBe('4 dari 5 bintang untuk kopi');
  });
});
