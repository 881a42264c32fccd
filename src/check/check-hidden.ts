import { type HiddenPart, isOfAnother } from '#src/evidence/hidden-part.ts';
import type { Replay } from '#src/evidence/replay.ts';
import { pseudonym } from '#src/evidence/sealed-document.ts';
import type { Located } from '#src/loaders/parse-file.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Problem } from '#src/schemas/problem.ts';
import { problemAt } from './rule.ts';

/**
 * A review under an id that another one had before, whose name and order number the private folder still keeps: they are not its own.
 * @param reviews as their files say them
 */
export function checkHidden(
  reviews: readonly Located<'reviews'>[],
  hidden: ReadonlyMap<string, HiddenPart>,
  { live, revisions }: Replay,
): Problem[] {
  return reviews.flatMap((entry) => {
    const { id } = entry.data;
    const part = hidden.get(id);
    if (part === undefined) return [];
    const names = [id, ...(part.seed === undefined ? [] : [pseudonym({ id }, part.seed)])];
    const wasWithdrawn = names.some((name) => revisions.has(name)) && !names.some((name) => live.has(name));
    return isOfAnother(entry.data, part, wasWithdrawn) ? [tellReuse(entry, wasWithdrawn)] : [];
  });
}

function tellReuse(entry: Located<'reviews'>, wasWithdrawn: boolean): Problem {
  const { id } = entry.data;
  const { file } = entry.source;
  const other = file.endsWith('.md')
    ? { en: `If this is another review, give ${file} another name.`, id: `Bila ini ulasan lain, beri ${file} nama lain.` }
    : { en: `If this is another review, give it another id in ${file}.`, id: `Bila ini ulasan lain, beri id lain di ${file}.` };
  return problemAt(
    entry,
    'id-used-before',
    ['id'],
    wasWithdrawn
      ? {
          en: `found the id ${id} of a review that was withdrawn, whose name or order number private/ keeps; expected another id, or its file as it was`,
          id: `id ${id} milik ulasan yang sudah ditarik, yang nama atau nomor pesanannya disimpan private/; pakai id lain, atau berkasnya seperti semula`,
        }
      : {
          en: `found the id ${id} of an earlier review by another name, or of another day, whose name or order number private/ keeps; expected an id of its own`,
          id: `id ${id} pernah dipakai ulasan dengan nama atau hari lain, yang nama atau nomor pesanannya disimpan private/; pakai id sendiri`,
        },
    wasWithdrawn
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
