import { randomUUID } from 'node:crypto';
import { access, copyFile, link, mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const DAY_MS = 86_400_000;
/** Several sites may share a cache, so only cards that no build has used for long are removed. */
const KEPT_DAYS = 30;

/** Cards of earlier builds, one file a key. */
export interface CardCache {
  has(key: string): Promise<boolean>;
  /** Puts the kept card where it belongs. @returns false where none is kept */
  place(key: string, file: string): Promise<boolean>;
  /** Keeps a card. An interrupted build leaves a temporary file behind, never half a card. */
  keep(key: string, png: Uint8Array): Promise<void>;
  /** Removes what no build has used for 30 days. @returns how many files */
  prune(now?: number): Promise<number>;
}

export async function openCardCache(folder: string): Promise<CardCache> {
  await mkdir(folder, { recursive: true });
  const fileOf = (key: string) => join(folder, `${key}.png`);
  return {
    has: (key) =>
      access(fileOf(key)).then(
        () => true,
        () => false,
      ),
    async place(key, file) {
      const isPlaced = await linkOrCopy(fileOf(key), file);
      if (isPlaced) await markUsed(fileOf(key));
      return isPlaced;
    },
    async keep(key, png) {
      const temporary = join(folder, `${key}.${randomUUID()}.tmp`);
      await writeFile(temporary, png);
      await rename(temporary, fileOf(key));
    },
    prune: (now = Date.now()) => pruneFolder(folder, now),
  };
}

/** A second name for the same file costs no space; across disks it has to be a copy. */
async function linkOrCopy(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { force: true });
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    return copy(from, to);
  }
}

async function copy(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** At most once a day: a linked file shares its time with the published one, which servers send as Last-Modified. */
async function markUsed(file: string): Promise<void> {
  const now = Date.now();
  const { mtimeMs } = await stat(file);
  if (now - mtimeMs > DAY_MS) await utimes(file, now / 1000, now / 1000);
}

async function pruneFolder(folder: string, now: number): Promise<number> {
  let pruned = 0;
  for (const name of await readdir(folder)) {
    if (!/\.(?:png|tmp)$/.test(name)) continue;
    const facts = await stat(join(folder, name)).catch((error: unknown) => {
      // Another build shares the cache: its half-written card has its name by now.
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    if (facts === undefined || now - facts.mtimeMs < KEPT_DAYS * DAY_MS) continue;
    await rm(join(folder, name), { force: true });
    pruned += 1;
  }
  return pruned;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
