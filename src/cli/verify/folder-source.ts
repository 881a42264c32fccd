import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Bytes } from '#src/log/bytes.ts';
import { shortPath } from '../content-folder.ts';
import { formatNumber } from '../terminal.ts';
import { MAX_PAGE_BYTES, type SiteSource, UnreadableError } from './site-source.ts';

/** A built site in a folder, such as `dist`. */
export function folderSource(folder: string): SiteSource {
  const root = resolve(folder);
  const fileOf = (path: string) => join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const source: SiteSource = {
    name: shortPath(root),
    concurrency: 16,
    address: (path) => shortPath(fileOf(path)),
    read: async (path, limit) => readLimited(fileOf(path), limit),
    async readPage(path) {
      const bytes = await source.read(path, MAX_PAGE_BYTES);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    async list() {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
      return paths.map((path) => path.replaceAll(sep, '/')).sort();
    },
  };
  return source;
}

/** At once, since a promise for each of 100,000 small files takes longer than the reading. */
function readLimited(file: string, limit: number): Bytes | undefined {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) return undefined;
    if (size > limit)
      throw new UnreadableError(`${formatNumber(size)} bytes, more than the ${formatNumber(limit)} that such a file may have`);
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return undefined;
    throw new UnreadableError(`a file that cannot be read (${message})`, { cause: error });
  }
}
