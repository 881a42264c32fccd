import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import type { PublishedQuestion } from '#src/aggregate/questions.ts';
import { KEY_KINDS, type KeyKind, keysOf, listOf } from '#src/schemas/product-keys.ts';
import type { Urls } from '../urls.ts';
import { type ApiContext, apiUrl, buildPicture, inLanguages, textInLanguages } from './api-context.ts';
import { buildFigures } from './figures.ts';
import { buildPages } from './pages.ts';
import type { ApiLookup, ApiProduct, ApiProductList, ApiProductSummary, ApiQuestion } from './schemas.ts';

/** The documents of a product, one for each page of its reviews. */
export function buildProduct(context: ApiContext, product: CatalogProduct): ApiProduct[] {
  const fields = productFields(context, product);
  const pathOf = (page: number) => `products/${product.slug}/${page}.json`;
  const { sample } = context.catalog.site;
  const shownAt = (urls: Urls) => urls.product(product.slug);
  const subject = { ...fields, name: product.name };
  const questions = context.catalog.questions.filter((question) => question.product === product.slug).map(buildQuestion);
  return buildPages(context, product.reviews, { pathOf, subject, shownAt }).map((page, at) => ({
    sample,
    ...fields,
    ...(at === 0 && questions.length > 0 && { questions }),
    ...page,
  }));
}

/** All products, without their reviews. */
export function buildProductList(context: ApiContext): ApiProductList {
  const { site, products } = context.catalog;
  return {
    sample: site.sample,
    name: site.name,
    ...buildFigures(context, context.catalog),
    products: products.map((product) => summarizeProduct(context, product)),
  };
}

/** The documents by which a shop finds a product with its own keys. A key that two products have leads to neither. */
export function buildLookups(context: ApiContext): { kind: KeyKind; key: string; document: ApiLookup }[] {
  const { site, products } = context.catalog;
  return KEY_KINDS.flatMap((kind) => {
    const found = products.flatMap((product) => keysOf(product, kind).map((one) => ({ product, ...one })));
    return [...Map.groupBy(found, ({ key }) => key)].flatMap(([key, [first, another]]) => {
      if (first === undefined || another !== undefined) return [];
      const { product, variant } = first;
      const document = {
        sample: site.sample,
        ...summarizeProduct(context, product),
        ...(variant !== undefined && { variant: textInLanguages(context, variant) }),
      };
      return [{ kind, key, document }];
    });
  });
}

function buildQuestion({ product: _product, translations, replies, ...question }: PublishedQuestion): ApiQuestion {
  return {
    ...question,
    translations: Object.fromEntries(Object.entries(translations).map(([lang, { body }]) => [lang, body])),
    replies: replies.map((reply) => ({ ...reply, lang: reply.lang ?? question.lang })),
  };
}

function summarizeProduct(context: ApiContext, product: CatalogProduct): ApiProductSummary {
  return { ...productFields(context, product), api: apiUrl(context, `products/${product.slug}.json`) };
}

function productFields(context: ApiContext, product: CatalogProduct): Omit<ApiProductSummary, 'api'> {
  const { slug, name, kind, url, images, variants } = product;
  const [[sku], [gtin]] = [listOf(product.sku), listOf(product.gtin)];
  return {
    slug,
    name: textInLanguages(context, name),
    kind,
    url: inLanguages(context, ({ absolute, product: urlOf }) => absolute(urlOf(slug))),
    ...(url !== undefined && { shopUrl: url }),
    ...(sku !== undefined && { sku }),
    ...(gtin !== undefined && { gtin }),
    keys: Object.fromEntries(KEY_KINDS.map((kind) => [kind, keysOf(product, kind).map(({ key }) => key)])) as Record<KeyKind, string[]>,
    variants: variants.map((variant) => ({ name: textInLanguages(context, variant.name) })),
    images: images.map((image) => buildPicture(context, image)),
    ...buildFigures(context, product),
  };
}
