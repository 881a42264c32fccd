import type { Permission, Post } from '#src/schemas/post.ts';
import { addDays } from './days.ts';

/** Whether a customer's post may be shown on the website on a day (YYYY-MM-DD). */
export function isPermitted(permission: Permission | undefined, today: string): boolean {
  if (permission === undefined || !permission.scope.includes('website')) return false;
  if (permission.granted > today) return false;
  if (permission.revoked !== undefined && permission.revoked <= today) return false;
  return permission.expires === undefined || permission.expires >= today;
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
