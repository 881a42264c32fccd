import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readHidden } from '#src/content/read-hidden.ts';
import { sha256Hex } from '#src/evidence/hash.ts';
import { formatHiddenFile, HIDDEN_FILE } from '#src/evidence/hidden-part.ts';
import { ifThere } from '../if-there.ts';
import { readJournals, writeJournal } from '../import/writing/journal.ts';
import { readInvitations, writeInvitations } from '../invite/invitation-file.ts';
import { writeWhole } from '../write-whole.ts';
import { formatEvidenceFile } from './evidence-file.ts';
import { EVIDENCE_FILE, readEvidence, SECRET_MODE } from './private-folder.ts';

/**
 * Deletes what the private folder keeps of a review: its words and its order number, wherever a command has put them. What the shop knows
 * of the purchase itself stays: `orders.csv`, and that an invitation was answered, so that nobody is asked again.
 * @returns whether anything of it was there
 */
export async function forget(id: string, folder: string): Promise<boolean> {
  // What the customer sent, the receipt for it, and the consent given in a chat.
  const kept = [join('inbox', id), join('receipts', `${id}.txt`), join('consents', `${id}.json`)].map((path) => join(folder, path));
  // A mailbox is read again as a whole: what was erased must not come back from it.
  if (kept.some((path) => existsSync(path))) await writeWhole(join(folder, ERASED_FILE), await withErased(id, folder), SECRET_MODE);
  const paths = [...(await findCopies(id, folder)), ...kept.filter((path) => existsSync(path))];
  for (const path of paths) await rm(path, { recursive: true });
  const inJournals = await forgetInJournals(id, folder);
  const invitations = await readInvitations(folder);
  const answered = [...invitations.values()].filter(({ review }) => review === id);
  for (const record of answered) invitations.set(record.id, { ...record, review: '', received: '' });
  if (answered.length > 0) await writeInvitations(folder, invitations.values());
  const parts = new Map(await readHidden(folder));
  const wasHidden = parts.delete(id);
  if (wasHidden) await writeWhole(join(folder, HIDDEN_FILE), formatHiddenFile(parts.values()), SECRET_MODE);
  const records = await readEvidence(folder);
  const hadOrder = records.delete(id);
  if (hadOrder) await writeWhole(join(folder, EVIDENCE_FILE), formatEvidenceFile(records.values()), SECRET_MODE);
  return paths.length > 0 || inJournals || answered.length > 0 || wasHidden || hadOrder;
}

const ERASED_FILE = 'erased.txt';

/** Whether a review that came by a message was erased. */
export async function wasErased(folder: string): Promise<(id: string) => boolean> {
  const erased = new Set(await readErased(folder));
  return (id) => erased.has(sha256Hex(id));
}

/** Hashes of ids, which say nothing of a customer who is to be forgotten; whoever has the message again can make them. */
async function readErased(folder: string): Promise<string[]> {
  const text = (await ifThere(readFile(join(folder, ERASED_FILE), 'utf8'))) ?? '';
  return text.split('\n').filter((line) => line !== '');
}

async function withErased(id: string, folder: string): Promise<string> {
  const hashes = new Set([...(await readErased(folder)), sha256Hex(id)]);
  return [...hashes]
    .sort()
    .map((hash) => `${hash}\n`)
    .join('');
}

async function findCopies(id: string, folder: string): Promise<string[]> {
  const kept = join(folder, 'withdrawn');
  const copies = await listBelow(kept);
  return copies.filter((copy) => basename(copy).replace(/(?:\.\d+)?\.(?:md|ndjson)$/, '') === id).map((copy) => join(kept, copy));
}

/** Every path below a folder; none where it is missing. */
export async function listBelow(folder: string): Promise<string[]> {
  return (await ifThere(readdir(folder, { recursive: true }))) ?? [];
}

/** A journal keeps the line that an edited row replaced. Without it that one change cannot be undone. @returns whether one did */
async function forgetInJournals(id: string, folder: string): Promise<boolean> {
  let isFound = false;
  for (const { path, journal } of await readJournals(folder)) {
    if (!journal.replaced.some(({ lines }) => Object.hasOwn(lines, id))) continue;
    isFound = true;
    const replaced = journal.replaced.map(({ path: file, lines }) => {
      const { [id]: _forgotten, ...others } = lines;
      return { path: file, lines: others };
    });
    await writeJournal({ path, journal: { ...journal, replaced } });
  }
  return isFound;
}
