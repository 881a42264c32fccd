import { type ApiContext, createApiContext } from '#src/outputs/api/api-context.ts';
import { buildLookups, buildProduct, buildProductList } from '#src/outputs/api/product.ts';
import { buildRatings } from '#src/outputs/api/ratings.ts';
import { buildReview } from '#src/outputs/api/review.ts';
import { buildReviewList } from '#src/outputs/api/review-list.ts';
import type { ApiReviewShelf } from '#src/outputs/api/schemas.ts';
import { buildTrust } from '#src/outputs/api/trust.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { keyFile } from '#src/schemas/product-keys.ts';
import { shelfOf } from '#src/schemas/shelf.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getAfterSale } from './after-sale.ts';
import { getCatalog } from './catalog.ts';
import { getFileUrl } from './media.ts';
import { createOnce } from './once.ts';
import { getPictureFiles } from './picture-files.ts';

const getContext = createOnce(async (): Promise<ApiContext> => {
  const catalog = await getCatalog();
  const files = await getPictureFiles();
  const { absolute } = createUrls(catalog.site, mainLanguage(catalog.site));
  return createApiContext(catalog, { files, videoUrl: (src) => absolute(getFileUrl(src)) });
});

export const getProductList = createOnce(async () => buildProductList(await getContext()));

/** The documents of all products: `products/<slug>.json` is the first page, `products/<slug>/2.json` and so on the others. */
export const getProductDocuments = createOnce(async () => {
  const context = await getContext();
  return context.catalog.products.flatMap((product) => buildProduct(context, product));
});

/** The documents of all reviews together, a page each. */
export const getReviewList = createOnce(async () => buildReviewList(await getContext()));

/** One route a key of a product. */
export async function lookupRoutes() {
  return buildLookups(await getContext()).map(({ kind, key, document }) => ({ params: { kind, key: keyFile(key) }, props: { document } }));
}

/** One route a file of ratings. */
export async function ratingsRoutes() {
  const { site, products } = await getCatalog();
  return buildRatings(products, site).map(({ path, document }) => ({
    params: { path },
    props: { document },
  }));
}

/** What the shop did after the sale. */
export const getTrustDocument = createOnce(async () => buildTrust(await getContext(), await getAfterSale()));

/** One route a review; none where reviews share documents. */
export async function reviewDocumentRoutes() {
  const context = await getContext();
  if (reviewOutputs(context.catalog.site).packed) return [];
  return context.catalog.reviews.map((review) => ({ params: { id: review.id }, props: { document: buildReview(context, review) } }));
}

/** One route a shelf, where reviews share documents. */
export async function shelfRoutes() {
  const { catalog } = await getContext();
  if (!reviewOutputs(catalog.site).packed) return [];
  return Array.from(await getShelves(), ([shelf, document]) => ({ params: { shelf: String(shelf) }, props: { document } }));
}

const getShelves = createOnce(async (): Promise<ReadonlyMap<number, ApiReviewShelf>> => {
  const context = await getContext();
  const byShelf = Map.groupBy(context.catalog.reviews, ({ id }) => shelfOf(id));
  return new Map(Array.from(byShelf, ([shelf, reviews]) => [shelf, { reviews: reviews.map((review) => buildReview(context, review)) }]));
});

/** The document in which one review is found: its own, or its shelf; missing where there is no such review. */
export async function getReviewDocument(id: string) {
  const context = await getContext();
  const review = context.catalog.reviews.find((one) => one.id === id);
  if (review === undefined) return undefined;
  if (!reviewOutputs(context.catalog.site).packed) return buildReview(context, review);
  return (await getShelves()).get(shelfOf(id));
}
