/** Headers of a response, by their usual spelling. */
export type Headers = Readonly<Record<string, string>>;

/** What a server must send for some paths. */
export interface Route {
  /** Below the site's root, with the first slash: `:name` stands for one part between slashes, `*` for anything. */
  path: string;
  headers: Headers;
}

/** What the table needs to know of a built site. */
export interface HostFacts {
  /** Absolute address of the site; its path comes before each route. */
  url: string;
  /** Of each script that stands in a page, as a policy names it without quotes: `sha256-…`. */
  hashes: readonly string[];
  /** Paths of the built pages, such as `en/products/kopi/index.html`. */
  pages: readonly string[];
  /** Address that the form at /write/ is posted to, where there is one: the one other place that a page may reach. */
  endpoint?: string;
}

const OPEN = { 'Access-Control-Allow-Origin': '*' } as const;
/** For what stands in other sites' pages, also in those that isolate themselves. */
const EMBEDDED = { ...OPEN, 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;
/** Kept for five minutes, so that it is soon as new as the last build. */
const FRESH = { 'Cache-Control': 'public, max-age=300' } as const;
/** The file's name changes with its bytes. */
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;
const UNLISTED = { 'X-Robots-Tag': 'noindex' } as const;
/** https://www.iana.org/assignments/media-types/application/cose */
const RECEIPT_TYPE = 'application/cose';
const RSS = { ...OPEN, ...FRESH, 'Content-Type': 'application/rss+xml; charset=utf-8' } as const;
const JSON_FEED = { ...OPEN, ...FRESH, 'Content-Type': 'application/feed+json; charset=utf-8' } as const;

/**
 * Files that other sites and programs use. No path gets the same header from two routes: hosts join such values with a comma.
 * Only the content security policy is given twice, where two policies are meant.
 */
const FILES: readonly Route[] = [
  { path: '/_astro/*', headers: { ...EMBEDDED, ...FOREVER } },
  { path: '/log/*', headers: OPEN },
  { path: '/log/checkpoint', headers: { 'Cache-Control': 'no-cache', 'Content-Type': 'text/plain; charset=utf-8' } },
  { path: '/log/tile/*', headers: { ...FOREVER, 'Content-Type': 'application/octet-stream' } },
  { path: '/log/extension/*', headers: { 'Content-Type': 'application/octet-stream' } },
  { path: '/.well-known/review-log.json', headers: { ...OPEN, 'Cache-Control': 'no-cache' } },
  { path: '/reviews/*.json', headers: OPEN },
  { path: '/reviews/*.receipt', headers: { ...OPEN, 'Content-Type': RECEIPT_TYPE } },
  { path: '/reviews/*.tlog-proof', headers: { ...OPEN, 'Content-Type': 'text/plain; charset=utf-8' } },
  { path: '/api/*', headers: { ...EMBEDDED, 'Cache-Control': 'public, max-age=300, stale-while-revalidate=600' } },
  ...inEveryLanguage('feed.xml', RSS),
  ...inEveryLanguage('products/:slug/feed.xml', RSS),
  ...inEveryLanguage('feed.json', JSON_FEED),
  ...inEveryLanguage('products/:slug/feed.json', JSON_FEED),
  { path: '/google-product-reviews.xml', headers: { ...FRESH, ...UNLISTED, 'Content-Type': 'application/xml; charset=utf-8' } },
  { path: '/export/*', headers: { ...OPEN, ...FRESH, ...UNLISTED } },
  { path: '/export/*.csv', headers: { 'Content-Disposition': 'attachment', 'Content-Type': 'text/csv; charset=utf-8' } },
  { path: '/export/*.ndjson', headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } },
  ...inEveryLanguage('oembed/*', { ...OPEN, ...FRESH }),
  ...inEveryLanguage('badges/*', { ...EMBEDDED, ...FRESH }),
  // A page that isolates itself takes a frame only if the frame does so too; frames load nothing of other sites.
  ...inEveryLanguage('embed/*', { ...EMBEDDED, 'Cross-Origin-Embedder-Policy': 'require-corp' }),
  { path: '/embed/v1/bukti.js', headers: FRESH },
  { path: '/embed/v1/stars.js', headers: FRESH },
  { path: '/embed/v1/frame.js', headers: FRESH },
  { path: '/embed/v1/*.json', headers: FRESH },
  { path: '/embed/v1/bukti.*.js', headers: FOREVER },
  { path: '/embed/v1/stars.*.js', headers: FOREVER },
];

