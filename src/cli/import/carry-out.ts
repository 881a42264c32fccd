import { resolve } from 'node:path';
import { BUKTI } from '#src/schemas/command-line.ts';
import { shortPath } from '../content-folder.ts';
import { count, say } from '../terminal.ts';
import { saveMapping } from './columns/saved-mapping.ts';
import type { ImportOptions } from './import-options.ts';
import { type Prepared, savedColumns } from './prepare.ts';
import { renderChanged, renderGone, renderPreview, renderRefusedList } from './report/render-lists.ts';
import { renderNotes } from './report/render-notes.ts';
import { renderMeans, renderOutcome } from './report/render-outcome.ts';
import { renderPictures, renderWantedPictures } from './report/render-pictures.ts';
import type { ImportSource } from './writing/journal.ts';
import { writeRefused } from './writing/refused-file.ts';
import { brandName, renderStarterSite } from './writing/starter-site.ts';
import { writePlan } from './writing/write.ts';

/** Says what an import would do. */
export function showPlan({ table, plan, mapping, existing, scale, declared }: Prepared, { content, media, command }: ImportOptions): void {
  say(
    ...renderOutcome(plan, true),
    ...renderMeans(table, mapping, scale, plan),
    ...renderPreview(plan),
    ...renderChanged(plan),
    ...renderGone(plan, command),
    ...renderRefusedList(plan.refused, undefined),
    ...(media === undefined ? [] : renderWantedPictures(plan)),
    ...renderNotes(table, plan, media !== undefined, declared.notes),
    '',
    ...(existing.site === undefined ? [`${shortPath(content)} has no site.yaml; a first one would be written.`] : []),
    'This was a dry run: nothing was written.',
  );
}

/** Writes what was decided, and says what is there now. */
export async function carryOut(
  { table, privateColumns, existing, mapping, plan, scale, pictures, declared }: Prepared,
  source: ImportSource,
  options: ImportOptions,
  refusedFile: string | undefined,
  started: number,
): Promise<void> {
  const { content, command } = options;
  const worthIt = plan.added.count + plan.alreadyThere.length + plan.changed.length > 0;
  const site = existing.site === undefined && worthIt ? renderStarterSite(brandName(content, options.brand)) : undefined;
  if (worthIt) await writePlan(options, source, plan, site, [...declared.files, ...(pictures?.files ?? [])]);
  const saved = options.save && worthIt ? await saveMapping(content, savedColumns(table, privateColumns), mapping, table.name) : undefined;
  const refusedTo = plan.refused.length > 0 ? refusedFile : undefined;
  if (refusedTo !== undefined) await writeRefused(refusedTo, table, plan.refused, privateColumns);
  say(
    ...renderOutcome(plan, false),
    ...renderMeans(table, mapping, scale, plan),
    ...renderChanged(plan),
    ...renderGone(plan, command),
    ...renderRefusedList(plan.refused, refusedTo),
    ...renderPictures(pictures, plan.picturesLeft),
    ...renderNotes(table, plan, pictures !== undefined, declared.notes),
    '',
    ...(site !== undefined ? [`Wrote a first ${shortPath(resolve(content, 'site.yaml'))}: open it and change name, tagline and url.`] : []),
    ...(saved === undefined ? [] : [`Saved the columns in ${shortPath(saved)}: the next file with the same headers needs no --map.`]),
    ...(refusedTo === undefined ? [] : [`Wrote ${count(plan.refused.length, 'refused row')} with reasons to ${shortPath(refusedTo)}.`]),
    `Done in ${((performance.now() - started) / 1000).toFixed(1)} seconds.${plan.added.count > 0 ? nextStep(content) : ''}`,
  );
}

function nextStep(content: string): string {
  const place = resolve('content') === content ? '' : ` --content ${shortPath(content)}`;
  return ` Next: ${BUKTI} check${place}, then ${BUKTI} dev${place}`;
}
