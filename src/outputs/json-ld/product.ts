import type { CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { pickSnippet } from '#src/aggregate/pick-snippet.ts';
import { localText } from '#src/i18n/format.ts';
import { isVideo } from '#src/schemas/media.ts';
import { listOf } from '#src/schemas/product-keys.ts';
import type { Site } from '#src/schemas/site.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import type { JsonLdContext, Thing } from './json-ld-context.ts';
import { buildReview } from './review.ts';

/**
 * A good or a service with the reviews that stand on the page. To schema.org a haircut is a product, so a class is one too.
 * Nothing for the brand itself, and nothing where there is no rating, review or offer, without which Google takes no product.
 */
export function buildProduct(product: CatalogProduct, shown: readonly CatalogReview[], context: JsonLdContext): Thing | undefined {
  const aggregateRating = buildAggregateRating(product, context.site);
  const offers = buildOffer(product);
  const reviews = shown.flatMap((review) => buildReview(review, context) ?? []);
  if (product.kind === 'brand') return undefined;
  if (aggregateRating === undefined && offers === undefined && reviews.length === 0) return undefined;
  return {
    ...describe(product, context),
    ...(aggregateRating !== undefined && { aggregateRating }),
    ...(offers !== undefined && { offers }),
    ...(reviews.length > 0 && { review: reviews }),
  };
}

/**
 * For the shop's own page of a product, into its `<script type="application/ld+json">`: the mean with both counts, and the reviews that a
 * snippet shows. Google's rule: what is marked up must be seen on that page, so it belongs beside a snippet or an element of ours. The
 * offer is the shop's own affair; `sameAs` is our page, by which `bukti verify` knows the product. Nothing where there is no rating and no review, and nothing for the brand itself.
 * https://developers.google.com/search/docs/appearance/structured-data/review-snippet#guidelines
 */
export function buildShopProduct(product: CatalogProduct, context: JsonLdContext): Thing | undefined {
  const whole = buildProduct(product, pickSnippet(product.reviews), context);
  if (whole?.aggregateRating === undefined && whole?.review === undefined) return undefined;
  const { '@id': _id, url, offers: _offers, ...thing } = whole;
  return { ...thing, ...(product.url !== undefined && { url: product.url }), sameAs: url };
}

/** The product that a review is about, on the page of that review, where no picture of it is shown. Nothing for the brand itself. */
export function buildReviewed(product: CatalogProduct, context: JsonLdContext): Thing | undefined {
  if (product.kind === 'brand') return undefined;
  const aggregateRating = reviewOutputs(context.site).figures ? buildAggregateRating(product, context.site) : undefined;
  return { ...identify(product, context), ...(aggregateRating !== undefined && { aggregateRating }) };
}

function describe(product: CatalogProduct, context: JsonLdContext): Thing {
  const { lang, pictureUrl } = context;
  const pictures = product.images.flatMap((image) => (isVideo(image) ? [] : [pictureUrl(image.src)]));
  return {
    ...identify(product, context),
    ...(product.description !== undefined && { description: localText(product.description, lang) }),
    ...(pictures.length > 0 && { image: pictures }),
  };
}

function identify(product: CatalogProduct, { site, lang, urls }: JsonLdContext): Thing {
  const url = urls.absolute(urls.product(product.slug));
  return {
    '@type': 'Product',
    '@id': `${url}#product`,
    name: localText(product.name, lang),
    url,
    brand: { '@type': 'Brand', name: site.name },
    ...keyOf('sku', product.sku),
    ...keyOf('gtin', product.gtin),
  };
}

/** Missing where a product has several numbers: nobody could tell which one is meant. */
function keyOf(name: string, value: string | readonly string[] | undefined): Record<string, string> {
  const [only, another] = listOf(value);
  return only === undefined || another !== undefined ? {} : { [name]: only };
}

/** Where there is both an address to buy at and a price. Availability is left out, because nothing here knows it. */
function buildOffer({ url, price }: CatalogProduct): Thing | undefined {
  if (url === undefined || price === undefined) return undefined;
  return { '@type': 'Offer', url, price: price.amount, priceCurrency: price.currency };
}

/**
 * The mean that the page shows. Nothing for the brand itself, since Google takes a business's stars for itself as self-serving;
 * nothing where reviews from other sites count, which Google does not let anybody sum up; nothing where no review counts.
 * https://developers.google.com/search/docs/appearance/structured-data/review-snippet#guidelines
 */
function buildAggregateRating({ kind, summary }: CatalogProduct, { policy }: Site): Thing | undefined {
  if (kind === 'brand' || policy.count === 'all' || summary.ratingValue === undefined) return undefined;
  return {
    '@type': 'AggregateRating',
    ratingValue: summary.ratingValue,
    ratingCount: summary.ratingCount,
    // Google takes no count of 0.
    ...(summary.reviewCount > 0 && { reviewCount: summary.reviewCount }),
    bestRating: 5,
    worstRating: 1,
  };
}
