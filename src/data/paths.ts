import { createUrls } from '#src/outputs/urls.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { getCatalog } from './catalog.ts';

/** One route a language: the first at the root, the others below `/<lang>/`. */
export async function languageRoutes(): Promise<LanguageRoute[]> {
  const { site } = await getCatalog();
  return site.languages.map((lang, index) => ({ params: { lang: index === 0 ? undefined : lang }, props: { lang } }));
}

interface LanguageRoute {
  params: { lang: string | undefined };
  props: { lang: SiteLanguage };
}

/**
 * Routes of one page an item.
 * @param only the languages that have such pages; every one without
 */
export async function itemRoutes<Item, Name extends string>(
  items: readonly Item[],
  name: Name,
  key: (item: Item) => string,
  only?: readonly SiteLanguage[],
): Promise<ItemRoute<Item, Name>[]> {
  const languages = await languageRoutes();
  const chosen = languages.filter(({ props }) => only?.includes(props.lang) ?? true);
  return chosen.flatMap(({ params, props }) =>
    items.map((item) => ({
      params: { ...params, [name]: key(item) } as { lang: string | undefined } & Record<Name, string>,
      props: { ...props, item },
    })),
  );
}

interface ItemRoute<Item, Name extends string> {
  params: { lang: string | undefined } & Record<Name, string>;
  props: { lang: SiteLanguage; item: Item };
}

/**
 * Routes whose pages need not be built where they would be the same as in the last build.
 * @param keyOf over everything that a page shows; nothing where that is not known
 */
export async function keepRoutes<Route extends { props: { lang: SiteLanguage; item: unknown } }>(
  routes: readonly Route[],
  keyOf: (item: Route['props']['item'], lang: SiteLanguage) => Promise<string | undefined>,
): Promise<(Route & { cacheKey?: string })[]> {
  return Promise.all(
    routes.map(async (route) => {
      const cacheKey = await keyOf(route.props.item, route.props.lang);
      return cacheKey === undefined ? route : { ...route, cacheKey };
    }),
  );
}

/** Addresses in the language of a page. */
export async function getUrls(lang: SiteLanguage) {
  const { site } = await getCatalog();
  return createUrls(site, lang);
}
