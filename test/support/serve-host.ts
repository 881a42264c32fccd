import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import sirv from 'sirv';

export interface Server {
  url: string;
  close(): Promise<void>;
}

/** What `public/_headers` says for the files that other sites use: from any origin. */
const CORS = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
const HOSTS = 'test/fixtures/hosts';
const BOOTSTRAP = 'node_modules/bootstrap/dist/css/bootstrap.min.css';
const TYPES: Record<string, string> = { '.css': 'text/css', '.html': 'text/html; charset=utf-8' };

/** Serves a built site's `embed/` and `api/` as a host with the ready-made headers would. What `answers` has comes instead of the file. */
export function serveEmbeds(dist: string, answers: ReadonlyMap<string, string> = new Map()): Promise<Server> {
  const files = sirv(dist, {
    dev: true,
    setHeaders: (response) => new Headers(CORS).forEach((value, name) => void response.setHeader(name, value)),
  });
  return listen((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer !== undefined) return response.writeHead(200, { ...CORS, 'Content-Type': 'application/json' }).end(answer);
    return files(request, response, () => {
      response.writeHead(404, CORS).end('<h1>404</h1>');
    });
  });
}

/**
 * Serves the pages of `test/fixtures/hosts/` from an origin of its own. `SITE` in them becomes the site's address, and `SLOT` the
 * markup that a test wants there; the policy allows the site's script and documents, and nothing inline.
 */
export async function serveHost(site: string): Promise<Server & { slot: (markup: string) => void }> {
  let slot = '';
  const policy = [
    "default-src 'none'",
    `script-src ${site}`,
    `connect-src ${site}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const server = await listen(async (request, response) => {
    const path = (request.url ?? '').slice(1);
    const file = await readFile(path === 'bootstrap.css' ? BOOTSTRAP : `${HOSTS}/${path}`, 'utf8').catch(() => undefined);
    if (file === undefined) return response.writeHead(path === 'favicon.ico' ? 204 : 404).end();
    const text = file.replaceAll('SLOT', () => slot).replaceAll('SITE', site);
    return response.writeHead(200, { 'Content-Security-Policy': policy, 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(text);
  });
  return {
    ...server,
    slot: (markup) => {
      slot = markup;
    },
  };
}

/** Serves one page, whatever is asked for. */
export function servePage(html: () => string, policy: string): Promise<Server> {
  return listen((_request, response) => {
    response.writeHead(200, { 'Content-Security-Policy': policy, 'Content-Type': TYPES['.html'] ?? '' }).end(html());
  });
}

async function listen(answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
