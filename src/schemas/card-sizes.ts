/** Shapes of a social card, the one that every page needs first. Apart from the schema and its library, which browsers do not need. */
export const CARD_SIZES = ['landscape', 'square', 'story'] as const;
export type CardSize = (typeof CARD_SIZES)[number];

/** The sizes that are drawn, in the order of `CARD_SIZES`: link previews need the landscape, whatever was chosen. */
export function chosenSizes({ sizes }: { sizes: readonly CardSize[] }): CardSize[] {
  return CARD_SIZES.filter((size) => size === 'landscape' || sizes.includes(size));
}
