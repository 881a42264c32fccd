import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where scripts lie that pages of shops name by their hash: below `public/`, which every build copies, and below the site's root. */
export const PINNED_FOLDER = 'embed/v1';

const PINNED = /^(?:bukti|stars)\.([0-9a-f]{12})\.js$/;

/** Names of the scripts that are kept. @throws Error where a file is not what its name says: pages that pin it would refuse it */
export async function readPinnedScripts(publicFolder: string): Promise<string[]> {
  const folder = join(publicFolder, PINNED_FOLDER);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const pinned = names.filter((name) => PINNED.test(name)).sort();
  for (const name of pinned) {
    const hash = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
    if (!hash.startsWith(PINNED.exec(name)?.[1] ?? ''))
      throw new Error(`public/${PINNED_FOLDER}/${name} was changed: pages that pin it would refuse it. Restore it from git.`);
  }
  return pinned;
}

/** The same with their bytes, by the path that each has in a site. @throws Error as above */
export async function readKeptScripts(publicFolder: string): Promise<{ path: string; bytes: Uint8Array }[]> {
  const names = await readPinnedScripts(publicFolder);
  return Promise.all(
    names.map(async (name) => ({ path: `${PINNED_FOLDER}/${name}`, bytes: await readFile(join(publicFolder, PINNED_FOLDER, name)) })),
  );
}

/** Scripts of this build that are not kept yet, although earlier versions are. Pages may pin a script only once it is kept. */
export function listUnpinned(current: readonly string[], pinned: readonly string[]): string[] {
  const kinds = new Set(pinned.map((name) => name.split('.', 1)[0]));
  return current.filter((name) => kinds.has(name.split('.', 1)[0]) && !pinned.includes(name));
}
