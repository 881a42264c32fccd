import type { Catalog, CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import type { Media } from '#src/schemas/media.ts';
import type { Product } from '#src/schemas/product.ts';
import type { ShopPromise } from '#src/schemas/shop-promise.ts';
import type { ExportSource } from './export-source.ts';

/** Files that a review needs beside its own, by slug, so that an import into an empty folder has them. */
export interface Carried {
  products?: Record<string, Omit<Product, 'slug'>>;
  commitments?: Record<string, Omit<ShopPromise, 'slug'>>;
}

/** What a review says, in the names of its content file; nothing that is computed. Pictures only where they have no address. */
export function saidBy(review: CatalogReview, { pictureUrl }: Pick<ExportSource, 'pictureUrl'>): Record<string, unknown> {
  const { verdict: _verdict, firstHand: _firstHand, level: _level, seal: _seal, author, media, ...said } = review;
  const files = media.filter((one) => pictureUrl(one) === undefined);
  return { ...said, author: { name: author.name ?? null, ...(author.city !== undefined && { city: author.city }) }, media: files };
}

/**
 * Says for each review which product and which promises it is the first to need. The first review of a whole export also carries
 * those that no review needs.
 */
export function carryFiles({ catalog, reviews, productOf, pictureUrl }: ExportSource): (review: CatalogReview) => Carried | undefined {
  const isWhole = reviews.length === catalog.reviews.length + catalog.ratings.length;
  const named = new Set(reviews.map(({ product }) => product));
  const promised = new Set(reviews.flatMap(({ commitments }) => Object.keys(commitments)));
  const unnamed = isWhole ? catalog.products.filter(({ slug }) => !named.has(slug)) : [];
  const unpromised = isWhole ? catalog.commitments.filter(({ slug }) => !promised.has(slug)) : [];
  const first = reviews[0];
  const carried = new Set<string>();
  const isNew = (key: string) => !carried.has(key) && carried.add(key).size > 0;
  return (review) => {
    const own = isNew(`products/${review.product}`) ? [productOf(review.product)] : [];
    const products = [...own, ...(review === first ? unnamed : [])].filter((product) => product !== undefined);
    const slugs = Object.keys(review.commitments).filter((slug) => isNew(`commitments/${slug}`));
    const commitments = [...namedIn(catalog, slugs), ...(review === first ? unpromised : [])];
    if (products.length + commitments.length === 0) return undefined;
    return {
      ...(products.length > 0 && { products: bySlug(products.map((product) => productFile(product, pictureUrl))) }),
      ...(commitments.length > 0 && { commitments: bySlug(commitments) }),
    };
  };
}

function namedIn({ commitments }: Catalog, slugs: readonly string[]): ShopPromise[] {
  return commitments.filter(({ slug }) => slugs.includes(slug));
}

function productFile(product: CatalogProduct, pictureUrl: (media: Media) => string | undefined): Product {
  const { reviews: _reviews, ratings: _ratings, summary: _summary, ...file } = product;
  return { ...file, images: file.images.filter((image) => pictureUrl(image) === undefined) };
}

function bySlug<File extends { slug: string }>(files: readonly File[]): Record<string, Omit<File, 'slug'>> {
  return Object.fromEntries(files.map(({ slug, ...file }) => [slug, file]));
}
