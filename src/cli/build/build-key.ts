import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pMap from 'p-map';
import { readPinnedScripts } from '#src/check/built-site/pinned-scripts.ts';
import { PROJECT } from '#src/content/out-folder.ts';
import { type Folders, publicFolderOf } from '#src/content/site-settings.ts';
import { listFolder } from '#src/loaders/read-folder.ts';
import { today } from '#src/loaders/today.ts';
import { listSite, type SiteFileFacts } from './site-files.ts';

/** The parts of the project that a site is made from. Packages are known by the lock file, and by npm's own list of what is installed. */
const SOURCE_FOLDERS = ['src', 'public'];
const SOURCE_FILES = /^(?:astro\.config\.mjs|package(?:-lock)?\.json|tsconfig\.json|\.env.*)$/;
const INSTALLED = 'node_modules/.package-lock.json';
/** Where folders lie changes no byte of a site. */
const VARIABLES = /^(?:BUKTI_(?!CACHE$|CONTENT$|OUT$|PRIVATE$)|ASTRO_|VITE_|PUBLIC_|NODE_|LANG$|LC_|TZ$)/;
const FILES_OPEN = 32;
const READ_WHOLE_BYTES = 2 ** 20;

/** Content that not every page shows: `src/data/page-keys.ts` puts what a page shows of it into the key of that page. */
const SHOWN_APART = /^(?:reviews|log)\//;

interface BuildKeys {
  /**
   * Over everything that a build is made from: each byte of the content and of what is private, the sources, the packages, this Node, the day,
   * and the environment. The same key means the same site.
   */
  site: string;
  /** Over what any page may show or be made with: all of that but reviews, the log, what is private, and the day. */
  pages: string;
}

/** @returns keys of 64 hexadecimal digits */
export async function buildKeys({ content, private: privateFolder }: Pick<Folders, 'content' | 'private'>): Promise<BuildKeys> {
  const { version, platform, arch, versions } = process;
  const environment = Object.entries(process.env).filter(([name]) => VARIABLES.test(name));
  const named = (await readdir(PROJECT)).filter((name) => SOURCE_FILES.test(name)).sort();
  const sources = [await digestFiles(PROJECT, [...named, INSTALLED])];
  for (const folder of SOURCE_FOLDERS)
    sources.push(await digestFiles(join(PROJECT, folder), [...(await listSite(join(PROJECT, folder))).files.keys()]));
  const kept = (await readPinnedScripts(publicFolderOf(content))).sort();
  const code = [version, platform, arch, versions.icu, environment.sort(), sources];
  const [shown, hidden] = [await digestFolder(content), await digestFolder(privateFolder)];
  return {
    site: keyOf([today(), code, shown, hidden, kept]),
    pages: keyOf([code, shown.files.filter(([path]) => !SHOWN_APART.test(path))]),
  };
}

function keyOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function digestFolder(folder: string): Promise<{ files: FileDigest[]; problems: unknown[] }> {
  const listed = await listFolder(folder);
  const sound = listed.filter(({ problem }) => problem === undefined).map(({ path }) => path);
  return { files: await digestFiles(folder, sound), problems: listed.flatMap(({ problem }) => problem ?? []) };
}

/** Nothing where the file is missing. */
type FileDigest = readonly [path: string, digest: string | undefined];

async function digestFiles(folder: string, paths: readonly string[]): Promise<FileDigest[]> {
  return pMap(paths, async (path) => [path, await digestFile(join(folder, path))] as const, { concurrency: FILES_OPEN });
}

async function digestFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    // A stream takes ten times as long for a small file; a film is too large to be read whole.
    if (statSync(path).size <= READ_WHOLE_BYTES) hash.update(readFileSync(path));
    else await pipeline(createReadStream(path), hash);
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
