import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { type BadgeFile, listBadges } from '#src/badges/badge.ts';
import { createOutliner } from '#src/badges/outline-text.ts';
import { renderBadge } from '#src/badges/render-badge.ts';
import type { Subject } from '#src/outputs/embed/embed.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';
import { keyBadge, keyProduct } from './page-keys.ts';
import { getUrls, itemRoutes, keepRoutes, languageRoutes } from './paths.ts';

/** One route a product, in the languages of what other sites show of it. */
export async function embedRoutes() {
  const { products, site } = await getCatalog();
  return keepRoutes(await itemRoutes(products, 'slug', ({ slug }) => slug, reviewOutputs(site).embedded), keyProduct);
}

/** What an embed of a product is made from. */
export async function getSubject(lang: SiteLanguage, product: CatalogProduct): Promise<Subject> {
  const { site } = await getCatalog();
  return { site, product, urls: await getUrls(lang) };
}

/** One route a badge: those of the whole site in every language. */
export async function badgeRoutes() {
  const catalog = await getCatalog();
  const { embedded } = reviewOutputs(catalog.site);
  const files = (await languageRoutes()).flatMap(({ params, props }) =>
    listBadges(catalog, props.lang)
      .filter(({ slug }) => slug === undefined || embedded.includes(props.lang))
      .map((item) => ({ params: { ...params, file: item.file }, props: { ...props, item } })),
  );
  return keepRoutes(files, keyBadge);
}

/** The badge as SVG. Fonts are read once. */
export async function getBadge({ badge, style }: BadgeFile): Promise<string> {
  return renderBadge(badge, style, await getOutliner());
}

const getOutliner = createOnce(createOutliner);
