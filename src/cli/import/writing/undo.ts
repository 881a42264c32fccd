import { existsSync } from 'node:fs';
import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../../cli-error.ts';
import { shortPath } from '../../content-folder.ts';
import { ifThere } from '../../if-there.ts';
import { ORDERS_FILE, readOrdersText, SECRET_MODE } from '../../seal/private-folder.ts';
import { told } from '../../spoken.ts';
import { say } from '../../terminal.ts';
import { writeWhole } from '../../write-whole.ts';
import { unmergeOrders } from '../orders/orders-file.ts';
import { counted, moreLine, reviewsOf } from '../report/words.ts';
import { filterLines, hasFingerprint, readFingerprints } from './fingerprints.ts';
import { fingerprintsPath, type Journal, readJournals, removeJournal, type StoredJournal, sha256Of, writeJournal } from './journal.ts';

interface UndoOptions {
  content: string;
  private: string;
  dryRun: boolean;
}

/** What stays, and why. */
interface Kept {
  what: string;
  why: 'sealed' | 'edited' | 'in-use';
}

/**
 * Takes back what an import wrote: that of a file, or the last one.
 * @returns whether everything that the import wrote is gone
 * @throws CliError when there is no such import
 */
export async function undoImport(file: string | undefined, options: UndoOptions): Promise<boolean> {
  const stored = await findJournal(file, options);
  const { journal } = stored;
  const sealed = await readSealedIds(options.content);
  const removed = { reviews: 0, files: 0, changes: 0, orders: 0 };
  const kept: Kept[] = [];
  const { orders, ...others } = journal;
  const left: Journal = { ...others, created: [], appended: [], replaced: [] };
  if (orders !== undefined) removed.orders = await takeBackOrders(options, orders);
  for (const entry of journal.replaced.toReversed()) {
    const result = await restoreLines(options, entry);
    removed.changes += result.restored;
    kept.push(...result.kept);
  }
  for (const entry of journal.appended) {
    const result = await removeLines(options, entry, sealed);
    removed.reviews += result.removed;
    kept.push(...result.kept);
    if (Object.keys(result.left).length > 0) left.appended.push({ path: entry.path, lines: result.left });
  }
  // A dry run removes nothing, so that these files say which products stay.
  const staying = journal.marks === undefined ? [] : await takeBackLines(options, stored.path, sealed, removed, kept);
  left.appended.push(...staying.map((path) => ({ path, lines: {} })));
  for (const entry of journal.created.toReversed()) {
    const why = await whyKept(options, entry, left);
    if (why === 'gone') continue;
    if (why === undefined) {
      removed.files += 1;
      if (!options.dryRun) await removeFile(options.content, entry.path);
      continue;
    }
    kept.push({ what: entry.path, why });
    left.created.unshift(entry);
  }
  if (!options.dryRun) await (kept.length === 0 ? removeJournal(stored) : writeJournal({ path: stored.path, journal: left }));
  say(...renderUndo(journal.file, removed, kept, options.dryRun));
  return kept.length === 0;
}

async function findJournal(file: string | undefined, { private: folder }: UndoOptions): Promise<StoredJournal> {
  const all = await readJournals(folder);
  const hash = file !== undefined && existsSync(file) ? sha256Of(await readFile(file)) : undefined;
  const found =
    file === undefined
      ? all.at(-1)
      : (all.findLast(({ journal }) => journal.sha256 === hash) ?? all.findLast(({ journal }) => journal.file === basename(file)));
  if (found !== undefined) return found;
  const names = [...new Set(all.map(({ journal }) => journal.file))];
  throw new CliError(
    told(noImport(file === undefined ? '' : basename(file), shortPath(join(folder, 'imports')))),
    names.length === 0
      ? told({
          en: 'Each import from now on can be undone. Earlier ones: take the files back with git.',
          id: 'Setiap impor mulai sekarang bisa dibatalkan. Untuk yang lebih lama: kembalikan berkasnya dengan git.',
        })
      : told({ en: `There are imports of: ${names.slice(-10).join(', ')}`, id: `Ada impor dari: ${names.slice(-10).join(', ')}` }),
  );
}

const noImport = (name: string, folder: string): Bilingual => ({
  en: `Found no import ${name === '' ? '' : `of ${name} `}to undo in ${folder}.`,
  id: `Tidak ada impor ${name === '' ? '' : `dari ${name} `}yang bisa dibatalkan di ${folder}.`,
});

