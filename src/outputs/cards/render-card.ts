import type { ContainerNode } from '@takumi-rs/core';
import { CARD_HEIGHT_PX, CARD_WIDTH_PX, type Card } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { FONT_FAMILIES } from './font-families.ts';
import { renderProductCard } from './product-card.ts';
import { renderReviewCard } from './review-card.ts';
import { renderSiteCard } from './site-card.ts';

/**
 * Draws a card of 1200 by 630 pixels. The same card, fonts and engine give the same bytes.
 * @returns a PNG file
 * @throws when the product's picture cannot be read
 */
export async function renderCard(card: Card, fonts: CardFonts): Promise<Uint8Array> {
  return fonts.renderer.render(await layOut(card, fonts), {
    width: CARD_WIDTH_PX,
    height: CARD_HEIGHT_PX,
    format: 'png',
    fontFamilies: FONT_FAMILIES.map(({ name }) => name),
  });
}

function layOut(card: Card, fonts: CardFonts): Promise<ContainerNode> {
  switch (card.kind) {
    case 'site':
      return renderSiteCard(fonts, card);
    case 'product':
      return renderProductCard(fonts, card);
    case 'review':
      return renderReviewCard(fonts, card);
  }
}
