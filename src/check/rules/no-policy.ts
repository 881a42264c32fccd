import { entriesOf } from '../folder.ts';
import { publishedReviews } from '../review-words.ts';
import { problemAt, type Rule } from '../rule.ts';

/** A folder with fewer reviews is about to begin. */
const LEAST_REVIEWS = 25;

const POLICY =
  /polic|kebijakan|privac|privasi|terms|syarat|ketentuan|datenschutz|agb|impressum|condiciones|dasar|ポリシー|規約|سياسة|شروط/iu;

export const noPolicy: Rule = {
  code: 'no-policy',
  about: {
    en: 'A public policy says how reviews and personal data are treated.',
    id: 'Kebijakan publik menjelaskan perlakuan atas ulasan dan data pribadi.',
  },
  cites: 'UK DMCC Act 2024, schedule 20: a public policy against fake reviews; UU PDP 27/2022',
  check: (folder) =>
    entriesOf(folder, 'site')
      .filter(({ data }) => !data.sample && publishedReviews(folder).length >= LEAST_REVIEWS)
      .filter(({ data }) => !data.links.some(({ label, url }) => POLICY.test(`${url} ${JSON.stringify(label)}`)))
      .map((entry) =>
        problemAt(
          entry,
          'no-policy',
          ['links'],
          { en: 'found no link to a policy', id: 'tidak ada tautan ke kebijakan' },
          {
            en: 'Write the page and link it: links: [{ label: { id: Kebijakan ulasan, en: Review policy }, url: https://… }]',
            id: 'Tulis halamannya dan tautkan: links: [{ label: { id: Kebijakan ulasan, en: Review policy }, url: https://… }]',
          },
        ),
      ),
};
