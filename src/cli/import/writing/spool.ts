import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from './fingerprints.ts';

/** Characters of lines that are held before they go to the disk. */
const MOST_HELD = 4_000_000;
const NAME = '.large-';

/** One file of reviews, with what was set aside for it. */
export interface SpooledFile {
  /** Below the content folder. */
  path: string;
  /** The lines themselves. */
  lines: string;
  /** Their ids and hashes, for the journal. */
  fingerprints: string;
  reviews: number;
}

/**
 * Lines of reviews on the disk, by the file that they will be added to, until all of a large import is decided. They stand in the
 * private folder, since they have names and order numbers.
 */
export class Spool {
  private readonly folder: string;
  private readonly byPath = new Map<string, SpooledFile>();
  private held = new Map<SpooledFile, { lines: string[]; fingerprints: string[] }>();
  private heldCharacters = 0;

  constructor(privateFolder: string) {
    removeSpools(privateFolder);
    this.folder = join(privateFolder, 'imports', `${NAME}${process.pid}`);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** @param line with its line feed */
  add(path: string, id: string, line: string): void {
    const file = this.byPath.get(path) ?? this.open(path);
    file.reviews += 1;
    const held = this.held.get(file) ?? { lines: [], fingerprints: [] };
    this.held.set(file, held);
    held.lines.push(line);
    held.fingerprints.push(fingerprintOf(id, line));
    this.heldCharacters += line.length;
    if (this.heldCharacters > MOST_HELD) this.flush();
  }

  /** All files, with all of their lines on the disk. */
  files(): SpooledFile[] {
    this.flush();
    return [...this.byPath.values()];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private open(path: string): SpooledFile {
    const base = join(this.folder, String(this.byPath.size));
    const file = { path, lines: `${base}.ndjson`, fingerprints: `${base}.marks`, reviews: 0 };
    this.byPath.set(path, file);
    return file;
  }

  private flush(): void {
    for (const [file, { lines, fingerprints }] of this.held) {
      appendFileSync(file.lines, lines.join(''), { mode: 0o600 });
      appendFileSync(file.fingerprints, fingerprints.join(''), { mode: 0o600 });
    }
    this.held = new Map();
    this.heldCharacters = 0;
  }
}

/** Removes what a command left that was stopped in the middle. The caller has the lock. */
function removeSpools(privateFolder: string): void {
  const folder = join(privateFolder, 'imports');
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  for (const name of names) if (name.startsWith(NAME)) rmSync(join(folder, name), { recursive: true, force: true });
}
