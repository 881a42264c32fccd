import { customerWords } from '../review-words.ts';
import { problemAt, type Rule } from '../rule.ts';

/** An address that a reader could type: with a scheme, with www, or a domain of the usual endings with a path. */
const LINK =
  /\bhttps?:\/\/[^\s<>"')]+|\bwww\.[^\s<>"')]+\.\p{L}{2,}|\b[a-z0-9-]+\.(?:com|net|org|id|co\.id|shop|store|link|me|ly|ee)\/[^\s<>"')]+/iu;

export const linkInWords: Rule = {
  code: 'link-in-words',
  about: { en: 'Customers’ words hold no links.', id: 'Kata-kata pelanggan tidak memuat tautan.' },
  cites: 'Google product review policy: no links in review content',
  check: (folder) =>
    customerWords(folder).flatMap(({ entry, path, text }) => {
      const found = LINK.exec(text)?.[0];
      if (found === undefined) return [];
      const shown = JSON.stringify(found.slice(0, 60));
      return [
        problemAt(
          entry,
          'link-in-words',
          path,
          { en: `found the link ${shown} in the customer’s words`, id: `ada tautan ${shown} di kata-kata pelanggan` },
          {
            en: 'Ask the customer and write […] in its place, or withhold the review if it is an advertisement (reason: off-topic).',
            id: 'Tanya pelanggannya dan tulis […] sebagai gantinya, atau tahan ulasannya bila itu iklan (reason: off-topic).',
          },
        ),
      ];
    }),
};
