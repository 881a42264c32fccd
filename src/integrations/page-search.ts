import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { catalogOrThrow } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { isSearchedPage, PAGE_SEARCH_FOLDER, postRecords } from '#src/outputs/search/page-records.ts';
import { writeFiles } from './serve-files.ts';

/** What a browser needs of Pagefind's files: none of its ready-made interfaces. */
const NEEDED = /^(?:fragment\/|index\/|filter\/|wasm\.|pagefind\.js$|pagefind-worker\.js$|pagefind-entry\.json$|pagefind\..+\.pf_meta$)/;

/** Lets Pagefind index what is not a review: customers' posts, and the pages that tell how the shop works. */
export function pageSearch(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:page-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const catalog = catalogOrThrow(await door.read());
        await rm(join(out, PAGE_SEARCH_FOLDER), { recursive: true, force: true });
        const { index, errors } = await createIndex({});
        if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        for (const record of postRecords(catalog)) requireNone(await index.addCustomRecord(record));
        const { pathname } = new URL(catalog.site.url);
        for (const path of await listPages(out, catalog.site.languages)) await addPage(index, out, path, pathname);
        const { files, errors: failures } = await index.getFiles();
        requireNone({ errors: failures });
        const needed = files.filter(({ path }) => NEEDED.test(path));
        await writeFiles(
          needed.map(({ path, content }) => ({ path: PAGE_SEARCH_FOLDER + path, bytes: content })),
          out,
        );
        await close();
        logger.info(`wrote ${needed.length} files to ${PAGE_SEARCH_FOLDER}`);
      },
    },
  };
}

async function listPages(out: string, languages: readonly string[]): Promise<string[]> {
  const paths = (await readdir(out, { recursive: true })).map((path) => path.replaceAll(sep, '/'));
  return paths.filter((path) => isSearchedPage(path, languages)).sort();
}

/** @param base path of the site, with a slash at its end */
async function addPage(index: PagefindIndex, out: string, path: string, base: string): Promise<void> {
  const content = await readFile(join(out, path), 'utf8');
  requireNone(await index.addHTMLFile({ url: base + path.replace(/index\.html$/, ''), content }));
}

function requireNone({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind could not build its index: ${errors.join('; ')}`);
}
