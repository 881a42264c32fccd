import type { CardSize } from '#src/schemas/card-sizes.ts';
import type { Card } from './card.ts';

export interface SizePx {
  width: number;
  height: number;
}

/** Pixels of each size: what WhatsApp, Facebook, LinkedIn and X show without cropping, a post, and a story. */
export const CARD_SIZES_PX: Readonly<Record<CardSize, SizePx>> = {
  landscape: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
};

/** Instagram, WhatsApp and TikTok lay their own controls over the ends of a story: no text of ours stands there. */
export const STORY_SAFE_PX = 250;

export function sizeOf(card: Card): SizePx {
  return CARD_SIZES_PX[card.kind === 'review' ? card.size : 'landscape'];
}
