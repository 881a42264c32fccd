import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { createExportSource } from '#src/outputs/export/export-source.ts';
import { renderGoogleReviews, selectForGoogle } from '#src/outputs/export/google.ts';
import { holdsContact } from '#src/outputs/export/holds-contact.ts';
import { catalogOf } from '../../../support/catalog.ts';
import { parseXml, type XmlElement } from '../../../support/xml.ts';
import { validateXml } from '../../../support/xml-schema.ts';

const SCHEMA = 'google-product-reviews-2.4.xsd';
const SHOP = 'https://toko.example';
const KOPI = { slug: 'kopi', name: 'Kopi', sku: 'K-1', gtin: '8991234567890', url: `${SHOP}/kopi` };
const sourceOf = (catalog: Catalog) => createExportSource(catalog, () => 'https://uji.example/_astro/cup.webp');
const source = (fields: Record<string, unknown>, product: Record<string, unknown> = {}) =>
  sourceOf(catalogOf({ site: { shop: `${SHOP}/` }, products: [{ ...KOPI, ...product }], reviews: [fields] }));
const find = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);
const reviewOf = (fields: Record<string, unknown>) => {
  const [review] = find(parseXml(renderGoogleReviews(source(fields))), 'review');
  if (review === undefined) throw new Error('The feed has the review.');
  return review;
};

describe('which reviews are sent', () => {
  test.each([
    ['a first-hand review of a good', {}, {}, undefined],
    ['one with one star', { rating: 1 }, {}, undefined],
    ['a paid one, marked as such', { disclosure: 'incentivised', disclosureNote: 'Voucer' }, {}, undefined],
    ['of a service', {}, { kind: 'service' }, 'not-a-good'],
    ['of the brand', {}, { kind: 'brand' }, 'not-a-good'],
    ['of a good that is sold nowhere', {}, { url: undefined }, 'no-shop-url'],
    ['of a good sold on a marketplace', {}, { url: 'https://www.tokopedia.com/toko/kopi' }, 'no-shop-url'],
    ['of a good below the shop’s host', {}, { url: 'https://id.toko.example/kopi' }, undefined],
    ['of a good at a host that only ends like the shop’s', {}, { url: 'https://eviltoko.example/kopi' }, 'no-shop-url'],
    ['from another platform', { channel: 'shopee', source: 'https://shopee.example/1' }, {}, 'third-party'],
    ['by an employee', { disclosure: 'employee', disclosureNote: 'Barista' }, {}, 'employee'],
    ['without a date', { date: undefined, imported: { from: 'a.csv', row: 1 } }, {}, 'no-date'],
    ['with a link', { body: 'Lihat https://a.example/x' }, {}, 'contact'],
    ['with a link in the headline', { title: 'www.toko.example' }, {}, 'contact'],
    ['with a link among its pros', { pros: ['tokoku.com'] }, {}, 'contact'],
  ])('%s', (_, fields, product, reason) => {
    const { reviews, leftOut } = selectForGoogle(source(fields, product));
    expect([...leftOut]).toEqual(reason === undefined ? [] : [[reason, 1]]);
    expect(reviews).toHaveLength(reason === undefined ? 1 : 0);
  });

  test.each([
    ['budi@contoh.com', true],
    ['WA 0812-3456-7890 ya', true],
    ['telepon +62 21 555 1234', true],
    ['wa.me/62812345', true],
    ['Harganya 135.000, dikirim 12-08-2026, 250 gram', false],
    ['Enak.Cocok buat es', false],
    ['@lereng mantap, 10/10, 3x24 jam', false],
    ['Pesan 08.30 sampai 10.15', false],
  ])('contact in %j: %s', (text, expected) => expect(holdsContact(text)).toBe(expected));
});

describe('what is said of a review', () => {
  const textOf = (fields: Record<string, unknown>, name: string) => find(reviewOf(fields), name).map(({ text }) => text);

  test('midnight UTC stands for the day', () =>
    expect(textOf({ date: '2026-08-14' }, 'review_timestamp')).toEqual(['2026-08-14T00:00:00Z']));
  test('nothing is called verified that has no order', () => expect(textOf({}, 'is_verified_purchase')).toEqual([]));
  test('how a review was collected is left out where it is not known', () => expect(textOf({}, 'collection_method')).toEqual([]));
  test('what was given for it is said', () => {
    expect(textOf({}, 'is_incentivized_review')).toEqual(['false']);
    expect(textOf({ disclosure: 'sample', disclosureNote: 'Gratis' }, 'is_incentivized_review')).toEqual(['true']);
  });
  test('an order number never', () => expect(renderGoogleReviews(source({ order: 'INV-1042' }))).not.toMatch(/INV-1042|transaction_id/));
  test('an anonymous author stays one', () => {
    const [name] = find(reviewOf({ author: { name: 'Rani Kusuma', display: 'anonymous' } }), 'name');
    expect(name).toMatchObject({ text: 'Seorang pelanggan', attributes: { is_anonymous: 'true' } });
  });
  test('languages of three letters are left out', () => {
    expect(textOf({ lang: 'ban' }, 'review_language')).toEqual([]);
    expect(textOf({ lang: 'zh-Hans' }, 'review_language')).toEqual(['zh']);
  });
  test('the words as they are', () => expect(textOf({ body: '1 < 2 & "x"\n\n= 5' }, 'content')).toEqual(['1 < 2 & "x"\n\n= 5']));
});

describe('by our reading of the documentation', () => {
  const full = {
    title: '<b>',
    body: 'Enak\n\n&amp; ]]>',
    pros: ['a', 'b'],
    cons: ['c'],
    media: [{ src: 'cup.jpg', alt: 'Cangkir' }],
    author: { name: '1e5', display: 'full' },
    lang: 'en',
  };

  test.each([
    ['a full review', source(full)],
    ['no review', sourceOf(catalogOf({ products: [KOPI] }))],
    ['sample content', sourceOf(catalogOf({ site: { sample: true }, products: [KOPI], reviews: [full, {}] }))],
  ])('%s is valid', async (_, made) => expect(await validateXml(renderGoogleReviews(made), SCHEMA)).toEqual([]));

  test.each([
    ['version', (xml: string) => xml.replace('<version>2.4', '<version>2.3')],
    ['order of elements', (xml: string) => xml.replace(/(<review_timestamp>.*?<\/review_timestamp>)(.*?<\/content>)/s, '$2$1')],
    ['time without a zone', (xml: string) => xml.replace('00:00:00Z', '00:00:00')],
    ['no address of the product', (xml: string) => xml.replace(/<product_url>.*?<\/product_url>/, '')],
    ['an id twice', (xml: string) => xml.replace(/(<review>.*<\/review>)/s, '$1$1')],
  ])('a wrong feed is not valid: %s', async (_, spoil) => {
    const xml = spoil(renderGoogleReviews(source(full)));
    expect(await validateXml(xml, SCHEMA)).not.toEqual([]);
  });
});
