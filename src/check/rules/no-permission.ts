import { isPermitted } from '#src/aggregate/permission.ts';
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
            : {
                en: 'found no permission that holds today for the website, so that the post is not shown',
                id: 'izinnya tidak berlaku hari ini untuk situs, sehingga kiriman ini tidak tampil',
              },
          {
            en: 'Ask the author, and write: permission: { granted: 2026-08-15, how: direct-message, scope: [website] }',
            id: 'Minta izin penulisnya, lalu tulis: permission: { granted: 2026-08-15, how: direct-message, scope: [website] }',
          },
        );
      }),
};
