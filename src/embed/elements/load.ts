import type { ListDocument } from './documents.ts';
import { TIMEOUT_MS } from './limits.ts';

/** The site that this script comes from: it lies in `/embed/v1/`. */
export const SITE = new URL('../..', import.meta.url);

/**
 * A document of the API, requested once however many elements ask for it; again only where it could not be had.
 * @param path below `/api/v1/`, without its ending
 */
export function load<Document = ListDocument>(path: string): Promise<Document> {
  documents[path] ??= fetch(new URL(`api/v1/${path}.json`, SITE), { signal: AbortSignal.timeout(TIMEOUT_MS) })
    .then((response) => response.json())
    .catch((error) => {
      delete documents[path];
      throw error;
    });
  return documents[path] as Promise<Document>;
}
const documents: Record<string, Promise<unknown>> = {};
