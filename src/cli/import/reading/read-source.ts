import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
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
    throw new CliError(
      told({ en: `Found no file ${path}.`, id: `Tidak ada berkas ${path}.` }),
      told({
        en: 'Check the name and the folder; put quotes around a name that holds a space.',
        id: 'Periksa nama dan foldernya; beri tanda kutip pada nama yang berisi spasi.',
      }),
      { cause },
    );
  });
  if (info.isDirectory())
    throw new CliError(
      told({ en: `Found a folder in ${path}, expected one file.`, id: `${path} adalah folder, padahal harus satu berkas.` }),
      told({ en: 'Type the name of the file in it.', id: 'Ketik nama berkas di dalamnya.' }),
    );
  if (info.size > MAX_UNPACKED)
    throw new CliError(
      told({
        en: `Found ${Math.round(info.size / 1e6)} MB in ${path}, expected at most 256 MB.`,
        id: `${path} berukuran ${Math.round(info.size / 1e6)} MB, padahal paling banyak 256 MB.`,
      }),
      told({ en: 'Split the file.', id: 'Bagi berkasnya.' }),
    );
  const bytes = await readFile(path);
  const name = basename(path);
  return { ...(await unpack(bytes, name, table)), source: { name, sha256: sha256Of(bytes) } };
}
