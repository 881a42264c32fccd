import { hasTexts, SHIPPED_LANGUAGES } from '#src/i18n/texts.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

/** A language of the site of which there are no texts, neither here nor in `content/texts/`. */
export const unknownLanguage: Rule = {
  code: 'unknown-language',
  about: { en: 'The site speaks languages that have texts.', id: 'Situs memakai bahasa yang teksnya ada.' },
  check(folder) {
    const own = new Set(entriesOf(folder, 'texts').map(({ data }) => data.lang));
    return entriesOf(folder, 'site').flatMap((entry) =>
      entry.data.languages.flatMap((lang, index) => {
        if (hasTexts(lang) || own.has(lang)) return [];
        const nearest = suggest(lang, SHIPPED_LANGUAGES);
        const known = SHIPPED_LANGUAGES.join(', ');
        return [
          problemAt(
            entry,
            'unknown-language',
            ['languages', index],
            {
              en: `found ${JSON.stringify(lang)}, expected a language that has texts: ${known}`,
              id: `ada ${JSON.stringify(lang)}; yang ada teksnya: ${known}`,
            },
            {
              en: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Or write the texts of it: content/texts/${lang}.yaml`,
              id: `${nearest === undefined ? '' : `Maksudnya ${nearest}? `}Atau tulis teksnya: content/texts/${lang}.yaml`,
            },
          ),
        ];
      }),
    );
  },
};
