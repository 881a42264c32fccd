import { ON_ERRORS, ownType, routeRegex } from './match-route.ts';
import {
  DEFAULTS,
  type Headers,
  type HostFacts,
  listRoutes,
  PREFLIGHT,
  type Route,
  type ServedFolder,
  TYPES,
  textTypes,
} from './routes.ts';

/** A whole site of Apache 2.4, for its folder of sites. It needs mod_headers. */
export function renderApache(facts: HostFacts, { root }: ServedFolder): string {
  const rules = renderHtaccess(facts).replace(/^.*\n/, '').trimEnd();
  return `# Written by: bukti host apache. Type before: a2enmod headers deflate. Add TLS as for any other site.
<VirtualHost *:80>
  ServerName ${new URL(facts.url).hostname}
  DocumentRoot ${quote(root)}
  # Where nothing is there, the answer gets its headers also if the address has an encoded slash.
  AllowEncodedSlashes NoDecode
  <Directory ${quote(root)}>
    Require all granted
    AllowOverride None
    Options -Indexes +FollowSymLinks
${rules.replace(/^/gm, '    ')}
  </Directory>
</VirtualHost>
`;
}

/**
 * The file `.htaccess`, which Apache reads where it lies, if the server's settings let it. Without mod_headers Apache refuses it and
 * says so: a site without these headers would only seem to work.
 */
export function renderHtaccess(facts: HostFacts): string {
  const [everywhere, ...routes] = listRoutes(facts);
  const types = Object.entries(TYPES).map(([ending, type]) => `AddType ${quote(type)} .${ending}`);
  return `# Written by the build. It needs mod_headers (a2enmod headers), and "AllowOverride All" in the settings of the server.
ErrorDocument 404 ${new URL(facts.url).pathname.replace(/\/?$/, '/')}404.html
${types.join('\n')}
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${textTypes(routes).join(' ')}
  # Apache does not know its own tag of a compressed file again, and would send the whole file each time.
  RequestHeader edit If-None-Match ${quote('-gzip"$')} ${quote('"')}
</IfModule>
${renderHeaders('set', { ...DEFAULTS, ...everywhere?.headers }, '').join('\n')}
${routes.flatMap((route) => renderRoute(route, everywhere?.headers ?? {})).join('\n')}
${block("%{REQUEST_METHOD} == 'OPTIONS'", renderHeaders('set', PREFLIGHT)).join('\n')}
`;
}

/** Conditions test the file that is sent, so that an error gets the headers of the error page. Headers that errors need too go by the address that was asked for. */
function renderRoute(route: Route, everywhere: Headers): string[] {
  const { 'Content-Type': _type, ...headers } = route.headers;
  const type = ownType(route);
  const pick = (wanted: (name: string) => boolean) => Object.fromEntries(Object.entries(headers).filter(([name]) => wanted(name)));
  const regex = routeRegex(route.path);
  const sent = `%{REQUEST_URI} =~ m#${regex}#`;
  // Apache reads several slashes as one, and an encoded letter as the letter.
  const asked = `unescape(%{THE_REQUEST}) =~ m#^\\S+ ${regex
    .slice(1)
    .replace(/(?<!\^)\//g, '/+')
    .replace(/\$$/, '[? ]')}#`;
  return [
    ...block(
      `${sent} || ${asked}`,
      renderHeaders(
        'set',
        pick((name) => ON_ERRORS.includes(name)),
      ),
    ),
    ...block(sent, [
      ...renderHeaders(
        'set',
        pick((name) => !ON_ERRORS.includes(name) && !(name in everywhere)),
      ),
      ...renderHeaders(
        'append',
        pick((name) => name in everywhere),
      ),
      ...(type === undefined ? [] : [`  ForceType ${quote(type)}`]),
    ]),
  ];
}

function block(condition: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<If "${condition}">`, ...lines, '</If>'];
}

function renderHeaders(action: 'set' | 'append', headers: Headers, before = '  '): string[] {
  return Object.entries(headers).map(([name, value]) => `${before}Header always ${action} ${name} ${quote(value)}`);
}

/** A text as Apache reads it. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
