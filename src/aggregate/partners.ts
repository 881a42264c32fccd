import type { Post } from '#src/schemas/post.ts';
import type { Disclosure } from '#src/schemas/review.ts';
import { byNewest, type CatalogReview } from './catalog.ts';

/** Somebody who got something from the shop, or belongs to it, and wrote or posted about it. */
type Partner =
  | { kind: 'review'; disclosure: Exclude<Disclosure, 'none'>; note: string; review: CatalogReview }
  | { kind: 'post'; disclosure: Exclude<Disclosure, 'none'>; note: string; post: Post };

/** Everybody with something to disclose: reviews first, then posts, each newest first. None of their stars counts. */
export function listPartners(reviews: readonly CatalogReview[], posts: readonly Post[]): Partner[] {
  const disclosed = <Entry extends { disclosure: Disclosure; disclosureNote?: string | undefined }>(entry: Entry) =>
    entry.disclosure === 'none' ? undefined : { disclosure: entry.disclosure, note: entry.disclosureNote ?? '' };
  return [
    ...[...reviews].sort(byNewest).flatMap((review): Partner[] => {
      const said = disclosed(review);
      return said === undefined ? [] : [{ kind: 'review', ...said, review }];
    }),
    ...[...posts].sort(byNewest).flatMap((post): Partner[] => {
      const said = disclosed(post);
      return said === undefined ? [] : [{ kind: 'post', ...said, post }];
    }),
  ];
}
