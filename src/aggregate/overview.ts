import { latinDigits } from '#src/language/digits.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { CatalogProduct } from './catalog.ts';
import { summarizeOpinions } from './topics/opinions.ts';
import type { Topic } from './topics/topics.ts';
import { summarizeTrust, type TrustSummary } from './trust-profile.ts';

/** Something that an overview may quote, and the numbers that may stand with it: how many say it first. */
export interface QuotedFact {
  quote: string;
  numbers: readonly number[];
}

/** What the reviews of a product say, counted: the only things that an overview may say. */
export interface OverviewFacts {
  /** How many reviews there are. */
  of: number;
  liked: QuotedFact[];
  disliked: QuotedFact[];
  /** Spoken of far more often than of other products. */
  spoken: QuotedFact[];
  answers: { question: TrustSummary['question']; mean: number; count: number }[];
}

/** A phrase needs two customers to enter an overview. A topic needs three: two may use the same word by chance. */
const LEAST = 2;
const LEAST_SPOKEN = 3;
const MOST = 3;
/** Without signs that end a sentence or a quote, and without digits, which would be taken for a count. */
const PLAIN = /^[^“”".!?…\d\n]+$/u;

/** Gathers the facts for readers of one language. The same counts stand on the product's page. @param topics of the product, in all languages */
export function gatherFacts(product: CatalogProduct, topics: readonly Topic[], lang: SiteLanguage): OverviewFacts {
  const { pros, cons } = summarizeOpinions(product.reviews);
  const most = (phrases: readonly { text: string; ids: readonly string[] }[], least = LEAST): QuotedFact[] =>
    phrases
      .filter(({ text, ids }) => ids.length >= least && PLAIN.test(text))
      .slice(0, MOST)
      .map(({ text, ids }) => ({ quote: text, numbers: [ids.length] }));
  const named = new Set([...pros, ...cons].map(({ text }) => text));
  return {
    of: product.reviews.length,
    liked: most(pros),
    disliked: most(cons),
    spoken: most(
      topics.filter((topic) => topic.lang === lang && !named.has(topic.text)).sort((a, b) => b.ids.length - a.ids.length),
      LEAST_SPOKEN,
    ),
    answers: summarizeTrust([...product.reviews, ...product.ratings]).flatMap(({ question, ratingValue, ratingCount }) =>
      ratingValue === undefined ? [] : [{ question, mean: ratingValue, count: ratingCount }],
    ),
  };
}

/**
 * The sentences of an overview that hold: each quotes something, every quote is a fact letter by letter with its count beside it, and every
 * other number is how many reviews there are. All else is dropped, whoever wrote it.
 */
export function keepTrueSentences(text: string, of: number, facts: readonly QuotedFact[]): string[] {
  const known = new Map(facts.map(({ quote, numbers }) => [quote, numbers]));
  return splitSentences(text).filter((sentence) => {
    const quotes = Array.from(sentence.matchAll(/“([^“”]*)”/gu), ([, quote = '']) => quote);
    const numbers = numbersIn(sentence.replace(/“[^“”]*”/gu, ' '));
    const allowed = new Set([of, ...quotes.flatMap((quote) => known.get(quote) ?? [])]);
    const isCounted = (quote: string) => known.get(quote)?.every((number) => numbers.includes(number)) === true;
    return quotes.length > 0 && !/["„«»]/u.test(sentence) && quotes.every(isCounted) && numbers.every((number) => allowed.has(number));
  });
}

export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…。])(?:\s+|$)|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Numbers in figures of any script: 4,6 and 4.6 are one. */
function numbersIn(text: string): number[] {
  const latin = latinDigits(text).replace(/٫/g, '.');
  return Array.from(latin.matchAll(/(\d{1,3}(?:[.,٬]\d{3})+)|\d+(?:[.,]\d+)?/g), ([number, grouped]) =>
    Number(grouped === undefined ? number.replace(',', '.') : grouped.replace(/\D/g, '')),
  );
}
