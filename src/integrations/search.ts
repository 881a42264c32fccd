import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { catalogOrThrow } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { renderSearchFiles, SEARCH_FOLDER } from '#src/outputs/search/files.ts';
import { type SiteFile, serveFiles, writeFiles } from './serve-files.ts';

/** Writes the search index after the build, and serves one that follows the content in development. */
export function search(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:search',
    hooks: {
      'astro:server:setup': ({ server }) =>
        serveFiles(
          server,
          door,
          (path) => path.startsWith(SEARCH_FOLDER),
          async (reading) => render(reading.catalog()),
        ),
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const files = render(catalogOrThrow(await door.read()));
        await rm(join(out, SEARCH_FOLDER), { recursive: true, force: true });
        await writeFiles(files, out);
        logger.info(`wrote ${files.length} files to ${SEARCH_FOLDER}`);
      },
    },
  };
}

function render(catalog: Catalog): SiteFile[] {
  return Array.from(renderSearchFiles(catalog), ([path, bytes]) => ({ path: `${SEARCH_FOLDER}${path}`, bytes }));
}
