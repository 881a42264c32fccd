/** In `public/_headers`: where the hashes of the scripts stand that pages hold. */
export const SCRIPT_HASHES = '{script-hashes}';

/** Hosts take no longer line: https://developers.cloudflare.com/pages/configuration/headers/ */
const MOST_CHARACTERS = 2000;

/**
 * The `_headers` file of a built site: its content security policy names each script that stands in a page by its hash, so that no
 * other one runs, and pages that no other site has reason to frame say so.
 * @param paths of the built pages, such as `en/products/kopi/index.html`
 * @throws Error where a line would be longer than hosts take
 */
export function renderHostHeaders(template: string, hashes: readonly string[], paths: readonly string[]): string {
  const sources = [...hashes].sort().map((hash) => `'${hash}'`);
  const policy = template.replaceAll(SCRIPT_HASHES, sources.join(' '));
  const frames = sectionsOf(paths).map(
    (section) => `${section}\n  Content-Security-Policy: frame-ancestors 'self'\n  X-Frame-Options: SAMEORIGIN\n`,
  );
  const text = `${policy.trimEnd()}\n\n# Made by the build: pages that other sites have no reason to frame. Documents below /embed/ are made for it.\n${frames.join('')}`;
  const long = text.split('\n').find((line) => line.length > MOST_CHARACTERS);
  if (long !== undefined)
    throw new Error(`_headers has a line of ${long.length} characters, and hosts take ${MOST_CHARACTERS}: ${long.slice(0, 80)}…`);
  return text;
}

/** Home pages one by one, all else by its first folder; below `embed/` the workbench alone. */
function sectionsOf(paths: readonly string[]): string[] {
  const sections = paths.map((path) => {
    const [, prefix = '', first = '', rest = ''] = /^((?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/)?)([^/]+)(\/.*)?$/.exec(path) ?? [];
    if (rest === '') return first === 'index.html' ? `/${prefix}` : `/${prefix}${first}`;
    if (first !== 'embed') return `/${prefix}${first}/*`;
    return rest === '/index.html' ? `/${prefix}embed/` : undefined;
  });
  return [...new Set(sections.filter((section) => section !== undefined))].sort();
}
