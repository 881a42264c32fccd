import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Site } from '#src/schemas/site.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import type { ScaledSite } from '#src/schemas/site-scale.ts';
import { createUrls, type Urls } from './urls.ts';
import { element, optional, renderXml, sizeOf, type XmlElement } from './xml.ts';

/** A page of the site. */
export interface SitemapPage {
  path: (urls: Urls) => string;
  /** Languages that have it; all without. */
  languages?: readonly SiteLanguage[];
  /** Newest date that the page shows, YYYY-MM-DD; missing where it shows none. A date of the build says nothing. */
  lastmod?: string | undefined;
}

interface SitemapFile {
  /** Name at the site's root. */
  name: string;
  xml: string;
}

export const SITEMAP_INDEX = 'sitemap-index.xml';
/** Limits of sitemaps.org for one file. 50 MB is taken as 50,000,000 bytes, the smaller of its two meanings. */
export const SITEMAP_LIMITS = { urls: 50_000, bytes: 50_000_000 } as const;

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * The files of the sitemap, `sitemap-0.xml` and so on: every page in every language, each with all its languages, as
 * Google asks for. The same files are made for sample content, and robots.txt does not name them.
 */
export function makeSitemap(
  site: Pick<Site, 'url' | 'languages'> & ScaledSite,
  pages: readonly SitemapPage[],
  limits: { urls: number; bytes: number } = SITEMAP_LIMITS,
): SitemapFile[] {
  const languages = site.languages.map((lang) => createUrls(site, lang));
  const entries = pages.flatMap((page) => makeEntries(page, languages));
  return split(entries, limits).map((part, number) => ({
    name: `sitemap-${number}.xml`,
    xml: renderUrls(part),
  }));
}

/** The list of the sitemap's files: what robots.txt names. */
export function makeSitemapIndex(site: Pick<Site, 'url' | 'languages'>, files: readonly SitemapFile[]): string {
  const { file, absolute } = createUrls(site, mainLanguage(site));
  const entries = files.map(({ name }) => element('sitemap', [element('loc', absolute(file(name)))]));
  return renderXml(element('sitemapindex', entries, NAMESPACE));
}

/** One entry a language. The site's first language is the one for everybody else, as in the pages' heads. */
function makeEntries({ path, lastmod, languages: only }: SitemapPage, languages: readonly Urls[]): XmlElement[] {
  const those = languages.filter(({ lang }) => only?.includes(lang) ?? true);
  const addresses = those.map((urls) => ({ lang: urls.lang as string, url: urls.absolute(path(urls)) }));
  const [fallback] = addresses;
  const known = fallback === undefined ? [] : [...addresses, { lang: 'x-default', url: fallback.url }];
  const alternates = known.map(({ lang, url }) => element('xhtml:link', [], { rel: 'alternate', hreflang: lang, href: url }));
  const shown = addresses.length > 1 ? alternates : [];
  return addresses.map(({ url }) => element('url', [element('loc', url), ...optional('lastmod', lastmod), ...shown]));
}

/** Parts within both limits, in order. */
function split(entries: readonly XmlElement[], { urls, bytes }: { urls: number; bytes: number }): XmlElement[][] {
  const nothing = element('url');
  const frame = Buffer.byteLength(renderUrls([nothing])) - sizeOf(nothing);
  const parts: XmlElement[][] = [];
  let size = 0;
  for (const entry of entries) {
    const added = sizeOf(entry);
    const part = parts.at(-1);
    if (part === undefined || part.length === urls || size + added > bytes) {
      parts.push([entry]);
      size = frame + added;
    } else {
      part.push(entry);
      size += added;
    }
  }
  return parts;
}

function renderUrls(entries: readonly XmlElement[]): string {
  return renderXml(element('urlset', entries, { ...NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }));
}
