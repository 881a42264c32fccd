import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { catalogOrThrow } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { renderSearchFiles } from '#src/outputs/search/files.ts';
import { type SiteFile, serveFiles, writeFiles } from './serve-files.ts';

const FOLDER = 'pagefind/';

/** Writes the search index after the build, and serves one that follows the content in development. */
export function search(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:search',
    hooks: {
      'astro:server:setup': ({ server }) =>
        serveFiles(
          server,
          door,
          (path) => path.startsWith(FOLDER),
          (reading) => render(reading.catalog()),
        ),
      'astro:server:done': async () => {
        await close();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const files = await render(catalogOrThrow(await door.read()));
        await rm(join(out, FOLDER), { recursive: true, force: true });
        await writeFiles(files, out);
        await close();
        logger.info(`wrote ${files.length} files to ${FOLDER}`);
      },
    },
  };
}

async function render(catalog: Catalog): Promise<SiteFile[]> {
  const files = await renderSearchFiles(catalog);
  return Array.from(files, ([path, bytes]) => ({ path: `${FOLDER}${path}`, bytes }));
}
