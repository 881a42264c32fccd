import { existsSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { ifThere } from '../if-there.ts';
import { withFileLocked } from '../lock-file.ts';
import { told } from '../spoken.ts';
import { isTemporaryName } from '../write-whole.ts';

const LOCK = '.lock';

interface LockedFolders {
  content: string;
  /** The private folder, whose temporary files hold keys and orders and are removed too; missing where the work writes nothing there. */
  private: string | undefined;
}

/**
 * Runs work that writes to the content folder, alone: a second command stops before it has read anything, so that one log never
 * gets two continuations, and no file is written from what another command has just replaced. First removes what commands that
 * were killed left behind, which nobody else can be writing now.
 * @throws CliError when somebody else has it
 */
export async function withLogLocked<T>({ content, private: secret }: LockedFolders, work: () => Promise<T>): Promise<T> {
  const log = join(content, 'log');
  const isNew = [log, content].filter((folder) => !existsSync(folder));
  return withFileLocked(join(log, LOCK), refuse, async () => {
    try {
      for (const folder of [content, ...(secret === undefined ? [] : [secret])]) await sweep(folder);
      return await work();
    } finally {
      if (isNew.length > 0) await removeUnused(isNew);
    }
  });
}

function refuse(cause: unknown): never {
  throw new CliError(
    told({
      en: 'Another bukti command is writing to this content folder.',
      id: 'Perintah bukti lain sedang menulis ke folder konten ini.',
    }),
    told({ en: 'Wait until it is done, then type the command again.', id: 'Tunggu sampai selesai, lalu ketik lagi perintahnya.' }),
    { cause },
  );
}

/** Removes the temporary files of commands that were killed. Links are not followed. */
async function sweep(folder: string): Promise<void> {
  const entries = (await ifThere(readdir(folder, { withFileTypes: true }))) ?? [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && isTemporaryName(entry.name)) await rm(path, { force: true });
    else if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules') await sweep(path);
  }
}

/** Takes the folders away that were made for the lock alone, where the work has written nothing. */
async function removeUnused(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder);
    if (names.some((name) => name !== LOCK)) return;
    await rm(join(folder, LOCK), { force: true });
    await rmdir(folder);
  }
}
