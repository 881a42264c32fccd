import type { Permission } from '#src/schemas/post.ts';

/** Whether a customer's post may be shown on the website on a day (YYYY-MM-DD). */
export function isPermitted(permission: Permission | undefined, today: string): boolean {
  if (permission === undefined || !permission.scope.includes('website')) return false;
  if (permission.granted > today) return false;
  if (permission.revoked !== undefined && permission.revoked <= today) return false;
  return permission.expires === undefined || permission.expires >= today;
}
