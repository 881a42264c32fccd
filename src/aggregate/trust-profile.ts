import type { Rating } from '#src/schemas/primitives.ts';
import { TRUST_QUESTIONS } from '#src/schemas/review.ts';
import type { CatalogReview } from './catalog.ts';
import { type StarSummary, summarizeRatings } from './rating.ts';

/** Answers to one question of the trust profile; `ratingCount` is how many customers answered it. */
export interface TrustSummary extends StarSummary {
  question: (typeof TRUST_QUESTIONS)[number];
}

/**
 * The four questions in their order, with the mean of the customers' own answers, rounded as the rating is. Only reviews
 * that count towards the rating are summed, by the same rule. Customers who left a question out are not in its mean.
 */
export function summarizeTrust(reviews: readonly Pick<CatalogReview, 'verdict' | 'trust'>[]): TrustSummary[] {
  const counted = reviews.filter(({ verdict }) => verdict.counted);
  return TRUST_QUESTIONS.map((question) => {
    const answers = counted.flatMap(({ trust }) => trust?.[question] ?? []);
    return { question, ...summarizeRatings(answers as Rating[]) };
  });
}
