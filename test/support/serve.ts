import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site as a plain web server would, with its 404 page. With `gzip`, `x.html.gz` is sent for `x.html` where there is one; with
 * `policy`, everything is sent with the content security policy that the site's file for hosts names for every address.
 */
export async function serve(dist: string, { gzip = false, policy = false } = {}): Promise<{ url: string; close: () => Promise<void> }> {
  // As the host files say: a name with a hash is never asked for again.
  const setHeaders = (response: ServerResponse, path: string) => {
    if (path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  };
  const files = sirv(dist, gzip ? { gzip } : { dev: true, setHeaders });
  const server = createServer((request, response) => {
    if (policy) response.setHeader('Content-Security-Policy', policyOf(dist));
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(join(dist, '404.html')));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** The content security policy that a built site's file for hosts names. */
export function policyOf(dist: string): string {
  const [, policy = ''] = /Content-Security-Policy: (.+)/.exec(readFileSync(join(dist, '_headers'), 'utf8')) ?? [];
  return policy;
}
