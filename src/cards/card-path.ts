import type { CardSize } from '#src/schemas/card-sizes.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Card } from './card.ts';

const FOLDERS = { site: '', product: 'products/', review: 'reviews/' } as const;

/**
 * Path of a card below the site's root: `cards/id/reviews/<id>.png`; those in other sizes have the size in their
 * name, after a dot, which no id has: `cards/id/reviews/<id>.story.png`; one without figures is called `plain`.
 * @param slug the product's slug or the review's id; the site card has none
 */
export function cardPath(kind: Card['kind'], lang: SiteLanguage, slug = '', size: CardSize | 'plain' = 'landscape'): string {
  return `cards/${lang}/${FOLDERS[kind]}${kind === 'site' ? 'site' : slug}${size === 'landscape' ? '' : `.${size}`}.png`;
}
