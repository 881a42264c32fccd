import type { ContainerNode } from '@takumi-rs/core';
import type { ReviewCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { renderLandscape } from './review-landscape.ts';
import { SQUARE } from './review-square.ts';
import { STORY } from './review-story.ts';
import { renderUpright } from './review-upright.ts';

/** A customer's words about a product, in the size that the card asks for. */
export function renderReviewCard(fonts: CardFonts, card: ReviewCard): Promise<ContainerNode> {
  switch (card.size) {
    case 'landscape':
      return renderLandscape(fonts, card);
    case 'square':
      return renderUpright(fonts, card, SQUARE);
    case 'story':
      return renderUpright(fonts, card, STORY);
  }
}
