import { setTimeout as wait } from 'node:timers/promises';
import type { Bytes } from '#src/log/bytes.ts';
import { readBody } from './read-body.ts';
import { MAX_PAGE_BYTES, NotAPageError, type SiteSource, UnreadableError } from './site-source.ts';

/** For one request with its body, so that nobody can hold us with a byte a minute. */
const TIMEOUT_MS = 30_000;
const RETRY_AFTER_MS = 500;
const MAX_REDIRECTS = 3;

/** A site on the web. Reads from this one host, over HTTP and HTTPS, and from no other. @param base ends with a slash */
export function webSource(base: URL, timeoutMs = TIMEOUT_MS): SiteSource {
  const urlOf = (path: string) => new URL(path, base);
  return {
    name: base.href,
    concurrency: 8,
    address: (path) => urlOf(path).href,
    async read(path, limit) {
      return (await load(urlOf(path), limit, timeoutMs))?.bytes;
    },
    async readPage(path) {
      const file = await load(urlOf(path), MAX_PAGE_BYTES, timeoutMs, isUtf8Page);
      return file === undefined ? undefined : new TextDecoder().decode(file.bytes);
    },
    resolveLink(href, from) {
      const url = URL.canParse(href, urlOf(from)) ? new URL(href, urlOf(from)) : undefined;
      if (url === undefined || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
      const path = url.pathname.slice(base.pathname.length);
      return /(?:^|\/)(?:[^/.]+|[^/]+\.html?)?$/.test(path) ? path : undefined;
    },
  };
}

interface Loaded {
  bytes: Bytes;
}

/** @param accept throws when the header says that the body is of no use */
async function load(url: URL, limit: number, timeoutMs: number, accept?: (type: string) => void): Promise<Loaded | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await loadOnce(url, limit, timeoutMs, accept);
    } catch (error) {
      if (error instanceof UnreadableError && !(error instanceof BusyError)) throw error;
      if (attempt === 2) throw error instanceof UnreadableError ? error : new UnreadableError(explain(error, timeoutMs), { cause: error });
      await wait(RETRY_AFTER_MS);
    }
  }
}

/** The server may answer otherwise in a moment. */
class BusyError extends UnreadableError {}

async function loadOnce(url: URL, limit: number, timeoutMs: number, accept?: (type: string) => void): Promise<Loaded | undefined> {
  const response = await follow(url, AbortSignal.timeout(timeoutMs));
  try {
    const { status } = response;
    if (status === 404 || status === 410) return undefined;
    if (status === 429 || status >= 500) throw new BusyError(`HTTP status ${status}`);
    if (status !== 200) throw new UnreadableError(`HTTP status ${status}`);
    accept?.(response.headers.get('content-type') ?? '');
    return { bytes: await readBody(response, limit) };
  } finally {
    if (response.bodyUsed === false) await response.body?.cancel();
  }
}

/** Redirects on the same host only: another host is not the site that was asked about. */
async function follow(url: URL, signal: AbortSignal): Promise<Response> {
  let at = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await fetch(at, { redirect: 'manual', signal, headers: { 'User-Agent': 'bukti-verify' } });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, at) ? new URL(location, at) : undefined;
    if (next === undefined || next.host !== url.host || (next.protocol !== at.protocol && next.protocol !== 'https:')) {
      throw new UnreadableError(`a redirect to ${next?.href ?? location}, which is not this site`);
    }
    at = next;
  }
  throw new UnreadableError(`more than ${MAX_REDIRECTS} redirects`);
}

function isUtf8Page(type: string): void {
  if (!/^text\/html\b/i.test(type)) throw new NotAPageError(`content of type ${JSON.stringify(type.slice(0, 60))}, not a page`);
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new UnreadableError(`a page in ${charset}, not in UTF-8`);
}

function explain(error: unknown, timeoutMs: number): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `no whole answer within ${timeoutMs / 1000} seconds`;
  return `no answer (${cause instanceof Error ? cause.message : message})`;
}