/** Removes the lines of one file that are still as they were written. */
async function removeLines(
  { content, dryRun }: UndoOptions,
  { path, lines }: Journal['appended'][number],
  sealed: ReadonlySet<string>,
): Promise<{ removed: number; kept: Kept[]; left: Record<string, string> }> {
  const text = await ifThere(readFile(join(content, path), 'utf8'));
  const kept: Kept[] = [];
  const left: Record<string, string> = {};
  let removed = 0;
  const staying = (text ?? '').split('\n').filter((line) => {
    const id = idOf(line);
    const hash = id === undefined ? undefined : lines[id];
    if (id === undefined || hash === undefined) return true;
    const isSealed = sealed.has(id) || hasSeed(line);
    if (!isSealed && sha256Of(`${line}\n`) === hash) {
      removed += 1;
      return false;
    }
    kept.push({ what: id, why: isSealed ? 'sealed' : 'edited' });
    left[id] = hash;
    return true;
  });
  if (removed === 0 || dryRun) return { removed, kept, left };
  if (staying.every((line) => line.trim() === '')) await removeFile(content, path);
  else await writeWhole(join(content, path), staying.join('\n'));
  return { removed, kept, left };
}

/** Removes the lines of a large import that are still as they were written. @returns the files in which a dry run would leave lines */
async function takeBackLines(
  { content, dryRun }: UndoOptions,
  journalPath: string,
  sealed: ReadonlySet<string>,
  removed: { reviews: number },
  kept: Kept[],
): Promise<string[]> {
  const staying: string[] = [];
  for (const [path, fingerprints] of await readFingerprints(fingerprintsPath(journalPath))) {
    if (!existsSync(join(content, path))) continue;
    const isAnyLeft = await filterLines(
      join(content, path),
      (line) => {
        const id = idOf(line);
        const fingerprint = id === undefined ? undefined : fingerprints.get(id);
        if (id === undefined || fingerprint === undefined) return true;
        const isSealed = sealed.has(id) || hasSeed(line);
        if (isSealed || !hasFingerprint(line, fingerprint)) {
          kept.push({ what: id, why: isSealed ? 'sealed' : 'edited' });
          return true;
        }
        removed.reviews += 1;
        return false;
      },
      dryRun,
    );
    if (!isAnyLeft && !dryRun) await removeFile(content, path);
    if (isAnyLeft && dryRun) staying.push(path);
  }
  return staying;
}

/** Puts lines back that are still as the import wrote them. */
async function restoreLines(
  { content, dryRun }: UndoOptions,
  { path, lines }: Journal['replaced'][number],
): Promise<{ restored: number; kept: Kept[] }> {
  const text = await ifThere(readFile(join(content, path), 'utf8'));
  const kept: Kept[] = [];
  let restored = 0;
  const after = (text ?? '').split('\n').map((line) => {
    const id = idOf(line);
    const known = id === undefined ? undefined : lines[id];
    if (id === undefined || known === undefined || line === known.before) return line;
    if (sha256Of(line) !== known.sha256) {
      kept.push({ what: id, why: 'edited' });
      return line;
    }
    restored += 1;
    return known.before;
  });
  if (restored > 0 && !dryRun) await writeWhole(join(content, path), after.join('\n'));
  return { restored, kept };
}

async function whyKept(
  { content, dryRun }: UndoOptions,
  { path, sha256 }: Journal['created'][number],
  left: Journal,
): Promise<Kept['why'] | 'gone' | undefined> {
  const bytes = await ifThere(readFile(join(content, path)));
  if (bytes === undefined) return 'gone';
  if (sha256Of(bytes) !== sha256) return 'edited';
  const slug = basename(path).replace(/\.[a-z]+$/, '');
  const [folder] = path.split('/');
  if (path === 'site.yaml') return (await hasEntries(content, left, dryRun)) ? 'in-use' : undefined;
  if (folder === 'products') {
    const isNeeded = (await isReviewed(content, slug, left, dryRun)) || (await isNamed(content, slug, NAME_PRODUCTS));
    return isNeeded ? 'in-use' : undefined;
  }
  // In a dry run the reviews that name this file are still there.
  if (dryRun) return undefined;
  if (folder === 'commitments') return (await isNamed(content, slug, ['reviews'])) ? 'in-use' : undefined;
  if (folder === 'media')
    return (await isNamed(content, path.slice('media/'.length), ['products', 'reviews', 'posts'])) ? 'in-use' : undefined;
  return undefined;
}

/** Folders whose files name products. */
const NAME_PRODUCTS = ['posts', 'campaigns', 'changes', 'questions'];

/** Whether reviews of a product stay. A dry run has removed none of them yet. */
async function isReviewed(content: string, slug: string, left: Journal, dryRun: boolean): Promise<boolean> {
  if (existsSync(join(content, 'reviews', slug))) return true;
  return dryRun
    ? left.appended.some(({ path }) => path === `reviews/${slug}.ndjson`)
    : existsSync(join(content, 'reviews', `${slug}.ndjson`));
}

async function hasEntries(content: string, left: Journal, dryRun: boolean): Promise<boolean> {
  if (left.created.length + left.appended.length > 0) return true;
  if (dryRun) return false;
  const folders = await Promise.all(['products', 'reviews', 'posts'].map((name) => listNames(join(content, name))));
  return folders.some((names) => names.length > 0);
}

