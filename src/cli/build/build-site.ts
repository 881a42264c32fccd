import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isBuiltSite, refuseOutFolder } from '#src/content/out-folder.ts';
import { realPath } from '#src/content/paths.ts';
import { siteCache } from '#src/content/site-cache.ts';
import { PART_FILE, partVariables, type SitePart } from '#src/content/site-part.ts';
import type { Folders } from '#src/content/site-settings.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { withFileLocked } from '../lock-file.ts';
import { told } from '../spoken.ts';
import { say, sayOnStderr } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';
import { buildKeys, siteStamp } from './build-key.ts';
import { describeSite } from './host-limits.ts';
import { partRecord, requireParts } from './parts.ts';
import { type Placed, placeSite } from './place-site.ts';
import { runAstro } from './run-astro.ts';
import { listSite } from './site-files.ts';

/**
 * `bukti build`: builds in a folder of the cache that belongs to this content alone, and moves the site to its place when it is
 * sound. A build that fails leaves the last site as it was. Where nothing changed since the last build, nothing is built.
 * @param astroOptions with any of them, the site is built in any case
 * @param part of the site; the whole without
 * @returns the exit code of Astro
 * @throws CliError where the output folder is not one that may be emptied
 */
export async function buildSite(folders: Folders, astroOptions: readonly string[], part: SitePart = { kind: 'whole' }): Promise<number> {
  if (astroOptions.some((option) => /^--out-?dir\b/i.test(option)))
    throw new CliError(
      told({ en: 'Found --outDir behind --, expected --out before it.', id: 'Ada --outDir di belakang --; seharusnya --out di depannya.' }),
      told({ en: 'Type --out and the folder instead.', id: 'Ketik --out dan foldernya saja.' }),
    );
  requireSafe(folders);
  const { lock, site, last, pages } = siteCache(folders, part);
  const wait = () =>
    sayOnStderr(
      told({
        en: `Another build of ${shortPath(folders.content)} is at work; this one waits until it is done.`,
        id: `${shortPath(folders.content)} sedang dibangun oleh perintah lain; yang ini menunggu sampai selesai.`,
      }),
    );
  return withFileLocked(lock, wait, async () => {
    const keys = await buildKeys(folders);
    if (part.kind === 'merge') await requireParts(part.folders, keys.site);
    const same = astroOptions.length > 0 || part.kind === 'merge' ? undefined : await findUnchanged(last, keys.site, folders.out);
    if (same !== undefined) {
      say(
        told({ en: 'Nothing changed since the last build.', id: 'Tidak ada yang berubah sejak pembangunan terakhir.' }),
        ...describeSite(same, shortPath(folders.out)),
      );
      return 0;
    }
    await Promise.all([site, last].map((path) => rm(path, { recursive: true, force: true })));
    const code = await runAstro(
      ['build', ...astroOptions],
      { ...folders, out: site },
      {
        BUKTI_PAGE_BASE: keys.pages,
        ...partVariables(part),
      },
    );
    // Nothing was built where somebody asked Astro for its help.
    if (code === 0 && isBuiltSite(site)) {
      if (part.kind === 'shard') await writeWhole(join(site, PART_FILE), JSON.stringify(partRecord(keys.site, part)));
      const placed = await place(site, folders);
      // What was changed while the build was at work may be in the site or not, and in the pages that are kept for the next one.
      if ((await buildKeys(folders)).site === keys.site)
        await writeWhole(last, JSON.stringify(buildRecord(keys.site, folders.out, placed)));
      else await rm(pages, { force: true });
      say(...describeSite(placed, shortPath(folders.out)));
    }
    if (code !== 0 && existsSync(join(site, 'index.html')))
      sayOnStderr(
        told({
          en: `→ The site that failed is in ${shortPath(site)}; ${shortPath(folders.out)} is as it was.`,
          id: `→ Situs yang gagal ada di ${shortPath(site)}; ${shortPath(folders.out)} tetap seperti semula.`,
        }),
      );
    return code;
  });
}

/** What is kept of the last build: from what, where, and how its files lie on the disk. */
interface BuildRecord {
  key: string;
  out: string;
  stamp: string;
}

function buildRecord(key: string, out: string, { files }: Pick<Placed, 'files'>): BuildRecord {
  return { key, out: realPath(out), stamp: siteStamp(files) };
}

/** The site in the output folder, if the last build made it from the same things and nobody touched it since. */
async function findUnchanged(last: string, key: string, out: string): Promise<Placed | undefined> {
  const kept = await readFile(last, 'utf8').catch(() => undefined);
  if (kept === undefined || !isBuiltSite(out)) return undefined;
  const { files, others } = await listSite(realPath(out));
  const isSame = others.size === 0 && kept === JSON.stringify(buildRecord(key, out, { files }));
  return isSame ? { added: 0, changed: 0, removed: 0, files } : undefined;
}

/** One site at a time: two that were built at once may have the same place. */
async function place(site: string, folders: Folders): Promise<Placed> {
  const lock = join(dirname(dirname(siteCache(folders).lock)), 'place.lock');
  return withFileLocked(
    lock,
    () =>
      sayOnStderr(
        told({
          en: 'Another build moves its site to its place; this one waits.',
          id: 'Situs lain sedang dipindahkan ke tempatnya; yang ini menunggu.',
        }),
      ),
    async () => {
      requireSafe(folders);
      return placeSite(site, folders.out);
    },
  );
}

function requireSafe(folders: Folders): void {
  const refusal = refuseOutFolder(folders.out, folders);
  if (refusal !== undefined) throw new CliError(told(refusal.found), told(refusal.fix));
}
