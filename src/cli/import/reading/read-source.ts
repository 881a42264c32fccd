import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { type ImportSource, sha256Of } from '../writing/journal.ts';
import { MAX_UNPACKED, type Unpacked, unpack } from './unpack.ts';

/** The bytes of a file that is imported, unpacked, with the hash of the file as it is on the disk. */
export interface SourceFile extends Unpacked {
  source: ImportSource;
}

/**
 * Reads a file, out of its archive or workbook where it is one.
 * @param table name of the sheet or of the file in the archive, where there are several
 * @throws CliError where there is no such file, or too large a one
 */
export async function readSource(path: string, table?: string): Promise<SourceFile> {
  const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    throw new CliError(`Found no file ${path}.`, 'Check the name and the folder; put quotes around a name that holds a space.', { cause });
  });
  if (info.isDirectory()) throw new CliError(`Found a folder in ${path}, expected one file.`, 'Type the name of the file in it.');
  if (info.size > MAX_UNPACKED)
    throw new CliError(`Found ${Math.round(info.size / 1e6)} MB in ${path}, expected at most 256 MB.`, 'Split the file.');
  const bytes = await readFile(path);
  const name = basename(path);
  return { ...(await unpack(bytes, name, table)), source: { name, sha256: sha256Of(bytes) } };
}
