import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { HEIGHT_SCRIPT } from '#src/outputs/embed/frame-tag.ts';
import { renderHostHeaders } from '#src/outputs/hosts/host-headers.ts';

/** Fills the hashes of the scripts that stand in pages into the `_headers` file for Netlify, Cloudflare Pages and their like. */
export function hostHeaders(): AstroIntegration {
  return {
    name: 'bukti:host-headers',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const file = join(out, '_headers');
        if (!existsSync(file)) return;
        const entries = await readdir(out, { recursive: true });
        const pages = entries.map((path) => path.replaceAll(sep, '/')).filter((path) => path.endsWith('.html'));
        const hashes = await collectHashes(out, pages);
        await writeFile(file, renderHostHeaders(await readFile(file, 'utf8'), hashes, pages));
        logger.info(`the content security policy names ${hashes.length} scripts that stand in pages`);
      },
    },
  };
}

/** A script may stand in thousands of pages: a page is parsed only where a text that looks like a script is not known yet. */
async function collectHashes(out: string, pages: readonly string[]): Promise<string[]> {
  // The workbench shows a frame with its script in a preview, which is no page of its own.
  const known = new Set([hashOf(HEIGHT_SCRIPT)]);
  for (const page of [...pages].sort()) {
    const html = await readFile(join(out, page), 'utf8');
    const isKnown = [...html.matchAll(/<script\b(?![^>]*json")[^>]*>([\s\S]*?)<\/script/gi)].every(
      ([, text = '']) => text === '' || known.has(hashOf(text)),
    );
    if (!isKnown) for (const text of scriptsIn(html)) known.add(hashOf(text));
  }
  return [...known];
}

/** https://www.w3.org/TR/CSP3/#framework-directive-source-list */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Types that are data and not run. */
const DATA = /^(?:application\/(?:ld\+)?json|text\/plain)$/i;

/** The text of each script that runs and stands in the page itself, as browsers read it. */
export function scriptsIn(html: string): string[] {
  const texts: string[] = [];
  const waiting: Html.Node[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('childNodes' in node) waiting.push(...node.childNodes);
    // What stands in a template, such as a shadow tree, runs when it is used.
    if ('content' in node) waiting.push(node.content);
    if (!('tagName' in node) || node.tagName !== 'script' || node.attrs.some(({ name }) => name === 'src')) continue;
    const type = node.attrs.find(({ name }) => name === 'type')?.value ?? '';
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    if (text !== '' && !DATA.test(type)) texts.push(text);
  }
  return texts;
}
