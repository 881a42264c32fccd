import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CliError } from '../cli-error.ts';

const SQLITE_BUSY = 5;

/**
 * Runs work that writes to the log, alone: a second run stops before it has read anything, so that one log never gets two
 * continuations. SQLite holds the lock by the operating system's own means, which let go of it even when the process is killed.
 * @throws CliError when somebody else has it
 */
export async function withLogLocked<T>(contentFolder: string, work: () => Promise<T>): Promise<T> {
  const folder = join(contentFolder, 'log');
  await mkdir(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, '.lock'), { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return await work();
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new CliError('Another bukti seal or withdraw is at work on this log.', 'Wait until it is done, then type the command again.', {
      cause: error,
    });
  } finally {
    lock.close();
  }
}
