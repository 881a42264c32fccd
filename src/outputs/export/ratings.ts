import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { KEY_KINDS, type KeyKind, listOf } from '#src/schemas/product-keys.ts';
import { renderSpreadsheet } from './spreadsheet.ts';

/** Of `/export/ratings.csv`. */
const RATINGS_COLUMNS = ['product', 'name', ...KEY_KINDS, 'ratingValue', 'ratingCount', 'reviewCount'] as const;

/** Between several keys of one kind. */
const DIVIDER = ' | ';

/** One product a row, with every key of it and of its variants as they stand in its file. No mean where nothing counts. */
export function renderRatingsCsv(products: readonly CatalogProduct[], lang: SiteLanguage): string {
  const rows = products.map((product) => {
    const { ratingValue, ratingCount, reviewCount } = product.summary;
    const keys = KEY_KINDS.map((kind) => writtenKeys(product, kind).join(DIVIDER));
    return [product.slug, localText(product.name, lang), ...keys, String(ratingValue ?? ''), String(ratingCount), String(reviewCount)];
  });
  return renderSpreadsheet(RATINGS_COLUMNS, rows);
}

/** One metafield as `metafieldsSet` takes it, 25 at a time: https://shopify.dev/docs/api/admin-graphql/latest/mutations/metafieldsSet */
export interface Metafield {
  ownerId: string;
  namespace: 'reviews';
  key: 'rating' | 'rating_count';
  type: 'rating' | 'number_integer';
  value: string;
}

/**
 * Shopify's standard metafields of ratings, which themes draw on product cards by themselves, for each product whose `shopId` is a
 * product of Shopify. https://shopify.dev/docs/apps/build/custom-data/metafields/list-of-standard-definitions
 */
export function buildShopifyMetafields(products: readonly CatalogProduct[]): { metafields: Metafield[] } {
  const metafields = products.flatMap((product): Metafield[] => {
    const values = valuesOf(product);
    if (values === undefined) return [];
    return listOf(product.shopId)
      .map((id) => /^(?:gid:\/\/shopify\/Product\/)?(\d+)$/.exec(id)?.[1])
      .filter((number) => number !== undefined)
      .flatMap((number): Metafield[] => {
        const owner = { ownerId: `gid://shopify/Product/${number}`, namespace: 'reviews' } as const;
        return [
          { ...owner, key: 'rating', type: 'rating', value: values.rating },
          { ...owner, key: 'rating_count', type: 'number_integer', value: values.count },
        ];
      });
  });
  return { metafields };
}

/** The columns of bulk importers such as Matrixify: https://matrixify.app/documentation/metafields/ */
const SHOPIFY_COLUMNS = ['Handle', 'Metafield: reviews.rating [rating]', 'Metafield: reviews.rating_count [number_integer]'] as const;

/** The same as a table, by the handle, which is our slug. Without a byte-order mark: importers take it for a part of the first name. */
export function renderShopifyCsv(products: readonly CatalogProduct[]): string {
  const rows = products.flatMap((product) => {
    const values = valuesOf(product);
    return values === undefined ? [] : [[product.slug, values.rating, values.count]];
  });
  return renderSpreadsheet(SHOPIFY_COLUMNS, rows, { byteOrderMark: false });
}

/** A rating as the Universal Commerce Protocol has it in a product: https://ucp.dev/latest/specification/catalog/ */
interface UcpRating {
  value: number;
  scale_min: 1;
  scale_max: 5;
  count: number;
}

/** For the shop's own answers in that protocol: what `rating` of a product is, by its handle, which is our slug. None where nothing counts. */
export function buildUcpRatings(products: readonly CatalogProduct[]): { handle: string; rating: UcpRating }[] {
  return products.flatMap(({ slug, summary: { ratingValue, ratingCount } }) =>
    ratingValue === undefined
      ? []
      : [{ handle: slug, rating: { value: ratingValue, scale_min: 1 as const, scale_max: 5 as const, count: ratingCount } }],
  );
}

/** As Shopify writes them; nothing for a product without a mean, whose stars a theme must not draw. */
function valuesOf({ summary }: CatalogProduct): { rating: string; count: string } | undefined {
  const { ratingValue, ratingCount } = summary;
  if (ratingValue === undefined) return undefined;
  return { rating: JSON.stringify({ scale_min: '1.0', scale_max: '5.0', value: ratingValue.toFixed(1) }), count: String(ratingCount) };
}

function writtenKeys(product: CatalogProduct, kind: KeyKind): string[] {
  const field = kind === 'shop-id' ? 'shopId' : kind;
  return [...new Set([product, ...product.variants].flatMap((one) => listOf(one[field])))];
}
