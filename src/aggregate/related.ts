import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { CatalogReview } from './catalog.ts';
import { isPraise } from './criticism.ts';
import { isReadable } from './highlights.ts';

/** A review beside another one of the same product. */
interface Related {
  review: CatalogReview;
  /** Keys of what both speak of, in the order of the first review; none where it only stands next to it. */
  shared: string[];
  /** One praises (4 or 5 stars), the other criticises (1 to 3). */
  isOpposite: boolean;
}

/** What each review speaks of, by its id: keys of phrases, topics and answers. */
export type SpokenOf = ReadonlyMap<string, ReadonlySet<string>>;

const RELATED_REVIEWS = 3;

/**
 * Other reviews of the same product. Those that share the most subjects with this one come first, then those in the language of the
 * page, then those nearest in date, so that a new review changes few pages. When the chosen ones are all praise, or all criticism, the
 * first review of the other opinion takes the last place: no page shows praise alone while anybody complains.
 * @param all reviews of the product, newest first; this review is among them
 */
export function pickRelated(review: CatalogReview, all: readonly CatalogReview[], spokenOf: SpokenOf, lang: SiteLanguage): Related[] {
  const own = [...(spokenOf.get(review.id) ?? [])];
  const mostRank = 2 * own.length + 1;
  const first: Ranked[] = [];
  const best = new Map<boolean, Ranked>();
  // One pass without sorting, which ends as soon as nothing better can come: a product may have thousands of reviews, and each of them asks.
  for (const other of outward(all, all.indexOf(review))) {
    const said = spokenOf.get(other.id);
    let rank = Number(isReadable(other, lang));
    for (const key of own) if (said?.has(key)) rank += 2;
    const isOpposite = isPraise(other) !== isPraise(review);
    const [last, known] = [first[RELATED_REVIEWS - 1], best.get(isOpposite)];
    if (last !== undefined && known !== undefined && rank <= last.rank && rank <= known.rank) continue;
    const candidate = { review: other, rank, isOpposite };
    if (known === undefined || rank > known.rank) best.set(isOpposite, candidate);
    const place = first.findIndex((one) => rank > one.rank);
    first.splice(place < 0 ? first.length : place, 0, candidate);
    first.splice(RELATED_REVIEWS);
    if (best.size === 2 && [first[RELATED_REVIEWS - 1], ...best.values()].every((one) => one?.rank === mostRank)) break;
  }
  const opinions = new Set(first.map(({ isOpposite }) => isOpposite));
  const other = opinions.size > 1 ? undefined : best.get(first[0]?.isOpposite !== true);
  const chosen = other === undefined ? first : [...first.slice(0, RELATED_REVIEWS - 1), other];
  return chosen.map(({ rank: _rank, ...one }) => ({ ...one, shared: own.filter((key) => spokenOf.get(one.review.id)?.has(key)) }));
}

/** Twice how many things it shares, and one more where it can be read in the language of the page. */
type Ranked = Omit<Related, 'shared'> & { rank: number };

/** What stands around a place of a list, the nearest first; of two that are as near, the later one. */
function* outward<Item>(items: readonly Item[], at: number): Generator<Item> {
  for (let distance = 1; distance < items.length; distance += 1)
    for (const place of [at + distance, at - distance]) {
      const item = items[place];
      if (item !== undefined) yield item;
    }
}
