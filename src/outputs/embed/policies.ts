import { createHash } from 'node:crypto';
import type { Site } from '#src/schemas/site.ts';
import { BADGE_STYLE } from './badge-style.ts';
import { HEIGHT_SCRIPT } from './frame-tag.ts';
import { snippetStyle } from './snippet.ts';

/** What a host's content security policy must allow, a directive each, for whoever allows nothing that is not named. */
export interface Policies {
  /** Without it the snippet loses its looks; all its words stay. */
  snippet: string;
  frame: string;
  /** For the script that makes a frame as high as its content; WordPress has its own. */
  frameHeight: string;
  badge: string;
  /** For the badge's attribute of style, which keeps it within its column; all else works without it. */
  badgeStyle: string;
}

/** The same until the site's colours change, or the version of Bukti. */
export function listPolicies(site: Pick<Site, 'url' | 'theme'>): Policies {
  const { origin } = new URL(site.url);
  return {
    snippet: `style-src ${policyHash(snippetStyle(site))}`,
    frame: `frame-src ${origin}`,
    frameHeight: `script-src ${policyHash(HEIGHT_SCRIPT)}`,
    badge: `img-src ${origin}`,
    badgeStyle: `style-src 'unsafe-hashes' ${policyHash(BADGE_STYLE)}`,
  };
}

/** How a policy names one style or script that stands in the page: 'sha256-…'. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
