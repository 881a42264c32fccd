import type { Permission, Post } from '#src/schemas/post.ts';
import type { Review } from '#src/schemas/review.ts';
import { addDays } from './days.ts';

/** Whether a customer's post may be shown on the website on a day (YYYY-MM-DD). */
export function isPermitted(permission: Permission | undefined, today: string): boolean {
  return permission?.scope.includes('website') === true && isCurrent(permission, today);
}

/** Whether what somebody agreed to holds on a day (YYYY-MM-DD). */
export function isCurrent({ granted, revoked, expires }: Pick<Permission, 'granted' | 'revoked' | 'expires'>, today: string): boolean {
  if (granted > today || (revoked !== undefined && revoked <= today)) return false;
  return expires === undefined || expires >= today;
}

/** A permission that ends within so many days is told of, so that there is time to ask again. */
const WARN_DAYS = 28;

/** A permission that holds today and ends within four weeks. */
interface EndingPermission {
  /** What it allows: to show a post, or to let readers ask the author of a review. */
  of: 'posts' | 'reviews';
  id: string;
  /** Last day, YYYY-MM-DD. */
  expires: string;
}

export function listEndingPermissions(
  { posts, reviews }: { posts: readonly Post[]; reviews: readonly Pick<Review, 'id' | 'ask'>[] },
  today: string,
): EndingPermission[] {
  const given = [
    ...posts.flatMap(({ id, permission }) => (isPermitted(permission, today) ? [{ of: 'posts' as const, id, permission }] : [])),
    ...reviews.flatMap(({ id, ask }) =>
      ask !== undefined && isCurrent(ask, today) ? [{ of: 'reviews' as const, id, permission: ask }] : [],
    ),
  ];
  return given.flatMap(({ of, id, permission }) => {
    const expires = permission?.expires;
    return expires !== undefined && expires <= addDays(today, WARN_DAYS) ? [{ of, id, expires }] : [];
  });
}
