import { elementLanguages, GAP, listTexts } from '#src/i18n/elements.ts';
import { localText } from '#src/i18n/format.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Urls } from '../urls.ts';
import type { ApiContext } from './api-context.ts';
import type { ApiProduct, ApiReviewList } from './schemas.ts';

/** What a list of reviews is about, and its figures. */
export type ListSubject = Pick<ApiReviewList, 'published' | 'publishedRatings' | 'rating'> & {
  name: string | Record<SiteLanguage, string>;
};

/** What our elements say of a list, and where their links lead, in every language in which they can speak. */
export function buildListWords(
  { catalog: { site }, languages: [first, ...others] }: ApiContext,
  subject: ListSubject,
  shownAt: (urls: Urls) => string,
): ApiProduct['words'] {
  if (first === undefined) throw new Error('A site has a language.');
  const below = (path: string) => path.slice(first.home.length);
  return Object.fromEntries(
    elementLanguages(site.languages).map((lang) => {
      // Pages of a language that the site lacks are those of its first.
      const urls = others.find((one) => one.lang === lang) ?? first;
      const texts = listTexts(lang, site.sample, { ...subject, name: localText(subject.name, lang) });
      return [lang, { ...texts, listPath: below(shownAt(urls)), reviewPath: below(urls.review(GAP)) }];
    }),
  );
}
