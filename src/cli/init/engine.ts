import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { IS_INSTALLED, PROJECT } from '#src/content/out-folder.ts';
import { realPath } from '#src/content/paths.ts';

/** How a new folder gets Bukti itself. */
export interface Engine {
  /** For `dependencies` in its package.json. */
  version: string;
  /** A packed Bukti to copy into the folder, so that a host finds it too. */
  tarball?: string;
}

interface Manifest {
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** The version or file that this Bukti was installed from; a copy of the project is linked. @param folder absolute path */
export function findEngine(folder: string): Engine {
  if (!IS_INSTALLED) return { version: linkTo(folder, PROJECT) };
  const holder = dirname(dirname(PROJECT.replace(/[\\/]$/, '')));
  const { dependencies, devDependencies } = readManifest(holder) ?? {};
  const wanted = dependencies?.bukti ?? devDependencies?.bukti ?? `^${readManifest(PROJECT)?.version ?? '0.1.0'}`;
  if (!wanted.startsWith('file:')) return { version: wanted };
  const source = resolve(holder, wanted.slice('file:'.length));
  return source.endsWith('.tgz') ? { version: `file:${basename(source)}`, tarball: source } : { version: linkTo(folder, source) };
}

const linkTo = (folder: string, target: string): string => `file:${relative(realPath(folder), target).replaceAll('\\', '/')}`;

function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined;
}
