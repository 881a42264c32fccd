import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEIGHT_SCRIPT } from '#src/outputs/embed/frame-tag.ts';
import type { HostFacts } from '#src/outputs/hosts/routes.ts';
import { listFiles } from '../leaks/list-files.ts';
import { hashOf, scriptsIn } from './page-scripts.ts';

/** What a server must know of a built site. @param url absolute address of the site @param endpoint that the form at /write/ is posted to */
export async function readHostFacts(out: string, url: string, endpoint?: string): Promise<HostFacts> {
  const pages = (await listFiles(out)).filter((path) => path.endsWith('.html'));
  return { url, ...(endpoint !== undefined && { endpoint }), pages, hashes: collectHashes(out, pages) };
}

/** A script may stand in thousands of pages: a page is parsed only where a text that looks like a script is not known yet. */
function collectHashes(out: string, pages: readonly string[]): string[] {
  // This script stands in no built page: the workbench writes it into its preview, where the same policy holds.
  const known = new Set([hashOf(HEIGHT_SCRIPT)]);
  for (const page of pages) {
    const html = readFileSync(join(out, page), 'utf8');
    const isKnown = [...html.matchAll(/<script\b(?![^>]*json")[^>]*>([\s\S]*?)<\/script/gi)].every(
      ([, text = '']) => text === '' || known.has(hashOf(text)),
    );
    if (!isKnown) for (const text of scriptsIn(html)) known.add(hashOf(text));
  }
  return [...known];
}
