import { byNewest, type Catalog, type CatalogProduct, type CatalogReview } from '#src/aggregate/catalog.ts';
import type { Media } from '#src/schemas/media.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { createUrls, type Urls } from '../urls.ts';

/** What all exports are made of. */
export interface ExportSource {
  catalog: Catalog;
  /** With words or stars alone, newest first. */
  reviews: readonly CatalogReview[];
  productOf: (slug: string) => CatalogProduct | undefined;
  /** In the site's first language. */
  urls: Urls;
  /** Absolute address of a published picture, of a video its still; missing outside of a build, which gives pictures their names. */
  pictureUrl: (media: Media) => string | undefined;
}

/** @param product slug of the one product whose reviews are wanted */
export function createExportSource(catalog: Catalog, pictureUrl: ExportSource['pictureUrl'], product?: string): ExportSource {
  const products = new Map(catalog.products.map((one) => [one.slug, one]));
  return {
    catalog,
    reviews: listAll(product === undefined ? catalog : products.get(product)),
    productOf: (slug) => products.get(slug),
    urls: createUrls(catalog.site, mainLanguage(catalog.site)),
    pictureUrl,
  };
}

function listAll(of: Pick<Catalog, 'reviews' | 'ratings'> | undefined): readonly CatalogReview[] {
  if (of === undefined) return [];
  return of.ratings.length === 0 ? of.reviews : [...of.reviews, ...of.ratings].sort(byNewest);
}

/** Addresses of a customer's pictures, where they are known. */
export function pictureUrls({ pictureUrl }: ExportSource, { media }: CatalogReview): string[] {
  return media.flatMap((one) => pictureUrl(one) ?? []);
}
