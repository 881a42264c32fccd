import { createHash } from 'node:crypto';
import { type Dirent, existsSync, lstatSync, statSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'astro/zod';
import { isWithin, realPath } from '#src/content/paths.ts';
import { CliError } from '../cli-error.ts';
import { localDay } from '../edit/local-day.ts';
import { ifThere } from '../if-there.ts';
import { publishedFolderOf, SECRET_MODE } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { isTemporaryName, temporaryPath, writeWhole } from '../write-whole.ts';
import { listIgnored } from './ignored.ts';

/** In the private folder: what the last copy held. */
const BACKUP_FILE = 'backup.json';

const ANOTHER_DISK = { en: 'Choose a folder on another disk.', id: 'Pilih folder di disk lain.' };

const BackupSchema = z.strictObject({
  day: z.string(),
  /** Hex SHA-256 of each file by its path. */
  files: z.record(z.string(), z.string()),
});

interface BackupState {
  /** Hex SHA-256 of each file that is there now. */
  files: Map<string, string>;
  last?: z.infer<typeof BackupSchema>;
  /** How many files are new or other since the last copy. */
  changed: number;
}

export interface Copied {
  copy: string;
  files: number;
  isNoted: boolean;
  /** Links to folders, which are not followed. */
  leftOut: string[];
}

/** What is in a private folder, and what the last copy of it held. */
export async function readBackup(folder: string): Promise<BackupState> {
  const files = await hashFiles(folder);
  const text = await readFile(join(folder, BACKUP_FILE), 'utf8').catch(() => undefined);
  const last = text === undefined ? undefined : BackupSchema.safeParse(parseJson(text)).data;
  const changed = [...files].filter(([path, hash]) => last?.files[path] !== hash).length;
  return { files, changed, ...(last !== undefined && { last }) };
}

/**
 * Copies the private folder into a new folder below another one, and reads the copy back. The copy gets its name when it is whole: a run
 * that is stopped leaves a folder with a temporary name, which the next run removes.
 * @returns the path of the copy, how many files it has, whether the private folder could be told of it, and what is not in it
 * @throws CliError where the place would be lost or published together with the original
 */
export async function backUp(folder: string, content: string, target: string): Promise<Copied> {
  const closed = isWithin(target, folder) ? folder : publishedFolderOf(target, content);
  if (closed !== undefined)
    throw new CliError(
      told({
        en: `Found ${target} inside ${closed}, expected a place outside of it.`,
        id: `${target} ada di dalam ${closed}; seharusnya di luarnya.`,
      }),
      told(ANOTHER_DISK),
    );
  const repository = repositoryOf(target);
  if (repository !== undefined)
    throw new CliError(
      told({
        en: `Found ${target} inside the git repository ${repository}, where one "git add" more would publish keys and order numbers.`,
        id: `${target} ada di dalam repositori git ${repository}: satu "git add" lagi, dan kunci serta nomor pesanan ikut terbit.`,
      }),
      told(ANOTHER_DISK),
    );
  await refuseShopFolder(target, dirname(content));
  const { files } = await readBackup(folder);
  if (files.size === 0)
    throw new CliError(told({ en: `Found nothing to copy in ${folder}.`, id: `Tidak ada yang bisa disalin di ${folder}.` }));
  const day = localDay();
  await removeHalves(target);
  const half = temporaryPath(join(target, `private-${day}`));
  try {
    for (const path of files.keys()) await writeWhole(join(half, path), await readFile(join(folder, path)), SECRET_MODE);
    const copied = await hashFiles(half);
    const wrong = [...files].find(([path, hash]) => copied.get(path) !== hash);
    const now = await hashFiles(folder);
    if (wrong !== undefined && now.get(wrong[0]) === wrong[1])
      throw new CliError(
        told({
          en: `Found ${wrong[0]} different in the copy from the original.`,
          id: `${wrong[0]} dalam salinan berbeda dari aslinya.`,
        }),
        told({ en: 'Try another disk.', id: 'Coba disk lain.' }),
      );
    if (!isDeepStrictEqual(now, files))
      throw new CliError(
        told({
          en: `Another command wrote into ${folder} meanwhile, so that the copy may not fit together.`,
          id: `Perintah lain menulis ke ${folder} sementara itu, jadi salinannya mungkin tidak cocok satu sama lain.`,
        }),
        told({ en: 'Type the command again.', id: 'Ketik lagi perintahnya.' }),
      );
    const copy = freePath(join(target, `private-${day}`));
    await rename(half, copy);
    const note = `${JSON.stringify({ day, files: Object.fromEntries(files) }, undefined, 1)}\n`;
    const isNoted = await writeWhole(join(folder, BACKUP_FILE), note, SECRET_MODE).then(
      () => true,
      () => false,
    );
    return { copy, files: files.size, isNoted, leftOut: await linkedFolders(folder) };
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
}

/** @throws CliError where a repository that is made in the shop's folder one day would hold the copy */
async function refuseShopFolder(target: string, shop: string): Promise<void> {
  if (!isWithin(target, shop)) return;
  const inside = join(realPath(target), `private-${localDay()}`);
  if ((await listIgnored(realPath(shop), [inside])).has(inside)) return;
  throw new CliError(
    told({
      en: `Found ${target} inside the shop’s folder ${shop}, where "git add" would publish keys and order numbers.`,
      id: `${target} ada di dalam folder toko ${shop}: dengan "git add", kunci dan nomor pesanan ikut terbit.`,
    }),
    told(ANOTHER_DISK),
  );
}

/** Removes unfinished copies of processes that do not run any more. */
async function removeHalves(target: string): Promise<void> {
  const names = await readdir(target).catch(() => []);
  for (const name of names) {
    const [, pid] = /^\.private-\d{4}-\d\d-\d\d\.(\d{1,10})\.tmp$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(target, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The nearest folder above a place that git looks after. */
function repositoryOf(place: string): string | undefined {
  for (let at = realPath(place); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function hashFiles(folder: string): Promise<Map<string, string>> {
  const entries = (await ifThere(readdir(folder, { recursive: true, withFileTypes: true }))) ?? [];
  const paths = entries
    // A link to a file, such as one to the ledger on another disk, is copied as the file.
    .filter((entry) => (entry.isFile() || (entry.isSymbolicLink() && isFileBehind(entry))) && !isTemporaryName(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== BACKUP_FILE)
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [
            path,
            createHash('sha256')
              .update(await readFile(join(folder, path)))
              .digest('hex'),
          ] as const,
      ),
    ),
  );
}

function isFileBehind({ parentPath, name }: Dirent): boolean {
  return statSync(join(parentPath, name), { throwIfNoEntry: false })?.isFile() === true;
}

async function linkedFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const links = entries.filter((entry) => entry.isSymbolicLink() && !isFileBehind(entry));
  return links.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

function freePath(base: string): string {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? base : `${base}-${number}`;
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return path;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