/** What a server sends where no route says otherwise: browsers ask each time whether a page has changed. */
export const DEFAULTS: Headers = { 'Cache-Control': 'no-cache' };

/**
 * What a server answers to OPTIONS, by which browsers ask whether a page of another origin may send headers of its own, as programs that
 * measure pages do. Without an allowed origin it allows nothing, so that every address may send it.
 */
export const PREFLIGHT: Headers = {
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Max-Age': '86400',
};

export const OTHER_TYPE = 'application/octet-stream';

/** Types by the ending of a file, where no route says otherwise. Every server knows only some of them, and spells some in its own way. */
export const TYPES: Readonly<Record<string, string>> = {
  // Pagefind's index.
  ...Object.fromEntries(['pagefind', 'pf_filter', 'pf_fragment', 'pf_index', 'pf_meta'].map((ending) => [ending, OTHER_TYPE])),
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  go: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mp4: 'video/mp4',
  ndjson: 'application/x-ndjson; charset=utf-8',
  png: 'image/png',
  receipt: RECEIPT_TYPE,
  svg: 'image/svg+xml; charset=utf-8',
  'tlog-proof': 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** Every route of a built site. Those for all paths come first; the order of the others does not matter. */
export function listRoutes(facts: HostFacts): Route[] {
  const base = new URL(facts.url).pathname.replace(/\/$/, '');
  const all = [{ path: '/*', headers: everywhere(facts) }, ...FILES, ...unframed(facts.pages)];
  return all.map(({ path, headers }) => ({ path: base + path, headers }));
}

/** What is text, as types without their character set: all of it is UTF-8, and worth compressing. */
export function textTypes(routes: readonly Route[]): string[] {
  const types = [...Object.values(TYPES), ...routes.flatMap(({ headers }) => headers['Content-Type'] ?? [])];
  return [...new Set(types.filter((type) => type.includes('charset=')).map((type) => type.replace(/;.*/, '')))].sort();
}

/** The policy names each script that stands in a page by its hash, so that no other one runs. */
function everywhere({ hashes, endpoint }: HostFacts): Headers {
  const scripts = [...hashes].sort().map((hash) => `'${hash}'`);
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Content-Security-Policy': [
      "default-src 'self'",
      // Pagefind's search of posts and pages is WebAssembly.
      ["script-src 'self'", ...scripts, "'wasm-unsafe-eval'"].join(' '),
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      ...(endpoint === undefined ? [] : [`connect-src 'self' ${sourceOf(endpoint)}`]),
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
    ].join('; '),
  };
}

/** An address as a policy writes it: without its query, and with the characters encoded that divide sources and directives. */
function sourceOf(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint);
  return `${origin}${pathname.replaceAll(';', '%3B').replaceAll(',', '%2C').replaceAll("'", '%27')}`;
}

/**
 * Pages that other sites have no reason to frame: home pages one by one, all else by its first folder. One rule holds for a folder in all
 * languages below the root, unless a product or a review has the name of the folder: `:lang` stands for any folder, and the documents below
 * `embed/` are made for frames. Of those only the workbench is ours alone.
 */
function unframed(pages: readonly string[]): Route[] {
  const places = pages.map((path) => {
    const [, prefix = '', first = '', rest = ''] = /^((?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/)?)([^/]+)(\/.*)?$/.exec(path) ?? [];
    return { prefix, first, rest };
  });
  const named = new Set(places.filter(({ prefix }) => prefix === '').map(({ rest }) => rest.split('/')[1]));
  const sections = places.flatMap(({ prefix, first, rest }) => {
    if (rest === '') return first === 'index.html' ? `/${prefix}` : `/${prefix}${first}`;
    const below = prefix === '' || named.has(first) ? `/${prefix}${first}/` : `/:lang/${first}/`;
    if (first !== 'embed') return `${below}*`;
    return rest === '/index.html' ? below : [];
  });
  return [...new Set(sections)]
    .sort()
    .map((path) => ({ path, headers: { 'Content-Security-Policy': "frame-ancestors 'self'", 'X-Frame-Options': 'SAMEORIGIN' } }));
}

/** The site's first language is at the root. */
function inEveryLanguage(path: string, headers: Headers): Route[] {
  return [`/${path}`, `/:lang/${path}`].map((each) => ({ path: each, headers }));
}

/** Where a server finds the site. */
export interface ServedFolder {
  /** Absolute path of the folder that holds the built site; for a site below a path, of the folder that holds the path's first part. */
  root: string;
}
