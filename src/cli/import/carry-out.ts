import { resolve } from 'node:path';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { shortPath } from '../content-folder.ts';
import { told } from '../spoken.ts';
import { count, say } from '../terminal.ts';
import { saveMapping } from './columns/saved-mapping.ts';
import type { ImportOptions } from './import-options.ts';
import { type Prepared, savedColumns } from './prepare.ts';
import { renderChanged, renderGone, renderPreview, renderRefusedList } from './report/render-lists.ts';
import { renderNotes } from './report/render-notes.ts';
import { renderMeans, renderOutcome } from './report/render-outcome.ts';
import { renderPictures, renderWantedPictures } from './report/render-pictures.ts';
import { numberOf } from './report/words.ts';
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
    ...(existing.site === undefined
      ? [
          told({
            en: `${shortPath(content)} has no site.yaml; a first one would be written.`,
            id: `${shortPath(content)} belum punya site.yaml; yang pertama akan ditulis.`,
          }),
        ]
      : []),
    told({ en: 'This was a dry run: nothing was written.', id: 'Ini hanya percobaan: tidak ada yang ditulis.' }),
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
    ...(site === undefined ? [] : [told(firstSite(shortPath(resolve(content, 'site.yaml'))))]),
    ...(saved === undefined ? [] : [told(columnsSaved(shortPath(saved)))]),
    ...(refusedTo === undefined
      ? []
      : [
          told({
            en: `Wrote ${count(plan.refused.length, 'refused row')} with reasons to ${shortPath(refusedTo)}.`,
            id: `${numberOf(plan.refused.length)} baris yang ditolak ditulis dengan alasannya ke ${shortPath(refusedTo)}.`,
          }),
        ]),
    told(doneIn((performance.now() - started) / 1000)) + (plan.added.count > 0 ? told(nextStep(content)) : ''),
  );
}

const firstSite = (path: string): Bilingual => ({
  en: `Wrote a first ${path}: open it and change name, tagline and url.`,
  id: `${path} yang pertama ditulis: buka, lalu ubah name, tagline dan url.`,
});

const columnsSaved = (path: string): Bilingual => ({
  en: `Saved the columns in ${path}: the next file with the same headers needs no --map.`,
  id: `Kolom-kolomnya disimpan di ${path}: berkas berikutnya dengan judul kolom yang sama tidak perlu --map.`,
});

const doneIn = (seconds: number): Bilingual => ({
  en: `Done in ${seconds.toFixed(1)} seconds.`,
  id: `Selesai dalam ${seconds.toFixed(1).replace('.', ',')} detik.`,
});

function nextStep(content: string): Bilingual {
  const place = resolve('content') === content ? '' : ` --content ${shortPath(content)}`;
  return {
    en: ` Next: ${BUKTI} check${place}, then ${BUKTI} dev${place}`,
    id: ` Berikutnya: ${BUKTI} check${place}, lalu ${BUKTI} dev${place}`,
  };
}
