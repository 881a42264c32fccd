import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readHidden } from '#src/content/read-hidden.ts';
import { formatHiddenFile, HIDDEN_FILE } from '#src/evidence/hidden-part.ts';
import { readJournals, writeJournal } from '../import/writing/journal.ts';
import { readInvitations, writeInvitations } from '../invite/invitation-file.ts';
import { writeWhole } from '../write-whole.ts';
import { formatEvidenceFile } from './evidence-file.ts';
import { EVIDENCE_FILE, readEvidence, SECRET_MODE } from './private-folder.ts';

/**
 * Deletes what the private folder keeps of a review: its words and its order number, wherever a command has put them. What the shop knows
 * of the purchase itself stays: `orders.csv`, and that an invitation was answered, so that nobody is asked again.
 */
export async function forget(id: string, folder: string): Promise<void> {
  await deleteCopies(id, folder);
  // What the customer sent, the receipt for it, and the consent given in a chat.
  for (const path of [join('inbox', id), join('receipts', `${id}.txt`), join('consents', `${id}.json`)])
    await rm(join(folder, path), { recursive: true, force: true });
  await forgetInJournals(id, folder);
  const invitations = await readInvitations(folder);
  const answered = [...invitations.values()].filter(({ review }) => review === id);
  for (const record of answered) invitations.set(record.id, { ...record, review: '', received: '' });
  if (answered.length > 0) await writeInvitations(folder, invitations.values());
  const parts = new Map(await readHidden(folder));
  if (parts.delete(id)) await writeWhole(join(folder, HIDDEN_FILE), formatHiddenFile(parts.values()), SECRET_MODE);
  const records = await readEvidence(folder);
  if (records.delete(id)) await writeWhole(join(folder, EVIDENCE_FILE), formatEvidenceFile(records.values()), SECRET_MODE);
}

async function deleteCopies(id: string, folder: string): Promise<void> {
  const kept = join(folder, 'withdrawn');
  const copies = await readdir(kept, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const copy of copies) if (basename(copy).replace(/(?:\.\d+)?\.(?:md|ndjson)$/, '') === id) await rm(join(kept, copy));
}

/** A journal keeps the line that an edited row replaced. Without it that one change cannot be undone. */
async function forgetInJournals(id: string, folder: string): Promise<void> {
  for (const { path, journal } of await readJournals(folder)) {
    if (!journal.replaced.some(({ lines }) => Object.hasOwn(lines, id))) continue;
    const replaced = journal.replaced.map(({ path: file, lines }) => {
      const { [id]: _forgotten, ...others } = lines;
      return { path: file, lines: others };
    });
    await writeJournal({ path, journal: { ...journal, replaced } });
  }
}
