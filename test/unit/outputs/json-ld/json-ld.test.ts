import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { buildBreadcrumbList } from '#src/outputs/json-ld/breadcrumb-list.ts';
import type { JsonLdContext, Thing } from '#src/outputs/json-ld/json-ld-context.ts';
import { buildProduct, buildReviewed, buildShopProduct } from '#src/outputs/json-ld/product.ts';
import { buildQuestions } from '#src/outputs/json-ld/questions.ts';
import { renderJsonLd } from '#src/outputs/json-ld/render-json-ld.ts';
import { buildReview } from '#src/outputs/json-ld/review.ts';
import { buildWebSite } from '#src/outputs/json-ld/website.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { catalogOf } from '../../../support/catalog.ts';

const contextOf = ({ site }: Catalog): JsonLdContext => ({
  site,
  lang: 'id',
  urls: createUrls(site, 'id'),
  pictureUrl: (src) => `https://uji.example/_astro/${src}`,
});

type Fields = Parameters<typeof catalogOf>[0];

function productOf({ products = [{ slug: 'kopi' }], ...fields }: Fields): Thing | undefined {
  const catalog = catalogOf({ products, ...fields });
  const [product] = catalog.products;
  if (product === undefined) throw new Error('no product');
  return buildProduct(product, product.reviews, contextOf(catalog));
}

const third = { channel: 'tokopedia', source: 'https://tokopedia.example/1' };
const offer = { url: 'https://toko.example/kopi', price: { amount: 62_000, currency: 'IDR' } };

describe('a product', () => {
  test('has its name, pictures, numbers, rating, offer and reviews', () => {
    const image = { src: 'products/a.png', alt: 'Kopi' };
    const products = [{ slug: 'kopi', name: 'Kopi', description: 'Enak.', sku: 'K-1', gtin: '12345678', images: [image], ...offer }];
    expect(productOf({ products, reviews: [{ rating: 4 }, { rating: 5 }] })).toMatchObject({
      '@type': 'Product',
      '@id': 'https://uji.example/products/kopi/#product',
      name: 'Kopi',
      description: 'Enak.',
      image: ['https://uji.example/_astro/products/a.png'],
      brand: { '@type': 'Brand', name: 'Warung Uji' },
      sku: 'K-1',
      gtin: '12345678',
      aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.5, ratingCount: 2, reviewCount: 2, bestRating: 5, worstRating: 1 },
      offers: { '@type': 'Offer', url: 'https://toko.example/kopi', price: 62_000, priceCurrency: 'IDR' },
      review: [{ reviewRating: { ratingValue: 4 } }, { reviewRating: { ratingValue: 5 } }],
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['no address to buy at', { price: offer.price }],
    ['no price', { url: offer.url }],
  ])('that has %s has no offer', (_name, fields) => {
    expect(productOf({ products: [{ slug: 'kopi', ...fields }], reviews: [{}] })).not.toHaveProperty('offers');
  });

  test('a service is a product; the brand itself is none, however many praise it', () => {
    expect(productOf({ products: [{ slug: 'kopi', kind: 'service' }], reviews: [{}] })).toHaveProperty('aggregateRating');
    expect(productOf({ products: [{ slug: 'kopi', kind: 'brand', ...offer }], reviews: [{}] })).toBeUndefined();
  });

  test('is left out where it has no rating, review or offer, without which Google takes none', () => {
    expect(productOf({})).toBeUndefined();
    expect(productOf({ reviews: [third] })).toBeUndefined();
    expect(productOf({ products: [{ slug: 'kopi', ...offer }] })).not.toHaveProperty('aggregateRating');
  });

  test('sums up nothing from other sites: the rating is that of first-hand reviews, or there is none', () => {
    const reviews = [{ rating: 2 }, { rating: 5, ...third }, { rating: 5, disclosure: 'employee', disclosureNote: 'Karyawan.' }];
    expect(productOf({ reviews })).toMatchObject({
      aggregateRating: { ratingValue: 2, reviewCount: 1 },
      review: [{ url: expect.any(String) }],
    });
    const all = productOf({ site: { policy: { count: 'all' } }, reviews });
    expect(all).not.toHaveProperty('aggregateRating');
    expect(all?.review).toHaveLength(1);
  });
});

describe('a review', () => {
  const build = (fields: Record<string, unknown>, page = false) => {
    const catalog = catalogOf({ reviews: [fields] });
    const [[review], [product]] = [catalog.reviews, catalog.products];
    if (review === undefined || product === undefined) throw new Error('no review');
    const context = contextOf(catalog);
    return buildReview(review, context, page ? buildReviewed(product, context) : undefined);
  };

  test('has its author as shown, stars, day, words, language, pros and cons', () => {
    const fields = { title: 'Wangi', lang: 'jv', pros: ['murah', 'wangi'], cons: ['tumpah'] };
    expect(build(fields)).toEqual({
      '@type': 'Review',
      url: 'https://uji.example/reviews/r0/',
      author: { '@type': 'Person', name: 'Rani K.' },
      reviewRating: { '@type': 'Rating', ratingValue: 4, bestRating: 5, worstRating: 1 },
      datePublished: '2026-08-31',
      name: 'Wangi',
      reviewBody: 'Rasanya konsisten.',
      inLanguage: 'jv',
      positiveNotes: {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'murah' },
          { '@type': 'ListItem', position: 2, name: 'wangi' },
        ],
      },
      negativeNotes: { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'tumpah' }] },
    });
  });

  test('on its own page says what it is about, with the rating that stands there', () => {
    expect(build({}, true)?.itemReviewed).toMatchObject({
      '@type': 'Product',
      name: 'kopi',
      aggregateRating: { ratingValue: 4, reviewCount: 1 },
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['without a name', { author: { name: 'Rani Kusuma', display: 'anonymous' } }],
    ['from another site', third],
    ['that was paid for', { disclosure: 'incentivised', disclosureNote: 'Voucher.' }],
  ])('%s is left out', (_name, fields) => {
    expect(build(fields)).toBeUndefined();
  });
});

