import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pMap from 'p-map';
import { PROJECT } from '#src/content/out-folder.ts';
import type { Folders } from '#src/content/site-settings.ts';
import { listFolder } from '#src/loaders/read-folder.ts';
import { today } from '#src/loaders/today.ts';
import { listSite, type SiteFileFacts } from './site-files.ts';

/** What of the project goes into a site. Packages are known by the lock file, and by npm's own list of what is installed. */
const SOURCE_FOLDERS = ['src', 'public'];
const SOURCE_FILES = /^(?:astro\.config\.mjs|package(?:-lock)?\.json|tsconfig\.json|\.env.*)$/;
const INSTALLED = 'node_modules/.package-lock.json';
const VARIABLES = /^(?:BUKTI_|ASTRO_|VITE_|PUBLIC_|NODE_|SOURCE_DATE_EPOCH$|LANG$|LC_|TZ$)/;
const FILES_OPEN = 32;

/**
 * One key over everything that a build is made from: each byte of the content and of what is private, the sources, the packages,
 * this Node, the day, and the environment. The same key means the same site.
 * @returns 64 hexadecimal digits
 */
export async function buildKey({ content, private: privateFolder }: Pick<Folders, 'content' | 'private'>): Promise<string> {
  const { version, platform, arch, versions } = process;
  const environment = Object.entries(process.env).filter(([name]) => VARIABLES.test(name));
  const hash = createHash('sha256').update(JSON.stringify([today(), version, platform, arch, versions.icu, environment.sort()]));

  const named = (await readdir(PROJECT)).filter((name) => SOURCE_FILES.test(name)).sort();
  await digestFiles(hash, PROJECT, [...named, INSTALLED]);
  for (const folder of SOURCE_FOLDERS)
    await digestFiles(hash, join(PROJECT, folder), [...(await listSite(join(PROJECT, folder))).files.keys()]);
  for (const folder of [content, privateFolder]) {
    const files = await listFolder(folder);
    hash.update(JSON.stringify(files.flatMap(({ problem }) => (problem === undefined ? [] : [problem]))));
    await digestFiles(
      hash,
      folder,
      files.filter(({ problem }) => problem === undefined).map(({ path }) => path),
    );
  }
  return hash.digest('hex');
}

async function digestFiles(hash: Hash, folder: string, paths: readonly string[]): Promise<void> {
  const digests = await pMap(paths, async (path) => [path, await digestFile(join(folder, path))], { concurrency: FILES_OPEN });
  hash.update(JSON.stringify(digests));
}

/** Nothing where the file is missing. */
async function digestFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}

/** Differs when a file of the built site was added, removed, or written since. */
export function siteStamp(files: ReadonlyMap<string, SiteFileFacts>): string {
  const facts = Array.from(files, ([path, { bytes, modifiedMs }]) => [path, bytes, modifiedMs]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
