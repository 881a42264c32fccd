import type { Declaration } from '#src/schemas/declaration.ts';
import { type Channel, isThirdParty, type Review } from '#src/schemas/review.ts';
import { compare } from '#src/schemas/sort.ts';

/** Reviews that were published on another platform first. */
export interface ImportedChannel {
  channel: Channel;
  /** How many are published here, stars alone among them. */
  published: number;
  /** What the shop declares of the files that they came in, the newest first; empty where it declared nothing. */
  declarations: Declaration[];
}

/** Per platform how many reviews are published, and what the shop declares of them. */
export function summarizeImported(published: readonly Pick<Review, 'channel'>[], declarations: readonly Declaration[]): ImportedChannel[] {
  const foreign = published.filter(({ channel }) => isThirdParty(channel));
  return [...Map.groupBy(foreign, ({ channel }) => channel)]
    .map(([channel, reviews]) => ({
      channel,
      published: reviews.length,
      declarations: declarations
        .filter((one) => one.channel === channel)
        .sort((a, b) => compare(b.declared, a.declared) || compare(a.sha256, b.sha256)),
    }))
    .sort((a, b) => b.published - a.published || compare(a.channel, b.channel));
}
