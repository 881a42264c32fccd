import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A content file as it lies on disk. `path` is relative to the content folder, with forward slashes. */
export interface ContentFile {
  path: string;
  bytes: number;
  /** Changes whenever the file does, as far as the file system tells. */
  version: string;
  read(): Promise<Uint8Array>;
}

/** Every file below a folder, sorted by path. Names that start with a dot are passed over. A missing folder is empty. */
export async function listFolder(root: string, below = ''): Promise<ContentFile[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const visible = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    visible.map(async (entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? await listFolder(root, path) : [await contentFile(root, path)];
    }),
  );
  return nested.flat();
}

async function contentFile(root: string, path: string): Promise<ContentFile> {
  const { size, mtimeMs, ino } = await stat(join(root, path));
  return { path, bytes: size, version: `${size}-${mtimeMs}-${ino}`, read: () => readFile(join(root, path)) };
}
