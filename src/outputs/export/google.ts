import type { CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import { listOf } from '#src/schemas/product-keys.ts';
import type { Site } from '#src/schemas/site.ts';
import { presentReview } from '../present-review.ts';
import { element, optional, renderXml, type XmlElement } from '../xml.ts';
import { type ExportSource, pictureUrls } from './export-source.ts';
import { holdsContact } from './holds-contact.ts';
import { type Selection, select } from './left-out.ts';

const VERSION = '2.4';
const SCHEMA = `http://www.google.com/shopping/reviews/schema/product/${VERSION}/product_reviews.xsd`;

/** Why a review is not sent, in the order in which they are asked. None of them asks for stars: Google wants all ratings. */
const GOOGLE_LEAVES_OUT = ['not-a-good', 'no-shop-url', 'third-party', 'employee', 'no-date', 'no-words', 'contact'] as const;
export type GoogleLeavesOut = (typeof GOOGLE_LEAVES_OUT)[number];

/**
 * What Google's rules let a shop send (https://support.google.com/merchants/answer/6098512, .../6150006): reviews of goods that it
 * sells at an address of its own, that it received itself, and that no insider wrote. Words with a link, an e-mail address or a phone
 * number are not sent at all: leaving out a part of them would change what a customer said.
 */
export function selectForGoogle(source: Pick<ExportSource, 'catalog' | 'reviews' | 'productOf'>): Selection<GoogleLeavesOut> {
  const { site } = source.catalog;
  return select(source.reviews, (review) => whyNot(review, source.productOf(review.product), site));
}

/**
 * Google's product review feed 2.4 (https://developers.google.com/product-review-feeds/schema), complete each time. Reviews have days,
 * and Google wants a time: midnight UTC stands for it. `is_verified_purchase` is given where an order was matched, and
 * `post_fulfillment` where an invitation was answered; for other reviews it is unknown, and left out.
 */
export function renderGoogleReviews(source: ExportSource): string {
  const { site } = source.catalog;
  const { reviews } = selectForGoogle(source);
  const feed = element(
    'feed',
    [
      element('version', VERSION),
      element('publisher', [element('name', site.sample ? `${site.name} (sample content)` : site.name)]),
      element(
        'reviews',
        reviews.map((review) => renderReview(review, source)),
      ),
    ],
    {
      'xmlns:vc': 'http://www.w3.org/2007/XMLSchema-versioning',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:noNamespaceSchemaLocation': SCHEMA,
    },
  );
  return renderXml(feed, site.sample ? 'Sample content: these reviews are made up. Do not submit this feed.' : undefined);
}

function whyNot(review: CatalogReview, product: CatalogProduct | undefined, site: Site): GoogleLeavesOut | undefined {
  if (product?.kind !== 'good') return 'not-a-good';
  if (product.url === undefined || !isOwnShop(product.url, site.shop)) return 'no-shop-url';
  if (!review.firstHand) return 'third-party';
  if (review.disclosure === 'employee') return 'employee';
  if (review.date === undefined) return 'no-date';
  // The schema requires `content`.
  if (review.body === '') return 'no-words';
  return [review.title ?? '', review.body, ...review.pros, ...review.cons].some(holdsContact) ? 'contact' : undefined;
}

/** On the host of the shop or below it; if the site names no shop, any address of a product is accepted. */
function isOwnShop(url: string, shop: string | undefined): boolean {
  if (shop === undefined) return true;
  const [host, own] = [url, shop].map((address) => new URL(address).hostname.replace(/^www\./, ''));
  return host === own || (host?.endsWith(`.${own}`) ?? false);
}

function renderReview(review: CatalogReview, source: ExportSource): XmlElement {
  const { urls } = source;
  const given = review.disclosure !== 'none';
  const pictures = pictureUrls(source, review);
  return element('review', [
    element('review_id', review.id),
    element('reviewer', [renderName(review, source)]),
    ...(review.level === 'order-matched' ? [element('is_verified_purchase', 'true')] : []),
    element('is_incentivized_review', String(given)),
    element('review_timestamp', `${review.date}T00:00:00Z`),
    ...optional('title', review.title),
    element('content', review.body),
    ...optional('review_language', /^[a-z]{2}(?=-|$)/.exec(review.lang)?.[0]),
    ...list('pros', 'pro', review.pros),
    ...list('cons', 'con', review.cons),
    element('review_url', urls.absolute(urls.review(review.id)), { type: 'singleton' }),
    ...(pictures.length === 0
      ? []
      : [
          element(
            'reviewer_images',
            pictures.map((url) => element('reviewer_image', [element('url', url)])),
          ),
        ]),
    element('ratings', [element('overall', String(review.rating), { min: '1', max: '5' })]),
    element('products', [renderProduct(source.productOf(review.product), source)]),
    ...(review.level === 'invited' ? [element('collection_method', 'post_fulfillment')] : []),
  ]);
}

function renderName(review: CatalogReview, { urls }: ExportSource): XmlElement {
  const { name, isNamed } = presentReview(review, urls.lang);
  return !isNamed ? element('name', name, { is_anonymous: 'true' }) : element('name', name);
}

/** The brand is the shop's own: a site is about one brand. */
function renderProduct(product: CatalogProduct | undefined, { catalog, urls }: ExportSource): XmlElement {
  const ids = [
    ...list('gtins', 'gtin', product === undefined ? [] : numbersOf(product, 'gtin')),
    ...list('skus', 'sku', product === undefined ? [] : numbersOf(product, 'sku')),
    ...list('brands', 'brand', [catalog.site.name]),
  ];
  return element('product', [
    element('product_ids', ids),
    ...(product === undefined ? [] : [element('product_name', localText(product.name, urls.lang))]),
    element('product_url', product?.url ?? ''),
  ]);
}

/** As they are written, those of the variants too. */
function numbersOf(product: CatalogProduct, field: 'sku' | 'gtin'): string[] {
  return [...new Set([product, ...product.variants].flatMap((one) => listOf(one[field])))];
}

function list(name: string, item: string, values: readonly string[]): XmlElement[] {
  return values.length === 0
    ? []
    : [
        element(
          name,
          values.map((value) => element(item, value)),
        ),
      ];
}