/** Whether a content file that stays names something. It looks for the word alone, so that in doubt the file is kept. */
async function isNamed(content: string, word: string, folders: readonly string[]): Promise<boolean> {
  const whole = new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`);
  for (const folder of folders) {
    const entries = await readdir(join(content, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && whole.test(await readFile(join(entry.parentPath, entry.name), 'utf8'))) return true;
    }
  }
  return false;
}

/** Ids with a live leaf in the log. */
async function readSealedIds(content: string): Promise<Set<string>> {
  const text = (await ifThere(readFile(join(content, 'log/entries.jsonl'), 'utf8'))) ?? '';
  const sealed = new Set<string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const { type, id } = JSON.parse(line) as { type: string; id: string };
    if (type === 'withdrawn') sealed.delete(id);
    else sealed.add(id);
  }
  return sealed;
}

function renderUndo(
  file: string,
  removed: { reviews: number; files: number; changes: number; orders: number },
  kept: readonly Kept[],
  planned: boolean,
): string[] {
  const list = (why: Kept['why'], title: string) => {
    const names = kept.filter((one) => one.why === why).map(({ what }) => what);
    const shown = names.slice(0, 20).map((name) => `  ${name}`);
    return names.length === 0 ? [] : ['', title, ...shown, ...moreLine(names.length - 20)];
  };
  return [
    kept.length > 0 && Object.values(removed).every((number) => number === 0)
      ? told({
          en: `Nothing of the import of ${file} can be taken back: all of it stays.`,
          id: `Impor ${file} tidak bisa dibatalkan: semuanya tetap ada.`,
        })
      : told({
          en: `${planned ? 'Would take back' : 'Took back'} the import of ${file}: ${describeRemoved(removed)}.`,
          id: `Impor ${file} ${planned ? 'akan dibatalkan' : 'dibatalkan'}: ${describeRemoved(removed)}.`,
        }),
    ...list(
      'sealed',
      told({
        en: `Sealed since, and so kept. ${BUKTI} withdraw ID --reason … takes one off the site; the log keeps that it was there:`,
        id: `Sudah disegel, jadi tetap disimpan. ${BUKTI} withdraw ID --reason … menariknya dari situs; catatannya tetap menyimpan bahwa ulasan itu pernah ada:`,
      }),
    ),
    ...list(
      'edited',
      told({
        en: 'Edited since, and so kept. Look at each, and delete it by hand where it should go:',
        id: 'Sudah disunting, jadi tetap disimpan. Periksa satu per satu, dan hapus sendiri bila harus hilang:',
      }),
    ),
    ...list('in-use', told({ en: 'Still needed by other files, and so kept:', id: 'Masih diperlukan berkas lain, jadi tetap disimpan:' })),
    ...(planned ? [told({ en: 'This was a dry run: nothing was changed.', id: 'Ini hanya percobaan: tidak ada yang diubah.' })] : []),
  ];
}

function describeRemoved({ reviews, files, changes, orders }: { reviews: number; files: number; changes: number; orders: number }): string {
  if (orders > 0) return `${counted(orders, 'line', 'baris')} ${told({ en: 'of', id: 'dari' })} ${ORDERS_FILE}`;
  const others = counted(files, 'other file', 'berkas lain');
  return `${reviewsOf(reviews)}, ${others}${changes === 0 ? '' : `, ${counted(changes, 'change', 'perubahan')}`}`;
}

/** @returns how many lines of the orders are as they were before; those that were edited since stay */
async function takeBackOrders({ private: folder, dryRun }: UndoOptions, orders: NonNullable<Journal['orders']>): Promise<number> {
  const path = join(folder, ORDERS_FILE);
  const before = await readOrdersText(path);
  if (before === undefined) return 0;
  const { text, removed, restored } = unmergeOrders(before, orders);
  if (dryRun || removed + restored === 0) return removed + restored;
  if (text === undefined) await rm(path, { force: true });
  else await writeWhole(path, text, SECRET_MODE);
  return removed + restored;
}

async function removeFile(content: string, path: string): Promise<void> {
  await rm(join(content, path), { force: true });
  for (let folder = dirname(path); folder !== '.' && (await listNames(join(content, folder))).length === 0; folder = dirname(folder))
    await rmdir(join(content, folder));
}

async function listNames(folder: string): Promise<string[]> {
  return (await ifThere(readdir(folder))) ?? [];
}

function idOf(line: string): string | undefined {
  const parsed = parseLine(line);
  return typeof parsed?.id === 'string' ? parsed.id : undefined;
}

function hasSeed(line: string): boolean {
  return parseLine(line)?.seed !== undefined;
}

function parseLine(line: string): { id?: unknown; seed?: unknown } | undefined {
  if (line.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
