import { createHash } from 'node:crypto';
import { ON_ERRORS, ownType, routeRegex } from './match-route.ts';
import {
  DEFAULTS,
  type Headers,
  type HostFacts,
  listRoutes,
  OTHER_TYPE,
  PREFLIGHT,
  type Route,
  type ServedFolder,
  TYPES,
  textTypes,
} from './routes.ts';

/**
 * A whole site of nginx, for its folder of configurations. A header is a variable: its value follows the file that is sent, so that an
 * error gets the headers of the error page. Headers that errors need too go by the address that was asked for, as nginx understood it: a map
 * keeps its first value, and so that of the address before the error page stood in its place.
 */
export function renderNginx(facts: HostFacts, { root }: ServedFolder): string {
  const [everywhere, ...routes] = listRoutes(facts);
  const constant: Headers = everywhere?.headers ?? {};
  const { hostname, pathname } = new URL(facts.url);
  // Two sites of one server need two sets of names, and nginx takes names of at most 46 characters.
  const prefix = `$bukti_${createHash('sha256').update(facts.url).digest('hex').slice(0, 6)}`;
  const variable = (name: string) => `${prefix}_${name.toLowerCase().replaceAll('-', '_')}`;
  const asked = `${prefix}_asked`;
  const varying = [...new Set(routes.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== 'Content-Type');
  const types = textTypes(routes).filter((type) => type !== 'text/html');
  const added: [name: string, variable: string, map: string][] = [
    ...Object.entries(constant).map(([name, value]) => {
      const all = `${variable(name)}_all`;
      return [name, all, renderMap('$status', all, value, [])] as [string, string, string];
    }),
    ...varying.map((name) => {
      const source = ON_ERRORS.includes(name) ? asked : '$uri';
      const own = variable(name);
      return [name, own, renderMap(`$status${source}`, own, DEFAULTS[name] ?? '', listValues(name, routes))] as [string, string, string];
    }),
    ...Object.entries(PREFLIGHT).map(([name, value]) => {
      const own = variable(name);
      return [name, own, renderMap('$request_method', own, '', [['OPTIONS', value]])] as [string, string, string];
    }),
  ];
  return `# Written by: bukti host nginx. Add TLS as for any other site.
map $uri ${asked} {
  default $uri;
}
${added.map(([, , map]) => map).join('\n')}
server {
  listen 80;
  listen [::]:80;
  server_name ${hostname};
  root ${quote(root)};
  # A redirect to a folder keeps the reader's https behind a proxy; a folder without a page is not there.
  absolute_redirect off;
  error_page 403 404 =404 ${pathname.replace(/\/?$/, '/')}404.html;
  set ${asked}_first ${asked};
  if ($request_method = OPTIONS) {
    return 204;
  }

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

${added.map(([name, value]) => `  add_header ${name} ${value} always;`).join('\n')}

${routes.flatMap(renderType).join('\n')}
}
`;
}

/** A header's values by the path of the file. */
function listValues(name: string, routes: readonly Route[]): [regex: string, value: string][] {
  return routes.flatMap(({ path, headers }) => {
    const value = headers[name];
    return value === undefined ? [] : [[`~${routeRegex(path).replace('^', '^\\d+')}`, value] as [string, string]];
  });
}

/**
 * A variable with the value of the first key that fits. For status 416 (a range that the file does not have) nginx adds all headers twice,
 * and knows the status only the second time: then the values are empty, and nginx leaves them out.
 */
function renderMap(
  source: string,
  variable: string,
  otherwise: string,
  values: readonly (readonly [key: string, value: string])[],
): string {
  const lines = [['~^416', ''] as const, ...values].map(([key, value]) => `  ${quote(key)} ${quote(value)};`);
  return [`map ${quote(source)} ${variable} {`, '  volatile;', `  default ${quote(otherwise)};`, ...lines, '}'].join('\n');
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
