import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { JsonLdContext, Thing } from './json-ld-context.ts';

/**
 * The path that the top of the page shows: home, products, the product, and what is below it.
 * @param below name and path of a page below the product's own
 */
export function buildBreadcrumbList(product: CatalogProduct, context: JsonLdContext, below?: { name: string; path: string }): Thing {
  const { lang, urls } = context;
  const t = textsFor(lang).pages;
  const steps = [
    { name: t.nav.home, path: urls.home },
    { name: t.products.title, path: urls.products },
    { name: localText(product.name, lang), path: urls.product(product.slug) },
    ...(below === undefined ? [] : [below]),
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, at) => ({ '@type': 'ListItem', position: at + 1, name, item: urls.absolute(path) })),
  };
}
