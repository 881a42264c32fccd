import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { writeWhole } from '../../write-whole.ts';

/** What an import writes below the content folder. */
export interface FilePlan {
  /** New files, in the order in which they are written. */
  create: { path: string; data: string | Uint8Array }[];
  /** Lines at the end of files, which are made where they are missing. They are written after the new files. */
  /** Lines of files that become others. */
  replace?: { path: string; lines: { id: string; before: string; after: string }[] }[];
  append: { path: string; lines: { id: string; text: string }[] }[];
}

const FILES_OPEN = 32;

/**
 * Writes the files of a plan, each of them whole or not at all.
 * @param onWritten called with the path of each file that stands on the disk now
 */
export async function writeFiles(contentFolder: string, plan: FilePlan, onWritten: (path: string) => void): Promise<void> {
  const concurrency = { concurrency: FILES_OPEN };
  await pMap(plan.create, ({ path, data }) => writeWhole(join(contentFolder, path), data).then(() => onWritten(path)), concurrency);
  await pMap(
    plan.replace ?? [],
    ({ path, lines }) => replaceLines(join(contentFolder, path), lines).then(() => onWritten(path)),
    concurrency,
  );
  await pMap(plan.append, ({ path, lines }) => appendLines(join(contentFolder, path), lines).then(() => onWritten(path)), concurrency);
}

/** Adds lines at the end; those that are there stay as they are, byte for byte. */
async function appendLines(path: string, lines: readonly { text: string }[]): Promise<void> {
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  await writeWhole(path, `${before}${gap}${lines.map(({ text }) => text).join('')}`);
}

async function replaceLines(path: string, lines: readonly { before: string; after: string }[]): Promise<void> {
  const after = new Map(lines.map((line) => [line.before, line.after]));
  const text = await readFile(path, 'utf8');
  await writeWhole(
    path,
    text
      .split('\n')
      .map((line) => after.get(line) ?? line)
      .join('\n'),
  );
}
