import { stemOf } from '#src/language/stems.ts';
import { tokenize } from '#src/language/tokens.ts';
import type { Change } from '#src/schemas/change.ts';
import type { CatalogReview } from './catalog.ts';
import { shareOf } from './days.ts';

/** How many of some reviews mention something. */
interface Mentions {
  reviews: number;
  mentioning: number;
  /** `mentioning` of `reviews`, 0 to 1 with three decimals; missing where there are none. */
  share?: number;
}

interface ChangeSummary {
  /** Missing where the change names no words by which it is measured. */
  measured?: { before: Mentions; after: Mentions };
  /** Reviews in which customers said it, in the order of the file; those that are not public any more are left out. */
  heard: CatalogReview[];
}

type Said = Pick<CatalogReview, 'date' | 'product' | 'lang' | 'title' | 'body' | 'cons'>;

/**
 * What became of a change: the share of reviews that mention it, before the day of the change and from that day on. Only reviews of its
 * products that have a date are counted. What customers liked is no complaint, so it is not searched.
 */
export function summarizeChange(
  change: Pick<Change, 'date' | 'products' | 'heard' | 'mentions'>,
  reviews: readonly CatalogReview[],
): ChangeSummary {
  const { date, products, heard, mentions } = change;
  const byId = new Map(reviews.map((review) => [review.id, review]));
  const summary: ChangeSummary = { heard: heard.flatMap((id) => byId.get(id) ?? []) };
  if (mentions === undefined) return summary;
  const own = reviews.filter(({ product }) => products.length === 0 || products.includes(product));
  const count = (some: readonly CatalogReview[]): Mentions => {
    const mentioning = some.filter((review) => doesMention(review, mentions)).length;
    const share = shareOf(mentioning, some.length);
    return { reviews: some.length, mentioning, ...(share !== undefined && { share }) };
  };
  return {
    ...summary,
    measured: {
      before: count(own.filter((review) => review.date !== undefined && review.date < date)),
      after: count(own.filter((review) => review.date !== undefined && review.date >= date)),
    },
  };
}

/** Whether a review has one of the words in any form: *bocor* in *bocornya*, *kebocoran*. An entry of several words needs all of them. */
export function doesMention({ lang, title = '', body, cons }: Said, mentions: readonly string[]): boolean {
  const inText = new Set([title, body, ...cons].flatMap((text) => basesIn(text, lang)));
  return mentions.some((mention) => {
    const words = tokenize(mention).map(({ text }) => text);
    return words.length > 0 && words.every((word) => inText.has(word) || inText.has(stemOf(word, lang) ?? word));
  });
}

function basesIn(text: string, lang: string): string[] {
  return tokenize(text).flatMap(({ text: word }) => [word, stemOf(word, lang) ?? word]);
}
