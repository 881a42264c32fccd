import { hash } from 'node:crypto';
import { join } from 'node:path';
import { parseFile } from '#src/loaders/parse-file.ts';
import { listFolder } from '#src/loaders/read-folder.ts';
import { idOf, linesOf } from './planning/content-lines.ts';
import type { Plan } from './planning/plan-types.ts';

/** What `bukti import --json` prints. The shape stays: fields may be added. */
interface ImportChanges {
  version: 1;
  /** Whether any row of the file is now, or was before, in the folder. */
  ok: boolean;
  dryRun: boolean;
  /** Ids of reviews and posts that were added, or would be. */
  added: string[];
  /** Ids of those that say something else than before. */
  changed: string[];
  /** Ids of those that are gone, after `--undo`. */
  removed: string[];
  /** Rows of a table that were not taken, by their number, the first row of data being 1. */
  refused: { row: number; reason: string }[];
}

/** Runs an import and tells what has changed in the content folder. @param work tells its plan, where it makes one */
export async function reportChanges(
  content: string,
  dryRun: boolean,
  work: (onPlan: (plan: Plan) => void) => Promise<boolean>,
): Promise<ImportChanges> {
  let plan: Plan | undefined;
  const before = await readEntries(content);
  const ok = await work((made) => {
    plan = made;
  });
  const after = dryRun ? before : await readEntries(content);
  const planned = dryRun ? (plan?.addedIds ?? []) : [];
  return {
    version: 1,
    ok,
    dryRun,
    added: [...planned, ...[...after.keys()].filter((id) => !before.has(id))],
    changed: [...after].filter(([id, entry]) => before.has(id) && before.get(id) !== entry).map(([id]) => id),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    refused: plan?.refused.map(({ row, reason }) => ({ row: row.number, reason })) ?? [],
  };
}

/** What is there, as a hash for each review and post: of a large folder, what they say would not fit into memory twice. */
async function readEntries(folder: string): Promise<Map<string, string>> {
  const files = (await listFolder(folder)).filter(({ path, problem }) => problem === undefined && /^(?:reviews|posts)\//.test(path));
  const hashes = new Map<string, string>();
  for (const { path, read } of files) {
    if (path.endsWith('.ndjson')) {
      for (const { text } of linesOf(join(folder, path))) hashes.set(idOf(text) ?? '', hashOf(text.toString('utf8').trim()));
      continue;
    }
    for (const entry of parseFile(path, await read()).entries)
      if (entry.kind === 'reviews' || entry.kind === 'posts') hashes.set(entry.data.id, hashOf(JSON.stringify(entry.data)));
  }
  return hashes;
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64');
}
