import { isPermitted } from '#src/aggregate/permission.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Permission } from '#src/schemas/post.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

export const noPermission: Rule = {
  code: 'no-permission',
  about: { en: 'A post is shown with its author’s permission alone.', id: 'Kiriman hanya tampil dengan izin penulisnya.' },
  cites: 'UU PDP 27/2022; GDPR, article 6',
  check: (folder) =>
    entriesOf(folder, 'posts')
      .filter(({ data }) => data.permission?.revoked === undefined && !isPermitted(data.permission, folder.today))
      .map((entry) => {
        const { permission } = entry.data;
        return problemAt(
          entry,
          'no-permission',
          permission === undefined ? [] : ['permission'],
          permission === undefined
            ? { en: 'found no permission, so that the post is not shown', id: 'tidak ada izin, sehingga kiriman ini tidak tampil' }
            : whyNot(permission, folder.today),
          {
            en: `Ask the author (${BUKTI} permission ${entry.data.id}). Where the answer is yes: ${BUKTI} permission ${entry.data.id} --granted`,
            id: `Minta izin penulisnya (${BUKTI} permission ${entry.data.id}). Bila jawabannya ya: ${BUKTI} permission ${entry.data.id} --granted`,
          },
        );
      }),
};

/** Why a permission does not hold today for the website. */
function whyNot({ granted, expires, scope }: Permission, today: string): Bilingual {
  if (granted > today)
    return {
      en: `found a permission that was granted on ${granted}, a day that has not come; until then the post is not shown`,
      id: `izinnya diberikan ${granted}, hari yang belum tiba; sampai saat itu kiriman ini tidak tampil`,
    };
  if (expires !== undefined && expires < today)
    return {
      en: `found a permission that ended on ${expires}, so that the post is not shown`,
      id: `izinnya berakhir ${expires}, sehingga kiriman ini tidak tampil`,
    };
  return {
    en: `found a permission for ${scope.join(', ')}, and not for the website, so that the post is not shown`,
    id: `izinnya untuk ${scope.join(', ')}, tidak untuk situs (website), sehingga kiriman ini tidak tampil`,
  };
}
