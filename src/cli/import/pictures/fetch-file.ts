import type { IncomingMessage } from 'node:http';
import { askPublic, explainFailure, FetchError, webAddress } from '../../public-request.ts';
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
      const response = await askPublic(url, { accept: 'image/*', userAgent: 'bukti-import', signal, isAllowed: limits.isAllowed });
      const next = nextAddress(response, url);
      if (next === undefined) return await readBody(response, limits.mostBytes);
      response.destroy();
      url = next;
    }
    throw new FetchError(`more than ${MOST_REDIRECTS} redirects`);
  } catch (cause) {
    if (cause instanceof FetchError) throw cause;
    throw new FetchError(explainFailure(cause, signal, limits.mostMs), { cause });
  }
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
