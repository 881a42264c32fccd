import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ifThere } from './if-there.ts';

/** Whether a name is one of those that `writeWhole()` gives to a file that is not whole yet. */
export function isTemporaryName(name: string): boolean {
  return /^\..+\.\d{1,10}\.tmp$/.test(name);
}

/** Where a file stands until it is whole. The dot keeps one that a crash left behind out of the content. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/**
 * Writes a file whole or not at all: beside it under another name first, pushed to the disk, then renamed. Makes the folder if needed. A link
 * becomes a file of its own, so that no other review and no file elsewhere changes with it.
 * @param mode who may read it, such as 0o600; without it, a file that is there keeps its own
 */
export function writeWhole(path: string, data: string | Uint8Array, mode?: number): Promise<void> {
  return writeParts(path, (file) => file.writeFile(data), mode);
}

/**
 * The same, but never over a file with other bytes: then a number is put after the name. A file with the same bytes is not written again.
 * @param separator between the name and the number
 * @returns the path of the file
 */
export async function writeBeside(
  base: string,
  ending: string,
  data: string | Uint8Array,
  mode?: number,
  separator = '-',
): Promise<string> {
  const bytes = Buffer.from(data);
  for (let number = 1; ; number += 1) {
    const path = `${base}${number === 1 ? '' : `${separator}${number}`}${ending}`;
    const there = await ifThere(readFile(path));
    if (there !== undefined && !there.equals(bytes)) continue;
    if (there === undefined) await writeWhole(path, bytes, mode);
    return path;
  }
}

/** The same for a file that is written part by part. @param write gets the file, open for reading and writing */
export async function writeParts(path: string, write: (file: FileHandle) => Promise<void>, mode?: number): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    const there = mode === undefined ? await stat(path).catch(() => undefined) : undefined;
    const kept = there === undefined ? undefined : there.mode & 0o777;
    const file = await open(temporary, 'w+', mode ?? kept);
    try {
      // The mask of this process took rights away that the file had.
      if (kept !== undefined && ((await file.stat()).mode & 0o777) !== kept) await file.chmod(kept);
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
