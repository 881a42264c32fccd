import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { textsFor } from './texts.ts';

/** Stands for a figure or a name that the browser puts in. */
const GAP = '#';

/** The rule of `pickSnippet` in few words; the snippet and the builder have it in full. */
const SHORT_RULE: Record<SiteLanguage, string> = {
  id: 'Terbaru menurut aturan, kritik pun ikut.',
  en: 'Newest by rule, criticism included.',
};

export type ElementTexts = ReturnType<typeof elementTexts>;

/**
 * The texts of the custom elements in one language, as data: derived from the site's own when it is built, so that none is
 * written twice; they travel in the documents that the elements load, in every language of the site. `#` stands for what is put in.
 * @param isSample whether the site says that its content is made up
 */
export function elementTexts(lang: SiteLanguage, isSample: boolean) {
  const t = textsFor(lang).embed;
  return {
    about: t.about(GAP),
    outOf: t.stars(GAP),
    noReviews: t.noReviews,
    noCounted: t.noCounted,
    anonymous: t.anonymous,
    readMore: t.readMore,
    allReviews: t.allReviews(GAP, false),
    rule: SHORT_RULE[lang],
    // Its first sentence.
    sample: isSample ? textsFor(lang).pages.sample.replace(/(?<=\.) .*/, '') : '',
  };
}
