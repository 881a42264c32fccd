import { findAlike } from '../alike-words.ts';
import { problemAt, type Rule } from '../rule.ts';

export const sameWords: Rule = {
  code: 'same-words',
  about: { en: 'Different customers do not write the same words.', id: 'Pelanggan yang berbeda tidak menulis kata-kata yang sama.' },
  cites: 'FTC 16 CFR 465.2; UCPD annex I, 23b: no fake reviews',
  check: (folder) =>
    findAlike(folder)
      .filter(({ isSame, isOneAuthor }) => isSame && !isOneAuthor)
      .map(({ first, second }) =>
        problemAt(
          second,
          'same-words',
          ['body'],
          {
            en: `found the words of ${first.data.id}, under another name`,
            id: `kata-katanya sama dengan ${first.data.id}, dengan nama lain`,
          },
          {
            en: 'Find out who wrote them; withhold the review if nobody can tell (reason: not-a-customer).',
            id: 'Cari tahu siapa penulisnya; tahan ulasannya bila tidak ada yang tahu (reason: not-a-customer).',
          },
        ),
      ),
};
