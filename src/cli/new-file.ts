import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT } from '#src/content/out-folder.ts';
import { isWithin } from '#src/content/paths.ts';
import { privateFolderOf } from '#src/content/site-settings.ts';
import { CliError } from './cli-error.ts';
import { shortPath } from './content-folder.ts';
import { told } from './spoken.ts';

interface NewFileOptions {
  /** How the file was named, such as `--out`. */
  option: string;
  content: string;
  /** Whether a file that is there may be replaced; missing where the command knows no such option. */
  overwrite?: boolean;
}

const NEVER = ['.git', 'node_modules', 'src'];

/**
 * The absolute path of a file that a command writes for somebody, outside of the project's own files.
 * @throws CliError where something is there that nobody asked to replace, or where a file of this kind has no place
 */
export function newFilePath(given: string, { option, content, overwrite }: NewFileOptions): string {
  const path = resolve(given);
  const folders = [
    { name: { en: 'the content folder', id: 'folder konten' }, folder: content },
    { name: { en: 'the private folder', id: 'folder private' }, folder: process.env.BUKTI_PRIVATE ?? privateFolderOf(content) },
    ...NEVER.map((name) => ({ name: { en: `${name}/ of the project`, id: `${name}/ proyek` }, folder: resolve(PROJECT, name) })),
  ];
  for (const { name, folder } of folders) {
    if (!isWithin(path, folder)) continue;
    throw new CliError(
      told({
        en: `Found ${option} ${given} inside ${name.en}, expected a place outside it.`,
        id: `${option} ${given} ada di dalam ${name.id}; seharusnya di luarnya.`,
      }),
      told({ en: 'Choose another folder. Nothing was written.', id: 'Pilih folder lain. Tidak ada yang ditulis.' }),
    );
  }
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined || (overwrite === true && there.isFile())) return path;
  throw there.isFile()
    ? new CliError(
        told({
          en: `Found a file ${shortPath(path)} already, expected a new name after ${option}.`,
          id: `Berkas ${shortPath(path)} sudah ada; seharusnya nama baru setelah ${option}.`,
        }),
        told(
          overwrite === undefined
            ? { en: 'Choose another name, or delete that file.', id: 'Pilih nama lain, atau hapus berkas itu.' }
            : {
                en: 'Choose another name, or add --overwrite to replace it.',
                id: 'Pilih nama lain, atau tambahkan --overwrite untuk menggantinya.',
              },
        ),
      )
    : new CliError(
        told({
          en: `Found ${shortPath(path)}, which is no plain file, expected a new name after ${option}.`,
          id: `${shortPath(path)} bukan berkas biasa; seharusnya nama baru setelah ${option}.`,
        }),
        told({ en: 'Choose another name.', id: 'Pilih nama lain.' }),
      );
}
