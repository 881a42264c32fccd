import { localText } from '#src/i18n/format.ts';
import type { JsonLdContext, Thing } from './json-ld-context.ts';

/** The site and who runs it, with no stars: those would be the business's own for itself. */
export function buildWebSite({ site, lang, urls }: JsonLdContext): Thing {
  return {
    '@type': 'WebSite',
    name: site.name,
    url: urls.absolute(urls.home),
    description: localText(site.description, lang),
    inLanguage: lang,
    publisher: { '@type': 'Organization', name: site.name, ...(site.shop !== undefined && { url: site.shop }) },
  };
}
