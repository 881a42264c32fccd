import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * A path with every symbolic link followed, as far as it exists; what does not exist yet stays as it was typed. `..` and slashes
 * at the end are gone.
 */
export function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPath(parent), basename(whole));
  }
}

/**
 * Whether a path is a folder or lies in it, by whatever spelling: links are followed, and on disks that do not tell capitals from
 * small letters, or show one folder at two places, the folders' own numbers are compared. Two names that differ in capitals alone
 * count as the same, also where the disk could tell them apart.
 */
export function isWithin(path: string, folder: string): boolean {
  const wanted = plain(realPath(folder));
  const number = numberOf(folder);
  for (let at = realPath(path); ; at = dirname(at)) {
    if (plain(at) === wanted || (number !== undefined && numberOf(at) === number)) return true;
    if (dirname(at) === at) return false;
  }
}

const plain = (path: string): string => path.normalize('NFC').toLowerCase();

/** Disk and number of a folder; nothing where there is none. */
function numberOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats === undefined || stats.ino === 0n ? undefined : `${stats.dev}:${stats.ino}`;
}
