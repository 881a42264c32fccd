import { keepTrueSentences, type OverviewFacts, type QuotedFact } from '#src/aggregate/overview.ts';
import { formatNumber, formatRating, localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Product } from '#src/schemas/product.ts';

/** The overview in one language, a sentence for each kind of fact; empty where nothing was said twice. */
export function draftOverview(facts: OverviewFacts, lang: SiteLanguage): string {
  const t = textsFor(lang).product.overview;
  const list = (quoted: readonly QuotedFact[]) =>
    quoted.map(({ quote, numbers }) => `“${quote}” (${formatNumber(numbers[0] ?? 0, lang)})`).join(', ');
  const answers = facts.answers
    .map(({ question, mean, count }) => t.answer(`“${labelOf(question, lang)}”`, formatRating(mean, lang), count))
    .join(', ');
  return [
    ...(facts.liked.length === 0 ? [] : [t.liked(facts.of, list(facts.liked))]),
    ...(facts.disliked.length === 0 ? [] : [t.disliked(facts.of, list(facts.disliked))]),
    ...(facts.spoken.length === 0 ? [] : [t.spoken(list(facts.spoken))]),
    ...(answers === '' ? [] : [t.answers(answers)]),
  ].join(' ');
}

/** What an overview may quote in one language. */
export function quotable({ liked, disliked, spoken, answers }: OverviewFacts, lang: SiteLanguage): QuotedFact[] {
  return [
    ...liked,
    ...disliked,
    ...spoken,
    ...answers.map(({ question, mean, count }) => ({ quote: labelOf(question, lang), numbers: [mean, count] })),
  ];
}

/** What is shown of an approved overview. */
interface ShownOverview {
  /** The sentences that still hold. */
  sentences: string[];
  /** Whether the counts have moved since it was approved. */
  isStale: boolean;
}

export function showOverview({ text, reviews }: NonNullable<Product['overview']>, facts: OverviewFacts, lang: SiteLanguage): ShownOverview {
  const whole = localText(text, lang);
  const sentences = keepTrueSentences(whole, facts.of, quotable(facts, lang));
  return { sentences, isStale: reviews !== facts.of || sentences.join(' ') !== whole.replace(/\s+/g, ' ').trim() };
}

const labelOf = (question: OverviewFacts['answers'][number]['question'], lang: SiteLanguage): string =>
  textsFor(lang).pages.review.trustQuestions[question].replace(/[.!?…。]+$/u, '');
