import type { Catalog } from '#src/aggregate/catalog.ts';
import { chosenSizes } from '#src/schemas/card-sizes.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import type { Card } from './card.ts';
import { cardPath } from './card-path.ts';
import { makeProductCard, makeReviewCard, makeSiteCard, withoutFigures } from './make-card.ts';

export interface CardJob {
  /** Below the site's root: `cards/id/site.png`. */
  path: string;
  card: Card;
}

/**
 * Every card of a site: the site in each language, its products in the languages that the scale gives them, and its reviews in the chosen
 * sizes. Where the scale gives reviews pages and no cards, those pages share a card of the product without figures.
 * @param mediaFolder absolute path of `content/media`, where pictures lie
 */
export function listCards(catalog: Catalog, mediaFolder: string): CardJob[] {
  const { languages } = catalog.site;
  const { embedded, pages, cards } = reviewOutputs(catalog.site);
  const sizes = cards ? chosenSizes(catalog.site.cards) : [];
  /** Whether reviews have a page in this language, and no card. */
  const inPages = (lang: SiteLanguage) => !cards && pages.includes(lang);
  return [
    ...languages.flatMap((lang: SiteLanguage) => [
      { path: cardPath('site', lang), card: makeSiteCard(catalog, lang) },
      // The later pages of the wall show no figures, and have this card.
      { path: cardPath('site', lang, '', 'plain'), card: withoutFigures(makeSiteCard(catalog, lang)) },
      ...(embedded.includes(lang) ? catalog.products : []).flatMap((product) => {
        const card = makeProductCard(catalog, product, lang, mediaFolder);
        const plain = { path: cardPath('product', lang, product.slug, 'plain'), card: withoutFigures(card) };
        return [{ path: cardPath('product', lang, product.slug), card }, ...(inPages(lang) ? [plain] : [])];
      }),
    ]),
    // Cards with the same words follow each other, so that the words are measured once.
    ...catalog.reviews.flatMap((review) =>
      sizes.flatMap((size) =>
        languages.map((lang) => ({
          path: cardPath('review', lang, review.id, size),
          card: makeReviewCard(catalog, review, lang, { size, mediaFolder }),
        })),
      ),
    ),
  ];
}
