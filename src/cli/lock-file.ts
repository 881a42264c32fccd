import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const SQLITE_BUSY = 5;
const POLL_MS = 200;

/**
 * Runs work while this process alone holds a file. SQLite holds the lock by the operating system's own means, which let go of it
 * even when the process is killed. The file stays: were it removed, two processes could hold two files of one name.
 * @param onBusy called once where somebody else holds it; it throws to give up, and returns to wait
 */
export async function withFileLocked<T>(path: string, onBusy: (cause: unknown) => void, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    await take(lock, onBusy);
    return await work();
  } finally {
    lock.close();
  }
}

async function take(lock: DatabaseSync, onBusy: (cause: unknown) => void): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
      if (isFirst) onBusy(error);
      await wait(POLL_MS);
    }
  }
}
