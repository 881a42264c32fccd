import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { CliError } from '../../cli-error.ts';
import { shortPath } from '../../content-folder.ts';
import { ifThere } from '../../if-there.ts';
import { SECRET_MODE } from '../../seal/private-folder.ts';
import { told } from '../../spoken.ts';
import { writeWhole } from '../../write-whole.ts';
import { KeyIndex } from '../planning/key-index.ts';
import type { FilePlan } from './file-plan.ts';
import { readFingerprints, writeFingerprints } from './fingerprints.ts';

const HashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const JournalSchema = z.strictObject({
  version: z.literal(1),
  file: z.string(),
  sha256: HashSchema,
  /** False while the import writes; it stays false when the import is killed. */
  isDone: z.boolean(),
  /** Files that the import made, with the hash of what it wrote. */
  created: z.array(z.strictObject({ path: z.string(), sha256: HashSchema })),
  /** Lines that the import added to files, by id, with the hash of each line. */
  appended: z.array(z.strictObject({ path: z.string(), lines: z.record(z.string(), HashSchema) })),
  /** Lines that the import changed, by id: what stood there before, and the hash of what stands there since. */
  replaced: z
    .array(z.strictObject({ path: z.string(), lines: z.record(z.string(), z.strictObject({ before: z.string(), sha256: HashSchema })) }))
    .default([]),
  /** Lines that a large import added: the file of fingerprints beside the journal, with their ids and hashes. */
  marks: z
    .string()
    .regex(/^\d+\.marks$/)
    .optional(),
  /** Lines of `private/orders.csv`; the journal stands beside it, and is as private. */
  orders: z
    .strictObject({
      isNew: z.boolean(),
      added: z.array(z.string()),
      filled: z.array(z.strictObject({ before: z.string(), after: z.string() })),
    })
    .optional(),
});

/** What one import wrote, so that it can be undone. Paths are below the content folder. */
export type Journal = z.infer<typeof JournalSchema>;

export interface StoredJournal {
  path: string;
  journal: Journal;
}

/** The file that is imported. */
export interface ImportSource {
  name: string;
  sha256: string;
}

const FOLDER = 'imports';

/**
 * Writes into `private/imports/` what an import is about to write. An import of the same file that was stopped is continued, in the
 * same journal.
 */
export async function openJournal(
  privateFolder: string,
  { name, sha256 }: ImportSource,
  plan: FilePlan,
  orders?: Journal['orders'],
): Promise<StoredJournal> {
  const all = await readJournals(privateFolder);
  const stopped = all.find(({ journal }) => !journal.isDone && journal.sha256 === sha256);
  const created = plan.create.map(({ path, data }) => ({ path, sha256: sha256Of(data) }));
  const appended = plan.append.map(({ path, lines }) => ({
    path,
    lines: Object.fromEntries(lines.map(({ id, text }) => [id, sha256Of(text)])),
  }));
  const replaced = (plan.replace ?? []).map(({ path, lines }) => ({
    path,
    lines: Object.fromEntries(lines.map(({ id, before, after }) => [id, { before, sha256: sha256Of(after) }])),
  }));
  const journal: Journal = {
    version: 1,
    file: name,
    sha256,
    isDone: false,
    created: [...(stopped?.journal.created ?? []), ...created],
    appended: [...(stopped?.journal.appended ?? []), ...appended],
    replaced: [...(stopped?.journal.replaced ?? []), ...replaced],
    ...(orders !== undefined && { orders }),
  };
  const path = stopped?.path ?? join(privateFolder, FOLDER, nextName(all));
  const spooled = plan.spooled ?? [];
  const fingerprints = spooled.length > 0 ? await writeFingerprints(fingerprintsPath(path), spooled) : stopped?.journal.marks;
  if (fingerprints !== undefined) journal.marks = fingerprints;
  const stored = { path, journal };
  await writeJournal(stored);
  return stored;
}

export async function closeJournal({ path, journal }: StoredJournal): Promise<void> {
  await writeJournal({ path, journal: { ...journal, isDone: true } });
}

/** All imports that can be undone, the oldest first. @throws CliError where one of the files cannot be read */
export async function readJournals(privateFolder: string): Promise<StoredJournal[]> {
  const folder = join(privateFolder, FOLDER);
  const names = (await ifThere(readdir(folder))) ?? [];
  const journals = names.filter((name) => /^\d+\.json$/.test(name)).sort();
  return Promise.all(journals.map(async (name) => parseJournal(join(folder, name), await readFile(join(folder, name), 'utf8'))));
}

/** Ids of the reviews that imports of this very file added. @returns nothing where it was never imported, or taken back */
export async function readIdsOfFile(privateFolder: string, sha256: string): Promise<KeyIndex | undefined> {
  const stored = (await readJournals(privateFolder)).filter(({ journal }) => journal.sha256 === sha256);
  if (stored.length === 0) return undefined;
  const ids = new KeyIndex();
  for (const { path, journal } of stored) {
    for (const { lines } of journal.appended) for (const id of Object.keys(lines)) ids.set(id, 1);
    const spooled = journal.marks === undefined ? [] : (await readFingerprints(fingerprintsPath(path))).values();
    for (const lines of spooled) for (const id of lines.keys()) ids.set(id, 1);
  }
  return ids;
}

export async function removeJournal({ path }: StoredJournal): Promise<void> {
  await rm(fingerprintsPath(path), { force: true });
  await rm(path, { force: true });
}

export async function writeJournal({ path, journal }: StoredJournal): Promise<void> {
  await writeWhole(path, `${JSON.stringify(journal, null, 1)}\n`, SECRET_MODE);
}

/** Where the fingerprints of the lines of a large import stand: a path, then an id and a hash for each line of it, again and again. */
export function fingerprintsPath(journalPath: string): string {
  return journalPath.replace(/\.json$/, '.marks');
}

export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function parseJournal(path: string, text: string): StoredJournal {
  try {
    return { path, journal: JournalSchema.parse(JSON.parse(text)) };
  } catch (cause) {
    throw new CliError(
      told({
        en: `Found a journal of an import that cannot be read: ${shortPath(path)}.`,
        id: `Catatan sebuah impor tidak dapat dibaca: ${shortPath(path)}.`,
      }),
      told({
        en: 'Bring it back from a copy, or delete it: then that import cannot be undone any more.',
        id: 'Pulihkan dari salinan, atau hapus: setelah itu impor tersebut tidak dapat dibatalkan lagi.',
      }),
      { cause },
    );
  }
}

function nextName(all: readonly StoredJournal[]): string {
  const last = all.at(-1)?.path.match(/(\d+)\.json$/)?.[1] ?? '0';
  return `${String(Number(last) + 1).padStart(6, '0')}.json`;
}
