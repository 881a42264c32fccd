import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A folder in memory where the system has one: files are made and removed many thousand times. */
export const FAST_FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
