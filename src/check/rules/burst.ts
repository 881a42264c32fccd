import { publishedReviews } from '../review-words.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Fewer reviews of one product on one day happen by chance, such as after a newsletter. */
const LEAST_A_DAY = 10;
/** How many times the usual number, which is the median of the days that have any reviews. */
const LEAST_TIMES = 5;

export const burst: Rule = {
  code: 'burst',
  about: { en: 'Reviews do not come all on one day.', id: 'Ulasan tidak datang semua pada satu hari.' },
  cites: 'ISO 20488:2018: look into unusual numbers of reviews',
  check: (folder) =>
    [...Map.groupBy(publishedReviews(folder), ({ data }) => data.product)].flatMap(([product, reviews]) => {
      const days = Map.groupBy(
        reviews.filter(({ data }) => data.date !== undefined),
        ({ data }) => data.date ?? '',
      );
      const counts = [...days.values()].map(({ length }) => length).sort((a, b) => a - b);
      const usual = counts[Math.floor((counts.length - 1) / 2)] ?? 0;
      if (counts.length < 2) return [];
      return [...days].flatMap(([day, sameDay]) => {
        const [first] = sameDay;
        if (first === undefined || sameDay.length < LEAST_A_DAY || sameDay.length < usual * LEAST_TIMES) return [];
        return [
          problemAt(
            first,
            'burst',
            ['date'],
            {
              en: `found ${sameDay.length} reviews of ${product} on ${day}, where a day has ${usual} as a rule`,
              id: `ada ${sameDay.length} ulasan ${product} pada ${day}, padahal biasanya ${usual} sehari`,
            },
            {
              en: 'Find out why: a newsletter, an event, or reviews that were bought. If it is right, add it under silence: in site.yaml.',
              id: 'Cari sebabnya: buletin, acara, atau ulasan yang dibeli. Bila memang wajar, tambahkan di bawah silence: di site.yaml.',
            },
          ),
        ];
      });
    }),
};
