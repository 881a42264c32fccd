import type { Drawing } from './drawing.ts';
import type { ErrorDetail } from './events.ts';
import { keyOf, type RatingsDocument } from './key.ts';
import { load, SITE } from './load.ts';

/**
 * Says in the console, and to the page, why an element cannot show what it was asked for.
 * @param error as `load()` throws it, or what a document of another shape made fail
 */
export async function explain(element: Element, error: unknown): Promise<Drawing> {
  let code: ErrorDetail['code'] = 'blocked';
  let message = `${SITE}: ${error}; is it in connect-src?`;
  if (error === 404) {
    const [key, path] = keyOf(element);
    const { ratings = {} } = await load<RatingsDocument>(path).catch((): RatingsDocument => ({}));
    const likeness = (known: string) => [...key].filter((letter, at) => letter === known[at]).length;
    const [nearest] = Object.keys(ratings).sort((a, b) => likeness(b) - likeness(a));
    code = 'unknown';
    message = `Not on ${SITE}${key && nearest ? `; the nearest is ${nearest}` : ''}`;
  }
  console.warn(element, message);
  return { state: 'error', detail: { code, message } };
}
