import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT } from '#src/content/out-folder.ts';
import { isWithin } from '#src/content/paths.ts';
import { privateFolderOf } from '#src/content/site-settings.ts';
import { CliError } from './cli-error.ts';
import { shortPath } from './content-folder.ts';

export interface NewFileOptions {
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
    { name: 'the content folder', folder: content },
    { name: 'the private folder', folder: process.env.BUKTI_PRIVATE ?? privateFolderOf(content) },
    ...NEVER.map((name) => ({ name: `${name}/ of the project`, folder: resolve(PROJECT, name) })),
  ];
  for (const { name, folder } of folders) {
    if (!isWithin(path, folder)) continue;
    throw new CliError(
      `Found ${option} ${given} inside ${name}, expected a place outside it.`,
      'Choose another folder. Nothing was written.',
    );
  }
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined || (overwrite === true && there.isFile())) return path;
  const mend = overwrite === undefined ? 'delete that file' : 'add --overwrite to replace it';
  throw there.isFile()
    ? new CliError(`Found a file ${shortPath(path)} already, expected a new name after ${option}.`, `Choose another name, or ${mend}.`)
    : new CliError(`Found ${shortPath(path)}, which is no plain file, expected a new name after ${option}.`, 'Choose another name.');
}
