import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import pMap from 'p-map';
import type { ViteDevServer } from 'vite';
import type { ReadContent } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';

const FILES_OPEN = 64;
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.receipt': 'application/cose',
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

/** Makes the files of one state of the content. */
type Render = (reading: ReadContent) => Iterable<SiteFile> | Promise<Iterable<SiteFile>>;

/** A page asks for several files at once: one look at the content folder is enough for them. */
const LOOK_MS = 200;

/**
 * Serves generated files in development. They are made at the first request, and again at the first one after content has changed.
 * @param freshMs after this long they are made anew although the content is the same: for files that are also made of sources
 */
export function serveFiles(
  server: ViteDevServer,
  door: ContentDoor,
  isOurs: (path: string) => boolean,
  render: Render,
  freshMs = Number.POSITIVE_INFINITY,
): void {
  let made: { reading: ReadContent; at: number; files: Promise<Map<string, Uint8Array>> } | undefined;

  const makeFiles = async (): Promise<Map<string, Uint8Array>> => {
    const reading = await door.refresh(LOOK_MS);
    if (made?.reading !== reading || Date.now() - made.at > freshMs) made = { reading, at: Date.now(), files: collect(render, reading) };
    return made.files;
  };

  server.middlewares.use((request, response, next) => {
    // Vite has taken the site's base off the address.
    const path = (request.url ?? '').split('?', 1)[0]?.slice(1) ?? '';
    if (!isOurs(path)) return next();
    makeFiles()
      .then((files) => {
        const bytes = files.get(path);
        response.statusCode = bytes === undefined ? 404 : 200;
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.setHeader('Cache-Control', 'no-store');
        response.end(bytes);
      })
      .catch((error: Error) => {
        made = undefined;
        server.config.logger.error(`${path} could not be made.\n${error.message}`);
        response.statusCode = 500;
        response.end();
      });
  });
}

async function collect(render: Render, reading: ReadContent): Promise<Map<string, Uint8Array>> {
  return new Map(Array.from(await render(reading), (file) => [file.path, file.bytes]));
}
