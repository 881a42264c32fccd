import { receivedReason } from '#src/evidence/leaf.ts';
import type { LogState } from '#src/evidence/log-state.ts';
import { pseudonymOf } from '#src/evidence/sealed-document.ts';
import type { WithheldRecord } from '#src/evidence/withheld.ts';
import { type Review, WITHHELD_REASONS } from '#src/schemas/review.ts';
import type { ReceivedSummary } from './catalog.ts';
import { summarizeRatings } from './rating.ts';

type Withheld = ReceivedSummary['withheld'];

/**
 * Every review that is not public: those of the log, which no folder can forget, and those of the folder that are not sealed yet. A leaf of
 * version 1 has neither stars nor reason; they come from the file for as long as it is there.
 */
export function listWithheld(reviews: readonly Review[], log: Pick<LogState, 'withheld'>): WithheldRecord[] {
  const records = new Map(Object.entries(log.withheld));
  const unsealed: WithheldRecord[] = [];
  for (const review of reviews) {
    if (review.status === 'published') continue;
    const { rating } = review;
    const fromFile = { rating, reason: receivedReason(review) };
    const name = pseudonymOf(review);
    const record = records.get(name);
    if (record === undefined) unsealed.push(fromFile);
    else if (record.gone === undefined) records.set(name, { ...fromFile, ...record });
  }
  return [...records.values(), ...unsealed];
}

/** Whether nobody has decided yet. */
export function isPending({ reason, gone }: WithheldRecord): boolean {
  return reason === 'pending' && gone === undefined;
}

/** By reason and by star, without what is pending. */
export function summarizeWithheld(all: readonly WithheldRecord[]): Withheld {
  const records = all.filter((record) => !isPending(record));
  const histogramOf = (some: readonly WithheldRecord[]) =>
    summarizeRatings(some.flatMap(({ rating }) => (rating === undefined ? [] : [rating]))).histogram;
  const reasonOf = ({ reason }: WithheldRecord) => WITHHELD_REASONS.find((one) => one === reason) ?? 'unknown';
  const count = (is: (record: WithheldRecord) => boolean) => records.filter(is).length;
  const withoutStars = count(({ rating }) => rating === undefined);
  const gone = count((record) => record.gone === true);
  const changed = count((record) => record.changed === true);
  return {
    total: records.length,
    histogram: histogramOf(records),
    byReason: [...WITHHELD_REASONS, 'unknown' as const].flatMap((reason) => {
      const some = records.filter((record) => reasonOf(record) === reason);
      return some.length === 0 ? [] : [{ reason, total: some.length, histogram: histogramOf(some) }];
    }),
    ...(withoutStars > 0 && { withoutStars }),
    ...(gone > 0 && { gone }),
    ...(changed > 0 && { changed }),
  };
}
