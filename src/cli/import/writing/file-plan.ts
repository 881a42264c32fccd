import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { ifThere } from '../../if-there.ts';
import { writeParts, writeWhole } from '../../write-whole.ts';
import type { SpooledFile } from './spool.ts';

/** What an import writes below the content folder. */
export interface FilePlan {
  /** New files, in the order in which they are written. */
  create: { path: string; data: string | Uint8Array }[];
  /** Lines of files that become others. */
  replace?: { path: string; lines: { id: string; before: string; after: string }[] }[];
  /** Lines at the end of files, which are made where they are missing. They are written after the new files. */
  append: { path: string; lines: { id: string; text: string }[] }[];
  /** The same of a large import, whose lines are on the disk already. */
  spooled?: SpooledFile[];
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
  for (const spooled of plan.spooled ?? []) {
    await appendSpooled(join(contentFolder, spooled.path), spooled);
    onWritten(spooled.path);
  }
  await pMap(plan.append, ({ path, lines }) => appendLines(join(contentFolder, path), lines).then(() => onWritten(path)), concurrency);
}

/** Adds the lines of a spooled file at the end of another one, whole or not at all. */
async function appendSpooled(path: string, { lines }: SpooledFile): Promise<void> {
  await writeParts(path, async (file) => {
    let last: number | undefined;
    try {
      for await (const part of createReadStream(path)) {
        await file.write(part as Buffer);
        last = (part as Buffer).at(-1);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (last !== undefined && last !== LINE_FEED) await file.write('\n');
    for await (const part of createReadStream(lines)) await file.write(part as Buffer);
  });
}

const LINE_FEED = 10;

/** Adds lines at the end; those that are there stay as they are, byte for byte. */
async function appendLines(path: string, lines: readonly { text: string }[]): Promise<void> {
  const before = (await ifThere(readFile(path, 'utf8'))) ?? '';
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  await writeWhole(path, `${before}${gap}${lines.map(({ text }) => text).join('')}`);
}

/** Writes a file anew in which some lines become others, line by line: it may be larger than what memory should hold. */
async function replaceLines(path: string, lines: readonly { before: string; after: string }[]): Promise<void> {
  const after = new Map(lines.map((line) => [line.before, line.after]));
  const replaced = (line: string) => after.get(line) ?? line;
  await writeParts(path, async (file) => {
    let rest = '';
    for await (const part of createReadStream(path, 'utf8')) {
      const found = `${rest}${part}`.split('\n');
      rest = found.pop() ?? '';
      if (found.length > 0) await file.write(found.map((line) => `${replaced(line)}\n`).join(''));
    }
    await file.write(replaced(rest));
  });
}
