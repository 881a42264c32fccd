import type { Permission, Post } from '#src/schemas/post.ts';
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

/** So long before a permission ends, there is time to ask again. */
const WARN_DAYS = 28;

/** Posts whose permission holds today and ends within four weeks. */
export function listEndingPermissions(posts: readonly Post[], today: string): Post[] {
  return posts.filter(({ permission }) => {
    const end = permission?.expires;
    return isPermitted(permission, today) && end !== undefined && end <= addDays(today, WARN_DAYS);
  });
}
