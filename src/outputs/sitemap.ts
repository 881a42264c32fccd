import { escapeUTF8 } from 'entities';
import type { Site } from '../schemas/site.ts';
import { createUrls, type Urls } from './urls.ts';

/** A page that exists in every language of the site. */
export interface SitemapPage {
  path: (urls: Urls) => string;
  /** Newest date that the page shows, YYYY-MM-DD; missing where it shows none. A date of the build says nothing. */
  lastmod?: string | undefined;
}

export interface SitemapFile {
  /** Name at the site's root. */
  name: string;
  xml: string;
}

export const SITEMAP_INDEX = 'sitemap-index.xml';
/** Limits of sitemaps.org for one file; the bytes are those of 50 MB as most would count them, which is the smaller number. */
export const SITEMAP_LIMITS = { urls: 50_000, bytes: 50_000_000 } as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const URLSET_START = `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const URLSET_END = '</urlset>\n';

/**
 * The files of the sitemap, `sitemap-0.xml` and so on: every page in every language, each with all its languages, as
 * Google asks for. The same files are made for sample content, and robots.txt does not name them.
 */
export function makeSitemap(
  site: Pick<Site, 'url' | 'languages'>,
  pages: readonly SitemapPage[],
  limits: { urls: number; bytes: number } = SITEMAP_LIMITS,
): SitemapFile[] {
  const languages = site.languages.map((lang) => createUrls(site, lang));
  const entries = pages.flatMap((page) => renderPage(page, languages));
  return split(entries, limits).map((part, number) => ({
    name: `sitemap-${number}.xml`,
    xml: `${URLSET_START}${part.join('')}${URLSET_END}`,
  }));
}

/** The list of the sitemap's files: what robots.txt names. */
export function makeSitemapIndex(site: Pick<Site, 'url' | 'languages'>, files: readonly SitemapFile[]): string {
  const { file, absolute } = createUrls(site, site.languages[0] ?? 'id');
  const entries = files.map(({ name }) => `<sitemap><loc>${escapeUTF8(absolute(file(name)))}</loc></sitemap>\n`);
  return `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}

/** One entry a language. The site's first language is the one for everybody else, as in the pages' heads. */
function renderPage({ path, lastmod }: SitemapPage, languages: readonly Urls[]): string[] {
  const addresses = languages.map((urls) => ({ lang: urls.lang as string, url: escapeUTF8(urls.absolute(path(urls))) }));
  const [fallback] = addresses;
  const known = fallback === undefined ? [] : [...addresses, { lang: 'x-default', url: fallback.url }];
  const alternates = known.map(({ lang, url }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${url}"/>`).join('');
  const changed = lastmod === undefined ? '' : `<lastmod>${escapeUTF8(lastmod)}</lastmod>`;
  return addresses.map(({ url }) => `<url><loc>${url}</loc>${changed}${addresses.length > 1 ? alternates : ''}</url>\n`);
}

/** Parts within both limits, in order. */
function split(entries: readonly string[], { urls, bytes }: { urls: number; bytes: number }): string[][] {
  const frame = Buffer.byteLength(URLSET_START + URLSET_END);
  const parts: string[][] = [];
  let size = 0;
  for (const entry of entries) {
    const added = Buffer.byteLength(entry);
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
