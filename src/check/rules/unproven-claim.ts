import type { AnyLocated } from '#src/loaders/parse-file.ts';
import { readBoasts } from '../boasts.ts';
import { problemAt, type Rule } from '../rule.ts';

/** What a brand says about itself or its reviews and nothing here can prove. */
const CLAIM =
  /\b(?:100\s?%\s?(?:asli|original|real|genuine|puas|terpercaya|authentic|verified)|(?:ulasan|review|testimoni)s?\s+(?:asli|terverifikasi|terpercaya|verified|authentic)|(?:verified|genuine|authentic|real)\s+(?:customer )?(?:reviews?|testimonials?|customers?)|terverifikasi|tamper-?proof|independently verified|dijamin (?:asli|puas|jujur)|guaranteed (?:real|genuine|authentic)|(?<!(?:gambar|foto|varian|tipe|ukuran|warna|model|type|size|picture|photo)\s)(?:nomor|no\.?|number|#)\s?(?:1|satu|one)\b|terbaik (?:di\s+\p{L}+|di(?:dunia|indonesia)|se\s?\p{L}+)|best in the (?:world|country)|paling terpercaya|most trusted)/iu;

export const unprovenClaim: Rule = {
  code: 'unproven-claim',
  about: { en: 'The brand claims nothing about reviews that is not proven.', id: 'Merek tidak menyatakan apa pun yang tidak terbukti.' },
  cites: 'UCPD annex I, 23b: no “verified” without reasonable steps',
  check: (folder) =>
    folder.entries.flatMap((entry) =>
      brandWords(entry).flatMap(({ path, text }) => {
        const found = CLAIM.exec(text)?.[0] ?? readBoasts(text).find(({ kind }) => kind !== 'most')?.text;
        if (found === undefined) return [];
        return [
          problemAt(
            entry,
            'unproven-claim',
            path,
            {
              en: `found ${JSON.stringify(found)}, which nothing here proves, and which bukti verify reports`,
              id: `ada ${JSON.stringify(found)}, yang tidak dibuktikan apa pun di sini, dan dilaporkan oleh bukti verify`,
            },
            {
              en: 'Say what is done and can be checked, such as: each review says whether it was matched to an order.',
              id: 'Katakan apa yang dilakukan dan bisa diperiksa, misalnya: tiap ulasan menyebut apakah pembeliannya tercatat.',
            },
          ),
        ];
      }),
    ),
};

interface BrandWords {
  path: PropertyKey[];
  text: string;
}

/** What the brand itself says; customers may claim what they like. */
function brandWords(entry: AnyLocated): BrandWords[] {
  switch (entry.kind) {
    case 'site':
      return [
        ...texts(['name'], entry.data.name),
        ...texts(['tagline'], entry.data.tagline),
        ...texts(['description'], entry.data.description),
      ];
    case 'products':
      return [...texts(['name'], entry.data.name), ...texts(['description'], entry.data.description)];
    case 'commitments':
      return [...texts(['title'], entry.data.title), ...texts(['text'], entry.data.text)];
    case 'changes':
      return [...texts(['title'], entry.data.title), ...texts(['done'], entry.data.done), ...texts(['body'], entry.data.body)];
    case 'campaigns':
    case 'causes':
      return [...texts(['title'], entry.data.title), ...texts(['body'], entry.data.body)];
    case 'reviews':
      return entry.data.status === 'published'
        ? entry.data.replies.flatMap(({ body }, index) => texts(['replies', index, 'body'], body))
        : [];
    default:
      return [];
  }
}

function texts(path: PropertyKey[], text: string | Record<string, string> | undefined): BrandWords[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [{ path, text }] : Object.entries(text).map(([lang, one]) => ({ path: [...path, lang], text: one }));
}
