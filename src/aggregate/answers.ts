import { compare } from '#src/schemas/sort.ts';
import type { CatalogReview } from './catalog.ts';
import { daysBetween, median, shareOf } from './days.ts';

/** How often, and how soon, the shop answers in public. */
export interface AnswerSummary {
  /** Published reviews with words or pictures: stars alone have no page on which an answer could stand. */
  reviews: number;
  answered: number;
  /** `answered` of `reviews`, 0 to 1 with three decimals; missing where there are no reviews. */
  share?: number;
  /** How many answers have a known time: both days are known, and the customer has not changed the words since. */
  timed: number;
  /** Days from the review to the first answer; missing where `timed` is 0. */
  medianDays?: number;
}

/** The same for a month or a channel. */
export interface AnswerGroup extends AnswerSummary {
  /** A month (YYYY-MM, or `unknown` where nobody knows the day), or a channel. */
  key: string;
}

type Answered = Pick<CatalogReview, 'date' | 'edited' | 'replies' | 'channel'>;

/** Order does not matter. */
export function summarizeAnswers(reviews: readonly Answered[]): AnswerSummary {
  const answered = reviews.filter(({ replies }) => replies.length > 0);
  const days = answered.flatMap(waitingDays);
  const share = shareOf(answered.length, reviews.length);
  const medianDays = median(days);
  return {
    reviews: reviews.length,
    answered: answered.length,
    ...(share !== undefined && { share }),
    timed: days.length,
    ...(medianDays !== undefined && { medianDays }),
  };
}

/** The key of a review by which answers are grouped. */
const ANSWER_KEYS = {
  month: ({ date }: Answered) => date?.slice(0, 7) ?? 'unknown',
  channel: ({ channel }: Answered) => channel as string,
} as const;
type AnswerKey = keyof typeof ANSWER_KEYS;

/** A group for each key that occurs; months in their order, others with most reviews first. The groups add up to the whole. */
export function groupAnswers(reviews: readonly Answered[], by: AnswerKey): AnswerGroup[] {
  return [...Map.groupBy(reviews, ANSWER_KEYS[by])]
    .map(([key, some]) => ({ key, ...summarizeAnswers(some) }))
    .sort((a, b) => (by === 'month' ? 0 : b.reviews - a.reviews) || compare(a.key, b.key));
}

/** The days until the first answer; empty where a day is not known, or where the customer changed the review since. */
function waitingDays({ date, edited, replies }: Answered): number[] {
  const first = replies.flatMap((reply) => reply.date ?? []).sort()[0];
  if (date === undefined || edited !== undefined || first === undefined) return [];
  return [Math.max(0, daysBetween(date, first))];
}
