import type { SiteLanguage } from '../../schemas/primitives.ts';
import type { Card } from './card.ts';

const FOLDERS = { site: '', product: 'products/', review: 'reviews/' } as const;

/**
 * Path of a card below the site's root: `cards/id/reviews/<id>.png`.
 * @param slug the product's slug or the review's id; the site card has none
 */
export function cardPath(kind: Card['kind'], lang: SiteLanguage, slug = ''): string {
  return `cards/${lang}/${FOLDERS[kind]}${kind === 'site' ? 'site' : slug}.png`;
}
