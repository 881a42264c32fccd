import { isDeepStrictEqual } from 'node:util';
import { createContentReader } from '#src/content/read-content.ts';
import type { Plan } from './planning/plan.ts';

/** What `bukti import --json` prints. The shape stays: fields may be added. */
export interface ImportChanges {
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

/** Runs an import and tells what became other in the content folder. @param work tells its plan, where it makes one */
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
    changed: [...after].filter(([id, entry]) => before.has(id) && !isDeepStrictEqual(before.get(id), entry)).map(([id]) => id),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    refused: plan?.refused.map(({ row, reason }) => ({ row: row.number, reason })) ?? [],
  };
}

async function readEntries(folder: string): Promise<Map<string, unknown>> {
  const { content } = await createContentReader(folder).read();
  return new Map([...(content?.reviews ?? []), ...(content?.posts ?? [])].map((entry) => [entry.id, entry]));
}
