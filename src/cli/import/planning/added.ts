import { type Channel, isThirdParty } from '#src/schemas/review.ts';
import type { PlannedReview } from './plan-types.ts';

/** What the report says of the reviews that an import adds; the reviews themselves are not kept. */
export class AddedSummary {
  count = 0;
  /** Stars without words. */
  ratings = 0;
  /** How many have one star, two stars, and so on. */
  readonly histogram: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  /** Reviews that are shown, by where they were written. */
  readonly published = new Map<Channel, number>();
  publishedStars = 0;
  /** Reviews of other platforms without the address of the original. */
  withoutSource = 0;
  /** The first reviews, by product, as the preview shows them. */
  readonly first = new Map<string, PlannedReview[]>();

  add(slug: string, review: PlannedReview): void {
    const { rating, title, body, pros, cons, status, source } = review;
    const channel = review.channel as Channel;
    this.count += 1;
    if ([title, body, pros, cons].every((words) => words === undefined)) this.ratings += 1;
    this.histogram[(rating - 1) as 0] += 1;
    if (isThirdParty(channel) && source === undefined) this.withoutSource += 1;
    if (status !== 'withheld') {
      this.published.set(channel, (this.published.get(channel) ?? 0) + 1);
      this.publishedStars += rating;
    }
    const first = this.first.get(slug);
    if (first !== undefined && first.length < SHOWN) first.push(review);
    else if (first === undefined && this.first.size < SHOWN) this.first.set(slug, [review]);
  }
}

const SHOWN = 3;
