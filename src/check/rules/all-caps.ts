import { customerWords } from '../review-words.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Fewer letters are a word such as BAGUS, or a brand's name. */
const LEAST_LETTERS = 25;
const LEAST_SHARE = 0.8;

export const allCaps: Rule = {
  code: 'all-caps',
  about: { en: 'A whole review in capitals is hard to read.', id: 'Ulasan yang seluruhnya huruf besar sulit dibaca.' },
  check: (folder) =>
    customerWords(folder).flatMap(({ entry, path, text }) => {
      const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
      const small = text.match(/\p{Ll}/gu)?.length ?? 0;
      if (capitals + small < LEAST_LETTERS || capitals / (capitals + small) < LEAST_SHARE) return [];
      return [
        problemAt(
          entry,
          'all-caps',
          path,
          { en: 'found words in capitals alone', id: 'ada kata-kata yang seluruhnya huruf besar' },
          {
            en: 'Leave them: they are the customer’s. Make sure only that no import has changed them.',
            id: 'Biarkan: itu tulisan pelanggan. Pastikan saja bukan impor yang mengubahnya.',
          },
        ),
      ];
    }),
};
