import { entriesOf, type Folder } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

/** A winner got something from the shop: the post must say so wherever it is shown. */
export const undisclosedWinner: Rule = {
  code: 'undisclosed-winner',
  about: { en: 'The post of a winner discloses the prize.', id: 'Kiriman pemenang menyebut hadiahnya.' },
  check(folder: Folder) {
    const posts = new Map(entriesOf(folder, 'posts').map(({ data }) => [data.id, data]));
    return entriesOf(folder, 'campaigns').flatMap((entry) =>
      entry.data.winners.flatMap((id, index) =>
        posts.get(id)?.disclosure === 'none'
          ? [
              problemAt(
                entry,
                'undisclosed-winner',
                ['winners', index],
                {
                  en: `found the winner ${JSON.stringify(id)}, whose post discloses nothing; expected what was given, which then stands wherever the post is shown`,
                  id: `kiriman pemenang ${JSON.stringify(id)} tidak menyebut hadiahnya; yang diharapkan: apa yang diberikan, supaya ikut tampil di mana pun`,
                },
                {
                  en: `Write into content/posts/${id}.md: disclosure: incentivised, and disclosureNote with one sentence.`,
                  id: `Tulis di content/posts/${id}.md: disclosure: incentivised, dan disclosureNote dengan satu kalimat.`,
                },
              ),
            ]
          : [],
      ),
    );
  },
};
