import { missingTexts as listMissingTexts } from '#src/i18n/texts.ts';
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
