import type { Located } from '#src/loaders/parse-file.ts';
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
          return others.map((entry) =>
            problemAt(
              entry,
              'duplicate-id',
              ['id'],
              {
                en: `found the id ${id} a second time, expected each id once; the first is in ${place}`,
                id: `id ${id} dipakai dua kali; yang pertama ada di ${place}`,
              },
              { en: 'Rename one of the two.', id: 'Ganti nama salah satunya.' },
            ),
          );
        }),
    );
  },
};
