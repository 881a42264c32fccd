import { statSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const SQLITE_BUSY = 5;
const POLL_MS = 200;
/** Two processes that ask at the same moment stand in each other's way for an instant. Without this wait both would be refused. */
const SETTLE_MS = 500;

/**
 * Runs work while this process alone holds a file. SQLite holds the lock by the operating system's own means, which let go of it
 * even when the process is killed.
 * @param onBusy called once where somebody else holds it: it throws to give up, and returns to wait
 */
export async function withFileLocked<T>(path: string, onBusy: (cause: unknown) => void, work: () => Promise<T>): Promise<T> {
  const lock = await take(path, onBusy);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function take(path: string, onBusy: (cause: unknown) => void): Promise<DatabaseSync> {
  let hasTold = false;
  for (;;) {
    await mkdir(dirname(path), { recursive: true });
    await (await open(path, 'a')).close();
    const number = numberOf(path);
    const lock = new DatabaseSync(path, { timeout: SETTLE_MS });
    try {
      lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
      // Whoever held the file may have removed it: then somebody else may hold another one of the same name.
      if (number !== undefined && numberOf(path) === number) return lock;
      lock.close();
    } catch (error) {
      lock.close();
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
      if (!hasTold) onBusy(error);
      hasTold = true;
      await wait(POLL_MS);
    }
  }
}

function numberOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats === undefined ? undefined : `${stats.dev}:${stats.ino}`;
}
