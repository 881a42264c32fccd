import type { Located } from '#src/loaders/parse-file.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { entriesOf, type Folder } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Ids stand in addresses and in the log, so two entries never share one; `bukti reply` answers a review or a question by its id. */
export const duplicateId: Rule = {
  code: 'duplicate-id',
  about: { en: 'Each id stands once.', id: 'Setiap id hanya dipakai satu kali.' },
  check(folder: Folder) {
    return [[...entriesOf(folder, 'reviews'), ...entriesOf(folder, 'questions')], entriesOf(folder, 'posts')].flatMap(
      (entries: (Located<'reviews'> | Located<'questions'> | Located<'posts'>)[]) =>
        [...Map.groupBy(entries, ({ data }) => data.id)].flatMap(([id, [first, ...others]]) => {
          if (first === undefined) return [];
          const place = `${first.source.file}:${first.source.lineOf(['id'])}`;
          return others.map((entry, at) =>
            problemAt(
              entry,
              'duplicate-id',
              ['id'],
              {
                en: `found the id ${id} a second time, expected each id once; the first is in ${place}`,
                id: `id ${id} dipakai dua kali; yang pertama ada di ${place}`,
              },
              rename(entry.source.file, freeId(id, at, entries)),
            ),
          );
        }),
    );
  },
};

/** A name that nobody has: `rani-2`. */
function freeId(id: string, at: number, entries: readonly { data: { id: string } }[]): string {
  const taken = new Set(entries.map(({ data }) => data.id));
  let number = at + 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** In a Markdown file the id is the name of the file. A sealed id stays as it is. */
const rename = (file: string, free: string): Bilingual =>
  file.endsWith('.md')
    ? {
        en: `Rename one of the two, if not sealed yet: this file to ${free}.md. If both are the same review, delete one.`,
        id: `Ganti nama salah satu yang belum disegel: berkas ini menjadi ${free}.md. Bila ulasannya sama, hapus salah satu.`,
      }
    : {
        en: `Rename one of the two, if not sealed yet: "id": "${free}". If both are the same review, delete one.`,
        id: `Ganti id salah satu yang belum disegel: "id": "${free}". Bila ulasannya sama, hapus salah satu.`,
      };
