import { headersFor, ON_ERRORS, ownType, routeRegex } from './match-route.ts';
import { DEFAULTS, type Headers, type HostFacts, listRoutes, PREFLIGHT, type Route, type ServedFolder, TYPES } from './routes.ts';

/** A whole Caddyfile. Caddy gets the certificate itself. */
export function renderCaddy(facts: HostFacts, { root }: ServedFolder): string {
  const routes = listRoutes(facts);
  const [everywhere, ...others] = routes;
  const { protocol, host, pathname } = new URL(facts.url);
  const notFound = `${pathname.replace(/\/?$/, '/')}404.html`;
  const all: Headers = { ...DEFAULTS, ...everywhere?.headers };
  const types = Object.entries(TYPES).map(
    ([ending, type]) => `    @${ending} path *.${ending}\n    header @${ending} Content-Type ${quote(type)}`,
  );
  return `# Written by: bukti host caddy
${protocol === 'http:' ? `http://${host}` : host} {
  root * ${quote(root)}
  # Files as small as these are smaller so than with zstd.
  encode {
    gzip 9
  }
  route {
${renderBlock('', Object.entries(all))}
${types.join('\n')}
${others.map((route, at) => renderRoute(route, `@route${at}`, all)).join('')}    @preflight method OPTIONS
${renderBlock('@preflight', Object.entries(PREFLIGHT))}
    respond @preflight 204
    file_server
  }
  handle_errors {
    rewrite * ${notFound}
    route {
${renderOfError(routes, headersFor(routes, notFound))}
      file_server
    }
  }
}
`;
}

function renderRoute(route: Route, matcher: string, everywhere: Headers): string {
  const { 'Content-Type': _type, ...headers } = route.headers;
  const type = ownType(route);
  const lines = [
    ...Object.entries(headers).map(([name, value]) => [name in everywhere && !(name in DEFAULTS) ? `+${name}` : name, value] as const),
    ...(type === undefined ? [] : [['Content-Type', type] as const]),
  ];
  if (lines.length === 0) return '';
  return `    ${matcher} path_regexp ${quote(routeRegex(route.path))}\n${renderBlock(matcher, lines)}\n`;
}

/** An error gets the headers of the error page in place of those of the address, except for the headers that errors need too. */
function renderOfError(routes: readonly Route[], headers: Headers): string {
  const names = new Set([...Object.keys(DEFAULTS), ...routes.flatMap((route) => Object.keys(route.headers))]);
  const lines = [...names]
    .filter((name) => !ON_ERRORS.includes(name))
    .map((name) => (headers[name] === undefined ? `      header -${name}` : `      header ${name} ${quote(headers[name])}`));
  return lines.join('\n');
}

function renderBlock(matcher: string, headers: readonly (readonly [name: string, value: string])[]): string {
  const lines = headers.map(([name, value]) => `      ${name} ${quote(value)}`);
  return [`    header${matcher === '' ? '' : ` ${matcher}`} {`, ...lines, '    }'].join('\n');
}

/** A text as Caddy reads it. */
function quote(text: string): string {
  return text.includes('`') ? `"${text.replaceAll('"', '\\"')}"` : `\`${text}\``;
}
