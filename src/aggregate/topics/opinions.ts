import { createWordReader } from '#src/language/words.ts';
import { compare } from '#src/schemas/sort.ts';
import type { CatalogReview } from '../catalog.ts';
import { addSaying, type Phrase, phraseOf, type Said } from './phrase.ts';

export interface Opinions {
  pros: Phrase[];
  cons: Phrase[];
}

/**
 * What customers name as good and as bad, the most frequent first, then by text. *Kemasan rapi* and *kemasannya rapi!* are one phrase of
 * one language, shown as most customers spell it; a review says a phrase once. Reviews that do not count towards the rating are used as
 * well: a phrase is a quote with its sources, not a figure.
 */
export function summarizeOpinions(reviews: readonly Pick<CatalogReview, 'id' | 'lang' | 'pros' | 'cons'>[]): Opinions {
  const languages = [...Map.groupBy(reviews, ({ lang }) => lang.split('-')[0] ?? lang)];
  const summarize = (field: keyof Opinions): Phrase[] =>
    languages
      .flatMap(([lang, own]) =>
        summarizeLanguage(
          lang,
          own.map((review) => ({ id: review.id, texts: review[field] })),
        ),
      )
      .sort((a, b) => b.ids.length - a.ids.length || compare(a.text, b.text) || compare(a.lang, b.lang));
  return { pros: summarize('pros'), cons: summarize('cons') };
}

function summarizeLanguage(lang: string, reviews: readonly { id: string; texts: readonly string[] }[]): Phrase[] {
  const read = createWordReader(lang);
  const sayings = new Map<string, Said>();
  for (const { id, texts } of reviews) {
    for (const text of texts) {
      const key = read(text)
        .map(({ base }) => base)
        .join(' ');
      addSaying(sayings, key === '' ? text : key, text, id);
    }
  }
  return [...sayings.values()].map((said) => phraseOf(said, lang, read));
}
