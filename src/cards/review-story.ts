import { CARD_SIZES_PX, STORY_SAFE_PX } from './card-size.ts';
import type { UprightLayout } from './review-upright.ts';

/** For a phone held upright. Five cells of kawung across: the bands fill most of the ends that stay free of text. */
export const STORY: UprightLayout = {
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
