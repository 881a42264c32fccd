import type { AnyLocated } from '#src/loaders/parse-file.ts';
import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Texts that the brand wrote in some languages of its site and not in others. There English, or the first language, is shown. */
export const missingLanguage: Rule = {
  code: 'missing-language',
  about: {
    en: 'What is written in several languages is written in all of the site’s.',
    id: 'Yang ditulis dalam beberapa bahasa ditulis dalam semua bahasa situs.',
  },
  cites: 'WCAG 2.2, 3.1.2: the language of each part',
  check(folder) {
    const languages = entriesOf(folder, 'site').flatMap(({ data }) => data.languages);
    return folder.entries.flatMap((entry) => {
      const lacking = entry.kind === 'texts' ? [] : listLacking(entry.source.value, languages);
      const [first] = lacking;
      if (first === undefined) return [];
      const field = first.join('.');
      const more = lacking.length - 1;
      return [
        problemAt(
          entry as AnyLocated,
          'missing-language',
          first.slice(0, -1),
          {
            en: `${field}: found nothing, expected the text in that language${more === 0 ? '' : `; ${more} more are missing`}`,
            id: `${field}: belum ada isinya; yang diharapkan: teks dalam bahasa itu${more === 0 ? '' : `; ${more} lagi juga belum ada`}`,
          },
          { en: `Add the field ${field}.`, id: `Tambahkan bidang ${field}.` },
        ),
      ];
    });
  },
};

/** Fields that may have a text for each language. */
const LOCALIZED = new Set([
  'name',
  'category',
  'tagline',
  'description',
  'label',
  'alt',
  'title',
  'text',
  'done',
  'rules',
  'prize',
  'for',
  'amount',
]);

function listLacking(value: unknown, languages: readonly string[], path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const known = Object.keys(value);
  const field = path.findLast((name) => !/^\d+$/.test(name)) ?? '';
  if (LOCALIZED.has(field) && languages.some((lang) => known.includes(lang)))
    return languages.filter((lang) => !known.includes(lang)).map((lang) => [...path, lang]);
  return Object.entries(value).flatMap(([name, inner]) => listLacking(inner, languages, [...path, name]));
}
