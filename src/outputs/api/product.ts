import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { type ApiContext, apiUrl, buildPicture, inLanguages, textInLanguages } from './api-context.ts';
import { buildFigures } from './figures.ts';
import { buildPages } from './pages.ts';
import type { ApiProduct, ApiProductList, ApiProductSummary } from './schemas.ts';

/** The documents of a product, one for each page of its reviews. */
export function buildProduct(context: ApiContext, product: CatalogProduct): ApiProduct[] {
  const fields = productFields(context, product);
  const pathOf = (page: number) => `products/${product.slug}/${page}.json`;
  const { sample } = context.catalog.site;
  return buildPages(context, product.reviews, pathOf).map((page) => ({ sample, ...fields, ...page }));
}

/** All products, without their reviews. */
export function buildProductList(context: ApiContext): ApiProductList {
  const { site, products } = context.catalog;
  return {
    sample: site.sample,
    name: site.name,
    ...buildFigures(context, context.catalog),
    products: products.map((product) => ({
      ...productFields(context, product),
      api: apiUrl(context, `products/${product.slug}.json`),
    })),
  };
}

function productFields(context: ApiContext, product: CatalogProduct): Omit<ApiProductSummary, 'api'> {
  const { slug, name, kind, url, sku, gtin, images } = product;
  return {
    slug,
    name: textInLanguages(context, name),
    kind,
    url: inLanguages(context, ({ absolute, product: urlOf }) => absolute(urlOf(slug))),
    ...(url !== undefined && { shopUrl: url }),
    ...(sku !== undefined && { sku }),
    ...(gtin !== undefined && { gtin }),
    images: images.map((image) => buildPicture(context, image)),
    ...buildFigures(context, product),
  };
}
