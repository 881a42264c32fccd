import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { type BadgeFile, listBadges } from '#src/badges/badge.ts';
import { createOutliner } from '#src/badges/outline-text.ts';
import { renderBadge } from '#src/badges/render-badge.ts';
import type { Subject } from '#src/outputs/embed/embed.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';
import { keyBadge, keyProduct } from './page-keys.ts';
import { getUrls, itemRoutes, keepRoutes, languageRoutes } from './paths.ts';

/** One route a product, in every language. */
export async function embedRoutes() {
  const { products } = await getCatalog();
  return keepRoutes(await itemRoutes(products, 'slug', ({ slug }) => slug), keyProduct);
}

/** What an embed of a product is made from. */
export async function getSubject(lang: SiteLanguage, product: CatalogProduct): Promise<Subject> {
  const { site } = await getCatalog();
  return { site, product, urls: await getUrls(lang) };
}

/** One route a badge, in every language. */
export async function badgeRoutes() {
  const catalog = await getCatalog();
  const routes = await languageRoutes();
  const files = routes.flatMap(({ params, props }) =>
    listBadges(catalog, props.lang).map((item) => ({ params: { ...params, file: item.file }, props: { ...props, item } })),
  );
  return keepRoutes(files, keyBadge);
}

/** The badge as SVG. Fonts are read once. */
export async function getBadge({ badge, style }: BadgeFile): Promise<string> {
  return renderBadge(badge, style, await getOutliner());
}

const getOutliner = createOnce(createOutliner);
