import { join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { withFileLocked } from '../lock-file.ts';

/**
 * Runs work that writes to the log, alone: a second run stops before it has read anything, so that one log never gets two
 * continuations.
 * @throws CliError when somebody else has it
 */
export async function withLogLocked<T>(contentFolder: string, work: () => Promise<T>): Promise<T> {
  return withFileLocked(join(contentFolder, 'log', '.lock'), refuse, work);
}

function refuse(cause: unknown): never {
  throw new CliError('Another bukti seal or withdraw is at work on this log.', 'Wait until it is done, then type the command again.', {
    cause,
  });
}
