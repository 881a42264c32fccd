import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pMap from 'p-map';
import { isBuiltSite, markOutFolder, markPlacing } from '#src/content/out-folder.ts';
import { realPath } from '#src/content/paths.ts';
import { listSite, type SiteFileFacts, type SiteListing } from './site-files.ts';

/** What a build has changed in the output folder, in files. */
export interface Placed {
  added: number;
  changed: number;
  removed: number;
  /** The site as it is now. */
  files: ReadonlyMap<string, SiteFileFacts>;
}

const FILES_OPEN = 32;

/**
 * Moves a site that was just built to the place of the last one. Files with the same bytes stay as they are, with their time, so
 * that an upload sends only what is new. Stopped in between, it leaves a folder that the next build knows.
 */
export async function placeSite(site: string, out: string): Promise<Placed> {
  const target = realPath(out);
  const [built, last] = await Promise.all([listSite(site), listSite(target)]);
  const gone = [...last.files.keys(), ...last.others].filter((path) => !built.files.has(path));
  const moved = [...built.files.keys()].filter((path) => !isSame(path));
  const changed = moved.filter((path) => last.files.has(path)).length;

  if (moved.length + gone.length > 0 || !isBuiltSite(target)) {
    await mkdir(target, { recursive: true });
    await markPlacing(target, await readdir(site));
    await removeOld(target, gone, last, built);
    await moveAll(site, target, moved);
    await markOutFolder(target, await readdir(target));
  }
  await rm(site, { recursive: true, force: true });
  const { files } = await listSite(target);
  return { added: moved.length - changed, changed, removed: gone.length, files };

  /** Reads synchronously, since nothing else is to be done: for tens of thousands of small files, promises take longer than the reading. */
  function isSame(path: string): boolean {
    const [ours, theirs] = [built.files.get(path), last.files.get(path)];
    if (ours === undefined || theirs === undefined || ours.bytes !== theirs.bytes) return false;
    if (ours.place === theirs.place) return true;
    return readFileSync(join(site, path)).equals(readFileSync(join(target, path)));
  }
}

/** Runs before new files come: a disk that ignores case may give an old and a new file the same name. */
async function removeOld(target: string, gone: readonly string[], last: SiteListing, built: SiteListing): Promise<void> {
  await pMap(gone, (path) => rm(join(target, path), { force: true }), { concurrency: FILES_OPEN });
  for (const folder of last.folders) if (!built.folders.has(folder)) await rm(join(target, folder), { recursive: true, force: true });
}

/** Pages come last: what they load is there before them. */
async function moveAll(site: string, target: string, paths: readonly string[]): Promise<void> {
  const isPage = (path: string): boolean => path.endsWith('.html');
  for (const part of [paths.filter((path) => !isPage(path)), paths.filter(isPage)]) {
    const folders = new Set(part.map((path) => dirname(join(target, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    await pMap(part, (path) => move(join(site, path), join(target, path)), { concurrency: FILES_OPEN });
  }
}

/** A new name on the same disk, a copy on another one. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { preserveTimestamps: true });
  }
}
