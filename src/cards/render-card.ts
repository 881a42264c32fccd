import type { ContainerNode, Node } from '@takumi-rs/core';
import type { Card } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { type SizePx, sizeOf } from './card-size.ts';
import { FONT_FAMILIES } from './font-families.ts';
import { renderProductCard } from './product-card.ts';
import { renderReviewCard } from './review-card.ts';
import { layOutWithSatori } from './satori-layout.ts';
import { renderSiteCard } from './site-card.ts';

/**
 * Draws a card in its size. satori lays it out; a card with a script that satori cannot shape is laid out by
 * Takumi, which draws them all. The same card, fonts and engines give the same bytes.
 * @returns a PNG file, with a palette where the card has at most 256 colours
 * @throws when a picture cannot be read
 */
export async function renderCard(card: Card, fonts: CardFonts): Promise<Uint8Array> {
  const tree = await drawTree(card, fonts);
  const size = sizeOf(card);
  return renderTree((await layOutWithSatori(tree, size, fonts)) ?? tree, size, fonts);
}

/** The tree as pixels, by Takumi, which also lays out what has no place yet. */
export function renderTree(tree: Node, size: SizePx, { renderer }: CardFonts): Promise<Uint8Array> {
  return renderer.render(tree, { ...size, format: 'png', fontFamilies: FONT_FAMILIES.map(({ name }) => name) });
}

/** What the card shows, as boxes, text and pictures. */
export function drawTree(card: Card, fonts: CardFonts): Promise<ContainerNode> {
  switch (card.kind) {
    case 'site':
      return renderSiteCard(fonts, card);
    case 'product':
      return renderProductCard(fonts, card);
    case 'review':
      return renderReviewCard(fonts, card);
  }
}
