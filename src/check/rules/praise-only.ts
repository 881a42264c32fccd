import { publishedReviews } from '../review-words.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Fewer reviews can all be good by chance. */
const LEAST_REVIEWS = 25;
const LEAST_GOOD_STARS = 4;

export const praiseOnly: Rule = {
  code: 'praise-only',
  about: { en: 'What is shown is not praise alone.', id: 'Yang ditampilkan bukan hanya pujian.' },
  cites: 'UK CMA208 (2025): no cherry-picking; ISO 20488:2018: reviews reflect the balance received; FTC 16 CFR 465.7',
  check: (folder) =>
    [...Map.groupBy(publishedReviews(folder), ({ data }) => data.imported?.from ?? '')].flatMap(([from, reviews]) => {
      const [first] = reviews;
      if (first === undefined || reviews.length < LEAST_REVIEWS || reviews.some(({ data }) => data.rating < LEAST_GOOD_STARS)) return [];
      const source =
        from === '' ? { en: 'reviews', id: 'ulasan' } : { en: `reviews of the file ${from}`, id: `ulasan dari berkas ${from}` };
      return [
        problemAt(
          first,
          'praise-only',
          [],
          {
            en: `found ${reviews.length} ${source.en}, and none with fewer than ${LEAST_GOOD_STARS} stars`,
            id: `ada ${reviews.length} ${source.id}, dan tidak satu pun di bawah ${LEAST_GOOD_STARS} bintang`,
          },
          {
            en: 'If criticism was left out, import it too: all that was received is shown, or withheld with its reason.',
            id: 'Bila kritik tertinggal, impor juga: semua yang diterima ditampilkan, atau ditahan dengan alasannya.',
          },
        ),
      ];
    }),
};
