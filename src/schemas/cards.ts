import { z } from 'astro/zod';

/** Shapes of a social card, the one that every page needs first. */
export const CARD_SIZES = ['landscape', 'square', 'story'] as const;
export type CardSize = (typeof CARD_SIZES)[number];

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

/** The sizes that are drawn, in the order of `CARD_SIZES`: link previews need the landscape, whatever was chosen. */
export function chosenSizes({ sizes }: z.infer<typeof CardsSchema>): CardSize[] {
  return CARD_SIZES.filter((size) => size === 'landscape' || sizes.includes(size));
}
