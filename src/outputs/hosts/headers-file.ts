import type { Route } from './routes.ts';

/** Hosts take no longer line: https://developers.cloudflare.com/pages/configuration/headers/ */
const MOST_CHARACTERS = 2000;
/** Cloudflare ignores rules beyond these: https://developers.cloudflare.com/pages/platform/limits/#headers */
const MOST_RULES = 100;

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read where they find it.
 * @throws Error where hosts would not take it
 */
export function renderHeadersFile(routes: readonly Route[]): string {
  const lines = routes.flatMap(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]);
  const long = lines.find((line) => line.length > MOST_CHARACTERS);
  if (long !== undefined)
    throw new Error(`_headers has a line of ${long.length} characters, and hosts take ${MOST_CHARACTERS}: ${long.slice(0, 80)}…`);
  if (routes.length > MOST_RULES) throw new Error(`_headers has ${routes.length} rules, and hosts take ${MOST_RULES}.`);
  return `# Written by the build. Netlify and Cloudflare Pages read it; for other servers, type: bukti host --help\n${lines.join('\n')}\n`;
}
