import type { ContainerNode } from '@takumi-rs/core';
import type { ReviewCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { CARD_SIZES_PX, STORY_SAFE_PX } from './card-size.ts';
import { renderLandscape } from './review-landscape.ts';
import { renderUpright, type UprightLayout } from './review-upright.ts';

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

/** For a post. */
const SQUARE: UprightLayout = {
  sizePx: CARD_SIZES_PX.square,
  bandPx: 72,
  photoPx: 420,
  endsPx: 72,
  paddingPx: 72,
  brandPx: 38,
  starsPx: 58,
  bigStarsPx: 96,
  words: {
    widthPx: CARD_SIZES_PX.square.width - 2 * 72,
    heightPx: 590,
    gapPx: 24,
    quoteSizesPx: [228, 206, 180, 154, 132, 114, 100, 88, 78, 69, 62, 56, 51, 47],
    title: { heightPx: 220, sizesPx: [104, 92, 82, 74, 66, 60] },
    bodySizesPx: [72, 64, 57, 51, 47],
  },
  wordsBelowPhoto: {
    heightPx: 270,
    gapPx: 12,
    quoteSizesPx: [132, 114, 100, 88, 78, 69, 62, 56, 50, 45],
    title: { heightPx: 76, sizesPx: [60, 54, 48] },
    bodySizesPx: [54, 48, 43],
  },
  byline: { heightPx: 168, sealPx: 156, author: { heightPx: 76, sizesPx: [44, 36, 30] }, productPx: 34, smallPx: 27 },
};

/** For a phone held upright. Five cells of kawung across: the bands fill most of the ends that stay free of text. */
const STORY: UprightLayout = {
  sizePx: CARD_SIZES_PX.story,
  bandPx: 216,
  photoPx: 780,
  endsPx: STORY_SAFE_PX,
  paddingPx: 80,
  brandPx: 46,
  starsPx: 72,
  bigStarsPx: 120,
  words: {
    widthPx: CARD_SIZES_PX.story.width - 2 * 80,
    heightPx: 960,
    gapPx: 40,
    quoteSizesPx: [280, 254, 230, 200, 176, 154, 136, 120, 106, 94, 84, 75, 67, 60, 54],
    title: { heightPx: 330, sizesPx: [132, 118, 106, 94, 84, 75] },
    bodySizesPx: [92, 82, 73, 65, 58, 52],
  },
  wordsBelowPhoto: {
    heightPx: 490,
    gapPx: 20,
    quoteSizesPx: [180, 154, 132, 114, 100, 88, 78, 69, 62, 56, 52],
    title: { heightPx: 160, sizesPx: [88, 78, 70, 62] },
    bodySizesPx: [68, 60, 54, 49],
  },
  byline: { heightPx: 222, sealPx: 190, author: { heightPx: 98, sizesPx: [56, 46, 39] }, productPx: 42, smallPx: 32 },
};
