import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Secret } from './secret.ts';
import { mayStandIn } from './secret-index.ts';
import { traceBytes, WordTrace } from './word-trace.ts';

/** Kept beside the trace: which values were looked for, and in which files. */
const RecordSchema = z.object({ base: z.string(), trace: z.string(), values: z.array(z.string()), files: z.array(z.string()) });
type CleanRecord = z.infer<typeof RecordSchema>;

/** Letters that are kept of a digest: enough that among millions no two are the same. */
const DIGEST_LETTERS = 22;

/** What is looked for in one build. */
interface LookedFor {
  secrets: readonly Secret[];
  /** Hashes of the bytes of media files that the site must not show. */
  hashes: Iterable<string>;
}

/** The files that the last build found clean, and how long a trace is, in bytes. */
export interface CleanShare {
  last: ReadonlySet<string>;
  bytes: number;
}

/** The files that were found clean in this build, and the trace of the words of those that were searched. */
export interface SearchedFiles {
  found: ReadonlySet<string>;
  bits: Uint8Array;
}

/**
 * Files that were found clean, by their path and bytes, so that the next build need not search them again. A trace of all searched words
 * is kept. When the trace shows that a new value may stand in one of these files, all files are searched again; else the value stands in
 * none of them.
 */
export class CleanFiles {
  readonly trace: WordTrace;
  private readonly last: ReadonlySet<string>;
  private readonly found = new Set<string>();
  private readonly values: string[];
  private readonly base: string;

  private constructor(base: string, values: string[], trace: WordTrace, last: ReadonlySet<string>) {
    this.base = base;
    this.values = values;
    this.trace = trace;
    this.last = last;
  }

  /**
   * @param folder where the record of the last build is
   * @param base changes when the search itself may find something else: with the code and the settings
   * @param bytes of all files
   */
  static async open(folder: string, base: string, { secrets, hashes }: LookedFor, bytes: number): Promise<CleanFiles> {
    const bytesOfHashes = Array.from(hashes, (hash) => digest('file', hash));
    const digests = secrets.map(({ kind, value }) => digest(kind, value));
    const values = [...new Set([...digests, ...bytesOfHashes, ...(secrets.some(isPhone) ? [PHONES] : [])])];
    const kept = await readRecord(folder, base, traceBytes(bytes));
    if (kept === undefined) return new CleanFiles(base, values, WordTrace.forBytes(bytes), new Set());
    const { trace, record } = kept;
    const known = new Set(record.values);
    const fresh = secrets.filter((_, at) => !known.has(digests[at] ?? ''));
    const isStillClean =
      bytesOfHashes.every((hash) => known.has(hash)) &&
      fresh.every((one) => (known.has(PHONES) || !isPhone(one)) && !mayStandIn(trace, one));
    return isStillClean
      ? new CleanFiles(base, values, trace, new Set(record.files))
      : new CleanFiles(base, values, WordTrace.forBytes(bytes), new Set());
  }

  /** Whether a file was found clean before. */
  has(path: string, bytes: Uint8Array): boolean {
    const key = digest(path, bytes);
    if (!this.last.has(key)) return false;
    this.found.add(key);
    return true;
  }

  add(path: string, bytes: Uint8Array): void {
    this.found.add(digest(path, bytes));
  }

  /** What a thread needs that searches some of the files. */
  share(): CleanShare {
    return { last: this.last, bytes: this.trace.bits.length };
  }

  /** In another thread: the same clean files of the last build, and an empty trace. */
  static fromShare({ last, bytes }: CleanShare): CleanFiles {
    return new CleanFiles('', [], new WordTrace(new Uint8Array(bytes)), last);
  }

  /** What a thread found, for the one that keeps the record. */
  searched(): SearchedFiles {
    return { found: this.found, bits: this.trace.bits };
  }

  join({ found, bits }: SearchedFiles): void {
    for (const file of found) this.found.add(file);
    this.trace.join(bits);
  }

  /** Keeps the record for the next build. A write that is stopped leaves a record that does not count. */
  async keep(folder: string): Promise<void> {
    await rm(join(folder, RECORD), { force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, TRACE), this.trace.bits);
    const record: CleanRecord = { base: this.base, trace: digest('trace', this.trace.bits), values: this.values, files: [...this.found] };
    await writeFile(join(folder, RECORD), JSON.stringify(record));
  }
}

const [RECORD, TRACE] = ['clean-files.json', 'clean-files.trace'];

/** Stands among the values if phone numbers were looked for. Without them, the trace has no numbers of the texts. */
const PHONES = 'phones';

const isPhone = ({ kind }: Secret): boolean => kind === 'phone';

/** The record of the last build; nothing where there is none, or where it was made with other code, settings or sizes. */
async function readRecord(folder: string, base: string, size: number): Promise<{ record: CleanRecord; trace: WordTrace } | undefined> {
  try {
    const [text, bits] = await Promise.all([readFile(join(folder, RECORD), 'utf8'), readFile(join(folder, TRACE))]);
    const record = RecordSchema.parse(JSON.parse(text));
    if (record.base !== base || bits.length !== size || digest('trace', bits) !== record.trace) return undefined;
    const trace = new WordTrace(bits);
    return trace.isFull() ? undefined : { record, trace };
  } catch {
    // Whatever cannot be read is searched again.
    return undefined;
  }
}

function digest(kind: string, value: string | Uint8Array): string {
  return createHash('sha256').update(`${kind}\0`).update(value).digest('base64url').slice(0, DIGEST_LETTERS);
}
