import { lookup as resolveName } from 'node:dns';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What a fetch may cost and whom it may ask. */
export interface FetchLimits {
  /** Bytes of one file. */
  mostBytes: number;
  /** Milliseconds for one file, redirects and all. */
  mostMs: number;
  /** Whether an IP address may be asked. */
  isAllowed: (address: string) => boolean;
}

export const FETCH_LIMITS: FetchLimits = { mostBytes: 20 * 1024 * 1024, mostMs: 30_000, isAllowed: isPublicAddress };

const MOST_REDIRECTS = 5;

/** Why a file was not fetched, for the report. */
export class FetchError extends Error {}

/**
 * Fetches a file over http or https. The address to which a name leads is checked where the connection is made, for each redirect too,
 * so that no name can lead to a machine of the shop's own network.
 * @throws FetchError with a reason that a person understands
 */
export async function fetchFile(address: string, limits: FetchLimits = FETCH_LIMITS): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.mostMs);
  try {
    let url = webAddress(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await request(url, limits, signal);
      const next = nextAddress(response, url);
      if (next === undefined) return await readBody(response, limits.mostBytes);
      response.destroy();
      url = next;
    }
    throw new FetchError(`more than ${MOST_REDIRECTS} redirects`);
  } catch (cause) {
    if (cause instanceof FetchError) throw cause;
    if (signal.aborted) throw new FetchError(`no answer within ${Math.round(limits.mostMs / 1000)} seconds`, { cause });
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new FetchError(code === 'ENOTFOUND' ? 'its host does not exist' : (code ?? message), { cause });
  }
}

function webAddress(text: string, base?: URL): URL {
  const url = URL.parse(text.startsWith('//') ? `https:${text}` : text, base);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new FetchError('no address with https:// or http://');
  if (url.username !== '' || url.password !== '') throw new FetchError('an address with a name or a password in it');
  return url;
}

function request(url: URL, { isAllowed }: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Node asks no resolver for a host that is an IP address already.
  if (isIP(host) !== 0 && !isAllowed(host)) throw new FetchError('an address inside of a private network');
  const lookup: LookupFunction = (name, options, done) =>
    resolveName(name, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, '', 0);
      const closed = found.some((one) => !isAllowed(one.address));
      if (closed || found.length === 0) return done(new FetchError('an address inside of a private network'), '', 0);
      return options.all === true ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family ?? 0);
    });
  const get = url.protocol === 'https:' ? getHttps : getHttp;
  const headers = { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'bukti-import' };
  get(url, { agent: false, lookup, signal, headers }, resolve).on('error', reject);
  return promise;
}

function nextAddress({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) return webAddress(headers.location, from);
  if (statusCode !== 200) throw new FetchError(`the answer ${statusCode}`);
  return undefined;
}

async function readBody(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new FetchError(`more than ${Math.round(mostBytes / 1024 / 1024)} MB`);
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
