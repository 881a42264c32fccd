import { type EmbedChoice, isElement } from './choice.ts';
import type { CodeContext } from './code.ts';

/**
 * What the content security policy of the shop must allow, a directive a line, for a shop that allows nothing that is not named.
 * @param heightScript whether the page has the script that makes frames as high as their content; WordPress has its own
 */
export function listDirectives({ form }: EmbedChoice, { urls, policies }: CodeContext, heightScript = true): string[] {
  if (form === 'snippet') return [policies.snippet];
  if (form === 'badge') return [policies.badge];
  if (form === 'frame') return [policies.frame, ...(heightScript ? [policies.frameHeight] : [])];
  const { origin } = new URL(urls.absolute('/'));
  return isElement(form) ? [`script-src ${origin}`, `connect-src ${origin}`] : [];
}
