import { findAlike } from '../alike-words.ts';
import { problemAt, type Rule } from '../rule.ts';

export const nearDuplicate: Rule = {
  code: 'near-duplicate',
  about: { en: 'A review is not there twice, with small changes.', id: 'Ulasan tidak ada dua kali dengan sedikit perubahan.' },
  cites: 'ISO 20488:2018: a review is published once',
  check: (folder) =>
    findAlike(folder)
      .filter(({ isSame, isOneAuthor }) => !isSame || isOneAuthor)
      .map(({ first, second, isSame }) =>
        problemAt(
          second,
          'near-duplicate',
          ['body'],
          {
            en: `found ${isSame ? 'the same words' : 'nearly the same words'} as in ${first.data.id}`,
            id: `kata-katanya ${isSame ? 'sama' : 'hampir sama'} dengan ${first.data.id}`,
          },
          {
            en: 'If it is one review twice, withhold the later one: status: withheld, reason: duplicate.',
            id: 'Bila itu satu ulasan dua kali, tahan yang lebih baru: status: withheld, reason: duplicate.',
          },
        ),
      ),
};
