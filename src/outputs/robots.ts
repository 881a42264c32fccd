import type { Site } from '#src/schemas/site.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { SITEMAP_INDEX } from './sitemap.ts';
import { createUrls } from './urls.ts';

/**
 * `robots.txt`: all pages may be read, but for answers of the search, of which there are endlessly many. Sample content
 * keeps everybody out, as its pages say too (noindex). Crawlers read it at the root of a host only: for a site below a
 * path it stands there for the shop to copy from.
 */
export function renderRobots(site: Pick<Site, 'url' | 'languages' | 'sample'>): string {
  if (site.sample) return '# Sample content: not for search engines.\nUser-agent: *\nDisallow: /\n';
  const { file, absolute } = createUrls(site, mainLanguage(site));
  const searches = site.languages.map((lang) => `Disallow: ${createUrls(site, lang).search()}?\n`);
  return `User-agent: *\n${searches.join('')}\nSitemap: ${absolute(file(SITEMAP_INDEX))}\n`;
}
