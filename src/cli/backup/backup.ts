import { createHash } from 'node:crypto';
import { type Dirent, existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'astro/zod';
import { isWithin, realPath } from '#src/content/paths.ts';
import { CliError } from '../cli-error.ts';
import { localDay } from '../edit/local-day.ts';
import { SECRET_MODE } from '../seal/private-folder.ts';
import { isTemporaryName, writeWhole } from '../write-whole.ts';

/** In the private folder: what the last copy held. */
const BACKUP_FILE = 'backup.json';

const BackupSchema = z.strictObject({
  day: z.string(),
  /** Hex SHA-256 of each file by its path. */
  files: z.record(z.string(), z.string()),
});

export interface BackupState {
  /** Hex SHA-256 of each file that is there now. */
  files: Map<string, string>;
  last?: z.infer<typeof BackupSchema>;
  /** How many files are new or other since the last copy. */
  changed: number;
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
 * Copies the private folder into a new folder below another one, and reads the copy back.
 * @returns the path of the copy, and how many files it has
 * @throws CliError where the place would be lost or published together with the original
 */
export async function backUp(folder: string, content: string, target: string): Promise<{ copy: string; files: number }> {
  for (const closed of [folder, content]) {
    if (!isWithin(target, closed)) continue;
    throw new CliError(`Found ${target} inside ${closed}, expected a place outside of it.`, 'Choose a folder on another disk.');
  }
  const repository = repositoryOf(target);
  if (repository !== undefined)
    throw new CliError(
      `Found ${target} inside the git repository ${repository}, where one "git add" more would publish keys and order numbers.`,
      'Choose a folder on another disk.',
    );
  const { files } = await readBackup(folder);
  if (files.size === 0) throw new CliError(`Found nothing to copy in ${folder}.`);
  const day = localDay();
  const copy = await freeFolder(join(target, `private-${day}`));
  for (const path of files.keys()) await writeWhole(join(copy, path), await readFile(join(folder, path)), SECRET_MODE);
  const copied = await hashFiles(copy);
  const wrong = [...files].find(([path, hash]) => copied.get(path) !== hash);
  if (wrong !== undefined) throw new CliError(`Found ${wrong[0]} other in the copy than in the original.`, 'Try another disk.');
  await writeWhole(join(folder, BACKUP_FILE), `${JSON.stringify({ day, files: Object.fromEntries(files) }, undefined, 1)}\n`, SECRET_MODE);
  return { copy, files: files.size };
}

/** The nearest folder above a place that git looks after. */
function repositoryOf(place: string): string | undefined {
  for (let at = realPath(place); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function hashFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
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

async function freeFolder(base: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? base : `${base}-${number}`;
    const names = await readdir(folder).catch(() => []);
    if (names.length === 0) return folder;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
