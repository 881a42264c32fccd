import { z } from 'astro/zod';
import { CARD_SIZES } from './card-sizes.ts';

/** `cards` in `content/site.yaml`: which pictures are drawn of each review. */
export const CardsSchema = z
  .strictObject({
    sizes: z
      .array(z.enum(CARD_SIZES, { error: `one of: ${CARD_SIZES.join(', ')}` }))
      .refine((sizes) => new Set(sizes).size === sizes.length, 'each size once')
      .default([...CARD_SIZES])
      .describe('Sizes of reviews: landscape (1200 × 630, always drawn, for link previews), square (1080 × 1080), story (1080 × 1920)'),
  })
  .default({ sizes: [...CARD_SIZES] });
