import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './import/pictures/public-address.ts';

/** Why an address could not be asked, for the report. */
export class FetchError extends Error {}

export interface Asking {
  method?: 'GET' | 'HEAD';
  accept: string;
  userAgent: string;
  signal: AbortSignal;
  /** Whether an IP address may be asked. */
  isAllowed?: (address: string) => boolean;
}

/** @throws FetchError for what is no address of the web, or has a name or a password in it */
export function webAddress(text: string, base?: URL): URL {
  const url = URL.parse(text.startsWith('//') ? `https:${text}` : text, base);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new FetchError('no address with https:// or http://');
  if (url.username !== '' || url.password !== '') throw new FetchError('an address with a name or a password in it');
  return url;
}

/**
 * Asks one address, without following redirects. Where a name leads is checked where the connection is made, so that no name can lead
 * to a machine of the shop's own network.
 */
export function askPublic(
  url: URL,
  { method = 'GET', accept, userAgent, signal, isAllowed = isPublicAddress }: Asking,
): Promise<IncomingMessage> {
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
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { accept, 'accept-encoding': 'identity', 'user-agent': userAgent };
  ask(url, { method, agent: false, lookup, signal, headers }, resolve).on('error', reject).end();
  return promise;
}

/** In a few words, what went wrong. @param mostMs how long was waited */
export function explainFailure(cause: unknown, signal: AbortSignal, mostMs: number): string {
  if (cause instanceof FetchError) return cause.message;
  if (signal.aborted) return `no answer within ${Math.round(mostMs / 1000)} seconds`;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code === 'ENOTFOUND' ? 'its host does not exist' : (code ?? message);
}
