import { findSubjects } from '#src/aggregate/topics/subjects.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';

/** Subjects that shoppers ask about and that the site's reviews mention, as search words in the language of a page. */
export async function getSubjects(lang: SiteLanguage): Promise<string[]> {
  return (await allSubjects()).get(lang) ?? [];
}

const allSubjects = createOnce(async () => {
  const { site, reviews } = await getCatalog();
  return new Map(site.languages.map((lang) => [lang, findSubjects(reviews, lang, textsFor(lang).ways.subjects)]));
});
