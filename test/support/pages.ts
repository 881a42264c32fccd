import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

export interface BuiltPage {
  /** Path on the site, such as /en/products/. */
  path: string;
  html: string;
  root: HTMLElement;
}

/** Every file below a folder, relative, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Every HTML page of a built site, without the documents for other people's pages. */
export function readPages(dist: string): BuiltPage[] {
  return listFiles(dist)
    .filter((file) => file.endsWith('.html') && !/(?:^|\/)embed\/[^/]+\//.test(file))
    .map((file) => readPage(dist, file));
}

export function readPage(dist: string, file: string): BuiltPage {
  const html = readFileSync(join(dist, file), 'utf8');
  return { path: `/${file.replace(/index\.html$/, '')}`, html, root: parse(html) };
}

/** What an element says, on one line; nothing where there is none. */
export function textOf(element: HTMLElement | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
