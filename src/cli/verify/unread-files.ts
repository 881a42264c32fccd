import { formatNumber } from '../terminal.ts';
import type { SiteSource } from './site-source.ts';

/** Files that are not named one by one: pictures, films, fonts, styles, scripts, and files for programs, such as robots.txt. */
const KNOWN: readonly RegExp[] = [
  /\.(?:png|webp|jpe?g|avif|gif|mp4|webm|vtt|woff2?|css|js|mjs)$/,
  /^(?:_astro|pagefind|search-index|embed\/v1|log)\//,
  /^(?:robots\.txt|sitemap-(?:index|\d+)\.xml|favicon\.(?:svg|ico)|_headers|\.htaccess|\.bukti-build|\.nojekyll|CNAME|api\/v1\/openapi\.json)$/,
];
const NAMED = 5;

/** Notes which files of a site are read. */
export class ReadFiles {
  /** The same site. */
  readonly source: SiteSource;
  readonly #read = new Set<string>();

  constructor(source: SiteSource) {
    this.source = {
      ...source,
      read: (path, limit) => {
        this.#read.add(fileOf(path));
        return source.read(path, limit);
      },
      readPage: (path) => {
        this.#read.add(fileOf(path));
        return source.readPage(path);
      },
    };
  }

  /** A sentence about files that no check asked for, so that they may say anything; nothing where there are none, or files cannot be listed. */
  async describeUnread(): Promise<string[]> {
    const unread = ((await this.source.list?.()) ?? []).filter((path) => !this.#read.has(path) && !KNOWN.some((known) => known.test(path)));
    if (unread.length === 0) return [];
    const more = unread.length > NAMED ? ` and ${formatNumber(unread.length - NAMED)} more` : '';
    return [`what stands in files that no check reads: ${unread.slice(0, NAMED).join(', ')}${more}`];
  }
}

function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
