import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { SECRET_MODE } from '../../seal/private-folder.ts';
import { writeParts } from '../../write-whole.ts';
import type { SpooledFile } from './spool.ts';

/** Hexadecimal digits of a line's hash that tell whether it was edited since. */
const FINGERPRINT_DIGITS = 32;

/** What a journal keeps of a line that a large import added: its id, and a hash of it. */
export function fingerprintOf(id: string, line: string): string {
  return `${id}\t${hashOf(line)}\n`;
}

/**
 * Adds the fingerprints of this run to those of one that was stopped: the path of a file, then the fingerprints of its lines, again and again.
 * @returns the name of the file
 */
export async function writeFingerprints(path: string, spooled: readonly SpooledFile[]): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a', SECRET_MODE);
  try {
    for (const { path: added, fingerprints } of spooled) {
      await file.write(`\n${added}\n`);
      for await (const part of createReadStream(fingerprints)) await file.write(part as Buffer);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return basename(path);
}

/** The files that a large import added to, and for each of them the fingerprints, in which the last one of an id holds. */
export async function readFingerprints(path: string): Promise<Map<string, Map<string, string>>> {
  const files = new Map<string, Map<string, string>>();
  let lines = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [id = '', fingerprint] = line.split('\t');
    if (fingerprint !== undefined) lines.set(id, fingerprint);
    else if (id !== '') {
      lines = files.get(id) ?? new Map();
      files.set(id, lines);
    }
  }
  return files;
}

/** Whether a line is still as the import wrote it. @param line without its line feed */
export function hasFingerprint(line: string, fingerprint: string): boolean {
  return hashOf(`${line}\n`) === fingerprint;
}

/**
 * Takes lines out of a file that may be too large to be held; every other byte stays as it is. A line ends at a line feed and nowhere else:
 * in JSON a customer's words may hold the other signs that readers of lines take for an end, such as U+2028.
 * @param stays whether a line stays
 * @returns whether any line with a text is left
 */
export async function filterLines(path: string, stays: (line: string) => boolean, dryRun: boolean): Promise<boolean> {
  let isAnyLeft = false;
  const keep = (line: string): boolean => {
    const isKept = stays(line);
    if (isKept) isAnyLeft ||= line.trim() !== '';
    return isKept;
  };
  const filter = async (write: (text: string) => Promise<unknown>): Promise<void> => {
    let rest = '';
    for await (const part of createReadStream(path, 'utf8')) {
      const lines = `${rest}${part}`.split('\n');
      rest = lines.pop() ?? '';
      const kept = lines.filter(keep);
      if (kept.length > 0) await write(kept.map((line) => `${line}\n`).join(''));
    }
    if (rest !== '' && keep(rest)) await write(rest);
  };
  if (dryRun) await filter(async () => undefined);
  else await writeParts(path, (file) => filter((text) => file.write(text)));
  return isAnyLeft;
}

function hashOf(line: string): string {
  return hash('sha256', line).slice(0, FINGERPRINT_DIGITS);
}
