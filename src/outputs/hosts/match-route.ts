import { DEFAULTS, type Headers, OTHER_TYPE, type Route, TYPES } from './routes.ts';

/** Pages of other origins must learn of an error too, so these are sent with every answer below their paths. */
export const ON_ERRORS: readonly string[] = ['Access-Control-Allow-Origin', 'Cross-Origin-Resource-Policy'];

/**
 * A route's paths as a regular expression that nginx, Apache, Caddy and browsers read alike. It also matches a folder's page by the name of
 * its file, index.html.
 * @returns the expression without slashes around it; it matches the whole path, or its beginning where the path ends in *
 */
export function routeRegex(path: string): string {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const filled = escaped.replace(/:\w+/g, '[^/]+').replaceAll('*', '.*');
  return filled.endsWith('.*') ? `^${filled.slice(0, -2)}` : `^${filled.replace(/\/$/, '/(index\\.html)?')}$`;
}

/** What a server sends for a file that is there. @param path of its address */
export function headersFor(routes: readonly Route[], path: string): Headers {
  const all: Record<string, string> = {};
  for (const route of routes.filter((one) => new RegExp(routeRegex(one.path)).test(path))) {
    for (const [name, value] of Object.entries(route.headers)) all[name] = join(all[name], value);
  }
  return { ...DEFAULTS, 'Content-Type': typeOf(path), ...all };
}

/** What it sends with the page that says that there is no such file. @param notFound path of that page */
export function headersOfError(routes: readonly Route[], path: string, notFound: string): Headers {
  const asked = Object.entries(headersFor(routes, path)).filter(([name]) => ON_ERRORS.includes(name));
  return { ...headersFor(routes, notFound), ...Object.fromEntries(asked) };
}

/** Two values of one header: both hold. */
function join(before: string | undefined, value: string): string {
  return before === undefined ? value : `${before}, ${value}`;
}

/** What the route says of its files' type, where their ending does not tell it. */
export function ownType({ path, headers }: Route): string | undefined {
  const type = headers['Content-Type'];
  return type === typeByEnding(path) ? undefined : type;
}

function typeOf(path: string): string {
  return (path.endsWith('/') ? TYPES.html : typeByEnding(path)) ?? OTHER_TYPE;
}

function typeByEnding(path: string): string | undefined {
  const [, ending = ''] = /\.([^./]+)$/.exec(path) ?? [];
  return TYPES[ending];
}
