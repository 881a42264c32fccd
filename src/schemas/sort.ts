import type { Review } from './review.ts';

/** Order by code unit: the same on every machine, unlike `localeCompare`. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** When two reviews claim the same order line, the older one keeps it. */
export function byFirstWritten(a: Pick<Review, 'date' | 'id'>, b: Pick<Review, 'date' | 'id'>): number {
  return compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id);
}
