import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { compare } from '#src/schemas/sort.ts';
import type { CatalogReview } from './catalog.ts';
import { isPraise } from './criticism.ts';
import { isReadable } from './highlights.ts';

/** A review beside another one of the same product. */
interface Related {
  review: CatalogReview;
  /** Keys of what both speak of, in the order of the first review; none where it is only the newest. */
  shared: string[];
  /** One praises (4 or 5 stars), the other criticises (1 to 3). */
  isOpposite: boolean;
}

/** What each review speaks of, by its id: keys of phrases, topics and answers. */
export type SpokenOf = ReadonlyMap<string, ReadonlySet<string>>;

const RELATED_REVIEWS = 3;

/**
 * Other reviews of the same product, those first that speak of most of the same things. Ties go to reviews in the language
 * of the page, then to the newest, then by id. When the chosen ones are all praise, or all criticism, the first review of the
 * other opinion takes the last place, so that no page shows praise alone while anybody complains.
 * @param others reviews of the product, newest first; this review may be among them
 */
export function pickRelated(review: CatalogReview, others: readonly CatalogReview[], spokenOf: SpokenOf, lang: SiteLanguage): Related[] {
  const own = [...(spokenOf.get(review.id) ?? [])];
  const before = byLikeness(lang);
  // One pass without sorting: a product may have thousands of reviews, and each of them asks.
  const first: Related[] = [];
  const best = new Map<boolean, Related>();
  for (const other of others) {
    if (other.id === review.id) continue;
    const said = spokenOf.get(other.id);
    const candidate = { review: other, shared: own.filter((key) => said?.has(key)), isOpposite: isPraise(other) !== isPraise(review) };
    const known = best.get(candidate.isOpposite);
    const last = first[RELATED_REVIEWS - 1];
    // Most reviews have less in common than those that were found before.
    const hasLess = ({ shared }: Related) => candidate.shared.length < shared.length;
    if (known !== undefined && last !== undefined && hasLess(known) && hasLess(last)) continue;
    if (known === undefined || before(candidate, known) < 0) best.set(candidate.isOpposite, candidate);
    const place = first.findIndex((one) => before(candidate, one) < 0);
    if (place >= 0) first.splice(place, 0, candidate);
    else first.push(candidate);
    first.splice(RELATED_REVIEWS);
  }
  if (best.size < 2 || new Set(first.map(({ isOpposite }) => isOpposite)).size > 1) return first;
  const other = best.get(first[0]?.isOpposite !== true);
  return other === undefined ? first : [...first.slice(0, RELATED_REVIEWS - 1), other];
}

function byLikeness(lang: SiteLanguage): (a: Related, b: Related) => number {
  return (a, b) =>
    b.shared.length - a.shared.length ||
    Number(isReadable(b.review, lang)) - Number(isReadable(a.review, lang)) ||
    compare(b.review.date ?? '', a.review.date ?? '') ||
    compare(a.review.id, b.review.id);
}
