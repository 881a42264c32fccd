import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isBuiltSite, refuseOutFolder } from '#src/content/out-folder.ts';
import { siteCache } from '#src/content/site-cache.ts';
import type { Folders } from '#src/content/site-settings.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { withFileLocked } from '../lock-file.ts';
import { complain } from '../terminal.ts';
import { placeSite } from './place-site.ts';
import { runAstro } from './run-astro.ts';

/**
 * `bukti build`: builds in a folder of the cache that belongs to this content alone, and moves the site to its place when it is
 * sound. A build that fails leaves the last site as it was.
 * @returns the exit code of Astro
 * @throws CliError where the output folder is not one that may be emptied
 */
export async function buildSite(folders: Folders, astroOptions: readonly string[]): Promise<number> {
  if (astroOptions.some((option) => /^--out-?dir\b/i.test(option)))
    throw new CliError('Found --outDir behind --, expected --out before it.', `Type --out and the folder instead.`);
  requireSafe(folders);
  const { lock, site } = siteCache(folders);
  const wait = () => complain(`Another build of ${shortPath(folders.content)} is at work; this one waits until it is done.`);
  return withFileLocked(lock, wait, async () => {
    await rm(site, { recursive: true, force: true });
    const code = await runAstro(['build', ...astroOptions], { ...folders, out: site });
    // Nothing was built where somebody asked Astro for its help.
    if (code === 0 && isBuiltSite(site)) await place(site, folders);
    if (code !== 0 && existsSync(join(site, 'index.html')))
      complain(`→ The site that failed is in ${shortPath(site)}; ${shortPath(folders.out)} is as it was.`);
    return code;
  });
}

/** One site at a time: two that were built at once may have the same place. */
async function place(site: string, folders: Folders): Promise<void> {
  const lock = join(dirname(dirname(siteCache(folders).lock)), 'place.lock');
  await withFileLocked(
    lock,
    () => complain('Another build moves its site to its place; this one waits.'),
    async () => {
      requireSafe(folders);
      await placeSite(site, folders.out);
    },
  );
}

function requireSafe(folders: Folders): void {
  const refusal = refuseOutFolder(folders.out, folders);
  if (refusal !== undefined) throw new CliError(refusal.found, refusal.fix);
}
