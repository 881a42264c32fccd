import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyOutFolder, MARKER, markOutFolder } from '#src/content/out-folder.ts';
import { realPath } from '#src/content/paths.ts';

/** Moves a site that was just built to the place of the last one. Stopped in between, it leaves a folder that the next build knows. */
export async function placeSite(site: string, out: string): Promise<void> {
  const target = realPath(out);
  await mkdir(target, { recursive: true });
  await emptyOutFolder(target);
  const names = (await readdir(site)).filter((name) => name !== MARKER);
  for (const name of names) await move(join(site, name), join(target, name));
  await markOutFolder(target, names);
  await rm(site, { recursive: true, force: true });
}

/** A new name on the same disk, a copy on another one. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
  }
}
