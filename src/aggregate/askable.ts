import type { CatalogReview } from './catalog.ts';
import { isCurrent } from './permission.ts';

/** So many are offered: a reader needs somebody, not a list. */
const MOST = 3;

/**
 * Customers who agreed to answer what others ask, newest reviews first. None without a name: nobody could be asked for. Praise and criticism
 * alike; whoever has something to disclose is left out, since a reader would ask somebody who was paid.
 * @param reviews newest first
 * @param today YYYY-MM-DD
 */
export function listAskable<Some extends Pick<CatalogReview, 'ask' | 'author' | 'disclosure'>>(
  reviews: readonly Some[],
  today: string,
): Some[] {
  return reviews
    .filter(
      ({ ask, author, disclosure }) => ask !== undefined && isCurrent(ask, today) && author.name !== undefined && disclosure === 'none',
    )
    .slice(0, MOST);
}
