import { setTimeout as wait } from 'node:timers/promises';
import { isPublicAddress } from '../import/pictures/public-address.ts';
import { askPublic, explainFailure, webAddress } from '../public-request.ts';

export interface SourceLimits {
  /** Milliseconds for one address, redirects and all. */
  mostMs: number;
  /** Milliseconds between two questions to one host. */
  pauseMs: number;
  /** Whether an IP address may be asked. */
  isAllowed: (address: string) => boolean;
}

/** One question a second to each host: nobody should notice that a shop checks its links. */
export const SOURCE_LIMITS: SourceLimits = { mostMs: 15_000, pauseMs: 1_000, isAllowed: isPublicAddress };

const MOST_REDIRECTS = 5;

/**
 * What became of an address: it answers; it is gone (404, 410, or its host does not exist); or nobody can tell, since it gave no answer
 * or wants to see a person (403, 429 …).
 */
export interface SourceAnswer {
  state: 'answers' | 'gone' | 'unclear';
  /** Such as `the answer 404`. */
  reason: string;
  /** Where redirects led to; missing where there were none. */
  ledTo?: string;
}

/** Asks an address with HEAD, and if that does not succeed, with GET, whose body is not read. */
export async function askSource(address: string, limits: SourceLimits = SOURCE_LIMITS): Promise<SourceAnswer> {
  const head = await followAll(address, 'HEAD', limits);
  if (head.state === 'answers') return head;
  await wait(limits.pauseMs);
  return followAll(address, 'GET', limits);
}

async function followAll(address: string, method: 'HEAD' | 'GET', { mostMs, isAllowed }: SourceLimits): Promise<SourceAnswer> {
  const signal = AbortSignal.timeout(mostMs);
  try {
    let url = webAddress(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await askPublic(url, { method, accept: 'text/html,*/*', userAgent: 'bukti-check', signal, isAllowed });
      response.destroy();
      const { statusCode = 0, headers } = response;
      const ledTo = redirects === 0 ? {} : { ledTo: url.href };
      if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return { ...judge(statusCode), ...ledTo };
      url = webAddress(headers.location, url);
    }
    return { state: 'unclear', reason: `more than ${MOST_REDIRECTS} redirects` };
  } catch (cause) {
    const reason = explainFailure(cause, signal, mostMs);
    return { state: reason === 'its host does not exist' ? 'gone' : 'unclear', reason };
  }
}

function judge(status: number): SourceAnswer {
  const reason = `the answer ${status}`;
  if (status >= 200 && status < 300) return { state: 'answers', reason };
  return { state: status === 404 || status === 410 ? 'gone' : 'unclear', reason };
}
