import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { MARKER } from '#src/content/out-folder.ts';
import { ifThere } from '../if-there.ts';

/** A file of a built site. */
export interface SiteFileFacts {
  bytes: number;
  modifiedMs: number;
  /** Disk and number of the file: two names with the same one are the same file. */
  place: string;
}

/** What lies in the folder of a site, without the mark of the build. Paths are relative, with forward slashes. */
export interface SiteListing {
  files: Map<string, SiteFileFacts>;
  folders: Set<string>;
  /** Links and other things that no build writes. */
  others: Set<string>;
}

const FILES_OPEN = 64;

/** Lists a built site. A missing folder is empty. Links are listed, and not followed. */
export async function listSite(root: string): Promise<SiteListing> {
  const [paths, folders, others] = [[] as string[], new Set<string>(), new Set<string>()];
  const visit = async (below: string): Promise<void> => {
    for (const entry of await readFolder(join(root, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (path === MARKER) continue;
      if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory()) {
        folders.add(path);
        await visit(path);
      } else others.add(path);
    }
  };
  await visit('');
  const facts = await pMap(paths.sort(), async (path) => [path, await factsOf(join(root, path))] as const, { concurrency: FILES_OPEN });
  return { files: new Map(facts), folders, others };
}

async function readFolder(folder: string): Promise<Dirent[]> {
  return (await ifThere(readdir(folder, { withFileTypes: true }))) ?? [];
}

async function factsOf(path: string): Promise<SiteFileFacts> {
  const { size, mtimeMs, dev, ino } = await lstat(path);
  return { bytes: size, modifiedMs: mtimeMs, place: `${dev}:${ino}` };
}
