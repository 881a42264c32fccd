import type { CatalogReview } from './catalog.ts';
import { isCurrent } from './permission.ts';

/** How many customers are offered: a reader needs somebody to ask, not a list. */
const MOST = 3;

/**
 * Customers who agreed to answer what others ask, newest reviews first, whether they praise or criticise. Customers without a name are
 * left out, since nobody could ask for them, and so are those with something to disclose, who may have been paid.
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
