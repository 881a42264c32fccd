import { CARD_SIZES_PX } from './card-size.ts';
import type { UprightLayout } from './review-upright.ts';

/** For a post. */
export const SQUARE: UprightLayout = {
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
