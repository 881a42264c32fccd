import { missingTexts as listMissingTexts } from '#src/i18n/texts.ts';
import type { AnyLocated } from '#src/loaders/parse-file.ts';
import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Texts of the site that a language lacks. They are shown in English. */
export const missingTexts: Rule = {
  code: 'missing-texts',
  about: { en: 'Every language of the site has every text.', id: 'Tiap bahasa situs punya semua teks.' },
  cites: 'WCAG 2.2, 3.1.1: the language of a page is that of its words',
  check(folder) {
    const own = new Map(entriesOf(folder, 'texts').map((entry) => [entry.data.lang, entry]));
    return entriesOf(folder, 'site').flatMap((site) =>
      site.data.languages.flatMap((lang, index) => {
        const entry = own.get(lang);
        const missing = listMissingTexts(lang, entry?.data);
        const [first = ''] = missing;
        if (missing.length === 0) return [];
        const message = {
          en: `found ${missing.length} texts that ${lang} lacks, which are shown in English; the first is ${first}`,
          id: `${missing.length} teks belum ada dalam ${lang} dan tampil dalam bahasa Inggris; yang pertama ${first}`,
        };
        const fix = {
          en: `Write them in content/texts/${lang}.yaml.`,
          id: `Tulis di content/texts/${lang}.yaml.`,
        };
        return [problemAt(entry ?? site, 'missing-texts', entry === undefined ? ['languages', index] : [], message, fix)];
      }),
    );
  },
};

/** What the brand wrote in some languages of its site and not in others, where English or the first stands for it. */
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
