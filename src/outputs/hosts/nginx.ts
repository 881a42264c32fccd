import { createHash } from 'node:crypto';
import { ON_ERRORS, ownType, routeRegex } from './match-route.ts';
import {
  DEFAULTS,
  type Headers,
  type HostFacts,
  listRoutes,
  OTHER_TYPE,
  type Route,
  type ServedFolder,
  TYPES,
  textTypes,
} from './routes.ts';

/**
 * A whole site of nginx, for its folder of configurations. A header that not all paths have is a variable: its value follows the file
 * that is sent, so that an error gets the headers of the error page. Headers that errors need too go by the address that was asked for.
 */
export function renderNginx(facts: HostFacts, { root }: ServedFolder): string {
  const [everywhere, ...routes] = listRoutes(facts);
  const constant: Headers = everywhere?.headers ?? {};
  const { hostname, pathname } = new URL(facts.url);
  // Two sites of one server need two sets of names, and nginx takes names of at most 46 characters.
  const prefix = `$bukti_${createHash('sha256').update(facts.url).digest('hex').slice(0, 6)}`;
  const variable = (name: string) => `${prefix}_${name.toLowerCase().replaceAll('-', '_')}`;
  const varying = [...new Set(routes.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== 'Content-Type');
  const types = textTypes(routes).filter((type) => type !== 'text/html');
  return `# Written by: bukti host nginx. Add TLS as for any other site.
${varying.map((name) => renderMap(name, variable(name), routes)).join('\n')}
server {
  listen 80;
  listen [::]:80;
  server_name ${hostname};
  root ${quote(root)};
  # A redirect to a folder keeps the reader's https behind a proxy; a folder without a page is not there.
  absolute_redirect off;
  error_page 403 404 =404 ${pathname.replace(/\/?$/, '/')}404.html;

  types {
${Object.entries(TYPES)
  .map(([ending, type]) => `    ${bare(type)} ${ending};`)
  .join('\n')}
  }
  default_type ${OTHER_TYPE};
  charset utf-8;
  charset_types ${types.join(' ')};
  gzip on;
  gzip_comp_level 6;
  gzip_vary on;
  gzip_types ${types.join(' ')};

${[
  ...Object.entries(constant).map(([name, value]) => `  add_header ${name} ${quote(value)} always;`),
  ...varying.map((name) => `  add_header ${name} ${variable(name)} always;`),
].join('\n')}

${routes.flatMap(renderType).join('\n')}
}
`;
}

/** A header's value by the path: that of the first line that fits. */
function renderMap(name: string, variable: string, routes: readonly Route[]): string {
  const source = ON_ERRORS.includes(name) ? '$request_uri' : '$uri';
  const lines = routes.flatMap(({ path, headers }) => {
    const value = headers[name];
    // What was asked for may have a query.
    const regex = source === '$uri' ? routeRegex(path) : routeRegex(path).replace(/\$$/, '(\\?.*)?$');
    return value === undefined ? [] : [`  ${quote(`~${regex}`)} ${quote(value)};`];
  });
  return [`map ${source} ${variable} {`, `  default ${quote(DEFAULTS[name] ?? '')};`, ...lines, '}'].join('\n');
}

/** A type that the ending does not tell. */
function renderType(route: Route): string[] {
  const type = ownType(route);
  return type === undefined ? [] : [`  location ~ ${quote(routeRegex(route.path))} {\n    types {}\n    default_type ${bare(type)};\n  }`];
}

function bare(type: string): string {
  return type.replace(/;.*/, '');
}

/** A text as nginx reads it. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
