import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import pMap from 'p-map';
import { close } from 'pagefind';
import type { ViteDevServer } from 'vite';
import { buildCatalog } from '../aggregate/catalog.ts';
import { contentOrThrow, createContentReader } from '../loaders/read-content.ts';
import { today } from '../loaders/today.ts';
import { renderSearchFiles } from '../outputs/search/files.ts';

const FOLDER = 'pagefind/';
const FILES_OPEN = 64;
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Writes the search index after the build, and serves one that follows the content in development. */
export function search(contentFolder: string): AstroIntegration {
  const reader = createContentReader(contentFolder);
  const render = async () => renderSearchFiles(buildCatalog(contentOrThrow(await reader.read()), today()));

  return {
    name: 'bukti:search',
    hooks: {
      'astro:server:setup': ({ server }) => serveFiles(server, contentFolder, render),
      'astro:server:done': async () => {
        await close();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await render();
        await writeFiles(files, join(fileURLToPath(dir), FOLDER));
        await close();
        logger.info(`wrote ${files.size} files to ${FOLDER}`);
      },
    },
  };
}

async function writeFiles(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  await pMap(files, ([path, bytes]) => writeFile(join(folder, path), bytes), { concurrency: FILES_OPEN });
}

/** The index is built at the first request, and again at the first request after content has changed. */
function serveFiles(server: ViteDevServer, contentFolder: string, render: () => Promise<Map<string, Uint8Array>>): void {
  const prefix = `/${FOLDER}`; // Vite has taken the site's base off the address.
  let files: Promise<Map<string, Uint8Array>> | undefined;
  server.watcher.add(contentFolder);
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(contentFolder)) files = undefined;
  });

  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!path.startsWith(prefix)) return next();
    files ??= render();
    files
      .then((all) => {
        const bytes = all.get(path.slice(prefix.length));
        response.statusCode = bytes === undefined ? 404 : 200;
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.setHeader('Cache-Control', 'no-store');
        response.end(bytes);
      })
      .catch((error: Error) => {
        files = undefined;
        server.config.logger.error(`The search index could not be built.\n${error.message}`);
        response.statusCode = 500;
        response.end();
      });
  });
}