test('a breadcrumb leads from home to the page', () => {
  const catalog = catalogOf({ reviews: [{}] });
  const [product] = catalog.products;
  if (product === undefined) throw new Error('no product');
  const list = buildBreadcrumbList(product, contextOf(catalog), { name: 'Rani K.', path: '/reviews/r0/' });
  expect((list.itemListElement as { name: string; item: string; position: number }[]).map(({ item }) => item)).toEqual([
    'https://uji.example/',
    'https://uji.example/products/',
    'https://uji.example/products/kopi/',
    'https://uji.example/reviews/r0/',
  ]);
});

test('the site has a publisher and no stars of its own', () => {
  const text = JSON.stringify(buildWebSite(contextOf(catalogOf({ site: { shop: 'https://toko.example' }, reviews: [{ rating: 5 }] }))));
  expect(text).toContain('"publisher":{"@type":"Organization","name":"Warung Uji","url":"https://toko.example"}');
  expect(text).not.toMatch(/rating|review/i);
});

describe('text of a script', () => {
  test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '&lt;/script&gt;', 'a\u2028b\u2029c', '"\\\n\u0000', '\ud800'])(
    '%j comes back as it was, and ends nothing',
    (words) => {
      const text = renderJsonLd([{ '@type': 'Review', reviewBody: words }]);
      expect(text).not.toMatch(/[<>&\u2028\u2029\n]/);
      expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Review', reviewBody: words }] });
    },
  );
});

describe('for the shop’s own page', () => {
  const shopThing = (fields: Fields): Thing | undefined => {
    const catalog = catalogOf({ products: [{ slug: 'kopi', ...offer }], ...fields });
    const [product] = catalog.products;
    return product && buildShopProduct(product, contextOf(catalog));
  };

  test('the mean with both counts and the reviews of a snippet; the shop knows its offer itself', () => {
    const thing = shopThing({ reviews: [5, 5, 4, 2, 5].map((rating) => ({ rating })) });
    expect(thing).toMatchObject({
      '@type': 'Product',
      url: offer.url,
      aggregateRating: { ratingValue: 4.2, ratingCount: 5, reviewCount: 5 },
    });
    // Praise alone is never shown where there is criticism.
    expect(
      ((thing?.review ?? []) as { reviewRating: { ratingValue: number } }[]).map(({ reviewRating }) => reviewRating.ratingValue),
    ).toEqual([5, 5, 2]);
    expect(thing).not.toHaveProperty('offers');
    expect(thing).not.toHaveProperty('@id');
  });

  test.each<[string, Fields]>([
    ['a product without reviews', {}],
    ['the brand itself', { products: [{ slug: 'kopi', kind: 'brand', ...offer }], reviews: [{}] }],
    ['one with reviews of other sites alone', { reviews: [third] }],
  ])('%s has none', (_name, fields) => {
    expect(shopThing(fields)).toBeUndefined();
  });
});

describe('questions to the shop', () => {
  const things = (questions: Record<string, unknown>[]) => {
    const catalog = catalogOf({ products: [{ slug: 'kopi' }], questions });
    return buildQuestions(catalog.questions, contextOf(catalog));
  };
  const reply = { date: '2026-08-31', by: 'Tim', body: 'Grind it coarse.', lang: 'en', translations: { id: 'Giling kasar.' } };

  test('are a list of questions which the shop alone answers, as the page shows them', () => {
    const asked = { lang: 'en', body: 'For a French press?', translations: { id: { body: 'Untuk French press?' } }, replies: [reply] };
    expect(things([{ author: { name: 'Rani Kusuma' }, ...asked }])).toEqual({
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Untuk French press?',
          datePublished: '2026-08-31',
          author: { '@type': 'Person', name: 'Rani K.' },
          acceptedAnswer: {
            '@type': 'Answer',
            text: 'Giling kasar.',
            datePublished: '2026-08-31',
            author: { '@type': 'Organization', name: 'Warung Uji' },
          },
        },
      ],
    });
  });

  test('without an answer are none', () => {
    expect(things([{}])).toBeUndefined();
  });
});
