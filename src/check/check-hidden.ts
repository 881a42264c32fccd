import { type HiddenPart, isOfAnother } from '#src/evidence/hidden-part.ts';
import type { Replay } from '#src/evidence/replay.ts';
import { pseudonym } from '#src/evidence/sealed-document.ts';
import type { Located } from '#src/loaders/parse-file.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Problem } from '#src/schemas/problem.ts';
import { problemAt } from './rule.ts';

/** Whether a review was in the log, under its id or its pseudonym, and is there no more. */
export function wasWithdrawn(id: string, part: HiddenPart | undefined, { live, revisions }: Replay): boolean {
  const names = [id, ...(part?.seed === undefined ? [] : [pseudonym({ id }, part.seed)])];
  return names.some((name) => revisions.has(name)) && !names.some((name) => live.has(name));
}

/**
 * A review under an id that another one had before, whose name and order number the private folder still keeps: they are not its own.
 * @param reviews as their files say them
 */
export function checkHidden(reviews: readonly Located<'reviews'>[], hidden: ReadonlyMap<string, HiddenPart>, replay: Replay): Problem[] {
  return reviews.flatMap((entry) => {
    const { id } = entry.data;
    const part = hidden.get(id);
    if (part === undefined) return [];
    const isWithdrawn = wasWithdrawn(id, part, replay);
    return isOfAnother(entry.data, part, isWithdrawn) ? [tellReuse(entry, isWithdrawn)] : [];
  });
}

function tellReuse(entry: Located<'reviews'>, isWithdrawn: boolean): Problem {
  const { id } = entry.data;
  const { file } = entry.source;
  const other = file.endsWith('.md')
    ? { en: `If this is another review, give ${file} another name.`, id: `Bila ini ulasan lain, beri ${file} nama lain.` }
    : { en: `If this is another review, give it another id in ${file}.`, id: `Bila ini ulasan lain, beri id lain di ${file}.` };
  return problemAt(
    entry,
    'id-used-before',
    ['id'],
    isWithdrawn
      ? {
          en: `found the id ${id} of a review that was withdrawn, whose name or order number private/ keeps; expected another id, or its file as it was`,
          id: `id ${id} milik ulasan yang sudah ditarik, yang nama atau nomor pesanannya disimpan private/; pakai id lain, atau berkasnya seperti semula`,
        }
      : {
          en: `found the id ${id} of an earlier review by another name, or of another day, whose name or order number private/ keeps; expected an id of its own`,
          id: `id ${id} pernah dipakai ulasan dengan nama atau hari lain, yang nama atau nomor pesanannya disimpan private/; pakai id sendiri`,
        },
    isWithdrawn
      ? {
          en: `${other.en} To bring the old one back, copy its file from private/withdrawn/; if nobody wants it back, delete it here.`,
          id: `${other.id} Untuk mengembalikan yang lama, salin berkasnya dari private/withdrawn/; bila tidak, hapus di sini.`,
        }
      : {
          en: `${other.en} If it is the same one, write its name and date as they were, type ${BUKTI} seal, and change them then.`,
          id: `${other.id} Bila ulasannya sama, tulis nama dan tanggalnya seperti semula, ketik ${BUKTI} seal, baru ubah.`,
        },
  );
}
