import { listEndingPermissions } from '#src/aggregate/permission.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

export const permissionEnds: Rule = {
  code: 'permission-ends',
  about: { en: 'Authors are asked again before their permission ends.', id: 'Penulis ditanyai lagi sebelum izinnya habis.' },
  cites: 'UU PDP 27/2022; GDPR, article 6',
  check(folder) {
    const entries = entriesOf(folder, 'posts');
    const soon = listEndingPermissions(
      entries.map(({ data }) => data),
      folder.today,
    );
    return soon.flatMap(({ id, permission }) => {
      const entry = entries.find(({ data }) => data.id === id);
      const day = permission?.expires ?? '';
      if (entry === undefined) return [];
      return [
        problemAt(
          entry,
          'permission-ends',
          ['permission', 'expires'],
          {
            en: `the permission ends on ${day}; then the post is not shown any more`,
            id: `izinnya habis pada ${day}; setelah itu kiriman ini tidak tampil lagi`,
          },
          { en: `Ask again: ${BUKTI} permission ${id}`, id: `Mintalah lagi: ${BUKTI} permission ${id}` },
        ),
      ];
    });
  },
};
