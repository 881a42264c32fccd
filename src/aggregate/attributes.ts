import type { Product } from '#src/schemas/product.ts';
import type { CatalogReview } from './catalog.ts';

type Attribute = Product['attributes'][string];

/** How the reviews of a product answer one of its questions, such as *Grind*. */
interface AttributeSummary {
  key: string;
  label: Attribute['label'];
  /** Every declared answer in the declared order, also those that nobody gave. */
  values: {
    key: string;
    label: Attribute['values'][string];
    n: number;
    /** The part of the answers, 0 to 1; 0 where there are no answers. */
    share: number;
  }[];
  answered: number;
  notAnswered: number;
}

/**
 * Answers to each question of a product, in the declared order. All its published reviews and ratings are included, also
 * those that do not count: the answers tell who bought it and how it is used, not how good it is.
 */
export function summarizeAttributes({
  attributes,
  reviews,
  ratings,
}: {
  attributes: Product['attributes'];
  reviews: readonly Pick<CatalogReview, 'attributes'>[];
  ratings: readonly Pick<CatalogReview, 'attributes'>[];
}): AttributeSummary[] {
  return Object.entries(attributes).map(([key, { label, values }]) => {
    const all = [...reviews, ...ratings];
    const counts = Object.keys(values).map((value) => all.filter((review) => review.attributes[key] === value).length);
    const answered = counts.reduce((sum, n) => sum + n, 0);
    return {
      key,
      label,
      values: Object.entries(values).map(([value, words], at) => {
        const n = counts[at] ?? 0;
        return { key: value, label: words, n, share: answered === 0 ? 0 : n / answered };
      }),
      answered,
      notAnswered: all.length - answered,
    };
  });
}
