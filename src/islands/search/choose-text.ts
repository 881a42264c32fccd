import type { ShownReview } from '#src/outputs/search/shown.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { type Excerpt, excerpt, highlight } from '#src/search/highlight.ts';
import type { Term } from '#src/search/query.ts';

interface ChosenText {
  title?: Excerpt;
  body: Excerpt;
  lang: string;
  isTranslation: boolean;
}

/**
 * Which words of a review are shown: the customer's own, unless a translation holds more of the words that were asked
 * for. Between translations the one in the page's language goes first.
 */
export function chooseText(review: ShownReview, lang: SiteLanguage, terms: readonly Term[]): ChosenText {
  const translations = Object.entries(review.translations ?? {}).sort(([a], [b]) => Number(b === lang) - Number(a === lang));
  const texts = [
    prepare(review, review.lang, false, terms),
    ...translations.flatMap(([language, text]) => (text === undefined ? [] : [prepare(text, language, true, terms)])),
  ];
  const hits = ({ title, body }: ChosenText) => (title?.hits ?? 0) + body.hits;
  return texts.reduce((best, text) => (hits(text) > hits(best) ? text : best));
}

function prepare(text: { title?: string; body: string }, lang: string, isTranslation: boolean, terms: readonly Term[]): ChosenText {
  return {
    ...(text.title !== undefined && { title: highlight(text.title, lang, terms) }),
    body: excerpt(text.body, lang, terms),
    lang,
    isTranslation,
  };
}
