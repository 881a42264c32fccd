import type { Draft } from '../rows/draft.ts';
import type { ExistingReview, ExistingReviews } from './existing.ts';
import { KeyIndex } from './key-index.ts';
import type { GoneReview, PlannedReview } from './plan-types.ts';

/** Finds reviews that are here and that a newer export of their platform does not have any more. */
export class GoneFinder {
  private readonly ids = new KeyIndex();
  private readonly channels = new Set<string>();
  private first = '9999';
  private last = '';
  private haveIds = true;
  private readonly existing: ExistingReviews;
  /** Whether any review is here, so that one may be missing from the file. */
  private readonly isAnythingHere: boolean;

  constructor(existing: ExistingReviews, isAnythingHere: boolean) {
    this.existing = existing;
    this.isAnythingHere = isAnythingHere;
  }

  /** Notes what tells later which reviews the file should have as well. */
  see({ id, channel, date }: PlannedReview, { givenId }: Draft): void {
    if (this.isAnythingHere) this.ids.set(id, 1);
    this.channels.add(channel);
    if (date !== undefined && date < this.first) this.first = date;
    if (date !== undefined && date > this.last) this.last = date;
    if (givenId === '') this.haveIds = false;
  }

  /**
   * Reviews that came with an earlier export and are missing in this one, although it should have them: it has at least half of the
   * product's reviews from that platform, and reviews from before and after them.
   */
  findGone(): GoneReview[] {
    const { ids, channels, first, last } = this;
    if (!this.haveIds) return [];
    const groups = new Map<string, { all: number; missing: number }>();
    const keyOf = ({ product, channel }: ExistingReview['review']) => `${product} ${channel}`;
    const known = () =>
      Iterator.from(this.existing.values()).filter(
        ({ review }) => review.imported !== undefined && review.status === 'published' && channels.has(review.channel),
      );
    for (const { review } of known()) {
      const group = groups.get(keyOf(review)) ?? { all: 0, missing: 0 };
      groups.set(keyOf(review), { all: group.all + 1, missing: group.missing + (ids.has(review.id) ? 0 : 1) });
    }
    const mostlyThere = new Map(
      [...groups].filter(([, { all, missing }]) => missing > 0 && missing * 2 <= all).map(([key]) => [key, [] as GoneReview[]]),
    );
    if (mostlyThere.size === 0) return [];
    for (const there of known()) {
      const { id, date } = there.review;
      const isWithin = date === undefined || (date >= first && date <= last);
      if (!ids.has(id) && isWithin) mostlyThere.get(keyOf(there.review))?.push(goneReview(there));
    }
    return [...mostlyThere.values()].flat();
  }
}

/** A review that is here, as the report names it. */
export function goneReview({ review: { id, salt, seed }, file }: ExistingReview): GoneReview {
  return { id, file, isSealed: salt !== undefined || seed !== undefined };
}
