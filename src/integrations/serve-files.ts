import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import pMap from 'p-map';
import type { ViteDevServer } from 'vite';

const FILES_OPEN = 64;
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.tlog-proof': 'text/plain; charset=utf-8',
};

/** A generated file, and its path below the site's root. */
export interface SiteFile {
  path: string;
  bytes: Uint8Array;
}

/** Writes generated files into the built site, as they are made: they need not all be in memory. @returns how many */
export async function writeFiles(files: Iterable<SiteFile>, root: string): Promise<number> {
  const folders = new Map<string, Promise<unknown>>();
  const makeFolder = (folder: string): Promise<unknown> => {
    const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
    folders.set(folder, made);
    return made;
  };
  const write = async ({ path, bytes }: SiteFile): Promise<void> => {
    const target = join(root, path);
    await makeFolder(dirname(target));
    await writeFile(target, bytes);
  };
  return (await pMap(files, write, { concurrency: FILES_OPEN })).length;
}

/**
 * Serves generated files in development. They are made at the first request, and again at the first one after content has changed.
 * @param freshMs after this long they are made anew whatever was heard: a watcher can miss a file in a folder that has just been made
 */
export function serveFiles(
  server: ViteDevServer,
  contentFolder: string,
  isOurs: (path: string) => boolean,
  render: () => Promise<Iterable<SiteFile>>,
  freshMs = Number.POSITIVE_INFINITY,
): void {
  let madeAt = 0;
  let files: Promise<Map<string, Uint8Array>> | undefined;
  server.watcher.add(contentFolder);
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(contentFolder)) files = undefined;
  });

  server.middlewares.use((request, response, next) => {
    // Vite has taken the site's base off the address.
    const path = (request.url ?? '').split('?', 1)[0]?.slice(1) ?? '';
    if (!isOurs(path)) return next();
    if (Date.now() - madeAt > freshMs) files = undefined;
    if (files === undefined) madeAt = Date.now();
    files ??= render().then((all) => new Map(Array.from(all, (file) => [file.path, file.bytes])));
    files
      .then((all) => {
        const bytes = all.get(path);
        response.statusCode = bytes === undefined ? 404 : 200;
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.setHeader('Cache-Control', 'no-store');
        response.end(bytes);
      })
      .catch((error: Error) => {
        files = undefined;
        server.config.logger.error(`${path} could not be made.\n${error.message}`);
        response.statusCode = 500;
        response.end();
      });
  });
}
