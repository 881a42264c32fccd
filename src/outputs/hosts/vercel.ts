import { DEFAULTS, type HostFacts, listRoutes } from './routes.ts';

/** The file `vercel.json`, for the folder that is deployed. @see https://vercel.com/docs/project-configuration#headers */
export function renderVercel(facts: HostFacts): string {
  const [everywhere, ...routes] = listRoutes(facts);
  const all = { ...DEFAULTS, ...everywhere?.headers };
  const given = [{ path: everywhere?.path ?? '/*', headers: all }, ...routes];
  const headers = given.map(({ path, headers: own }) => ({
    source: path.replaceAll('.', '\\.').replaceAll('*', '(.*)'),
    headers: Object.entries(own).map(([key, value]) => ({
      key,
      // Of two values Vercel sends the later one, so it must hold both policies.
      value: own !== all && key === 'Content-Security-Policy' ? `${all[key]}, ${value}` : value,
    })),
  }));
  return `${JSON.stringify({ $schema: 'https://openapi.vercel.sh/vercel.json', trailingSlash: true, headers }, null, 2)}\n`;
}
